const easing = 'cubic-bezier(0.22, 1, 0.36, 1)'
const shown = new WeakMap<Element, string>()

const isStill = () => document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Changes what an element shows when `key` is another than the last time, fading through; at once
 * where nobody looks or motion is not wanted. What was never filled only fades in.
 */
export function dissolve(place: HTMLElement, key: string, change: () => void): void {
  const before = shown.get(place)
  if (before === key) return
  shown.set(place, key)
  if (isStill()) return change()
  const fadeIn = () => {
    // A newer change may have come while this one was fading out.
    if (shown.get(place) !== key) return
    change()
    place.animate({ opacity: [0, 1] }, { duration: 320, easing })
  }
  if (before === undefined) return fadeIn()
  place.animate({ opacity: [1, 0] }, { duration: 160, easing }).finished.then(fadeIn, fadeIn)
}
