/**
 * Leaves the place of a picture empty that does not come, as without a connection, where a browser
 * would draw its mark for it. One that says something keeps its words.
 */
export function hideBrokenPictures(): void {
  const mark = (isBroken: boolean) => (event: Event) => {
    const { target } = event
    if (target instanceof HTMLImageElement && target.alt === '')
      target.toggleAttribute('data-broken', isBroken)
  }
  // Neither event bubbles.
  document.addEventListener('error', mark(true), true)
  document.addEventListener('load', mark(false), true)
}
