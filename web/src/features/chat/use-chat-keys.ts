import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { keyOf } from '#ui/key-of.ts'

const steps: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 }

/** A list and a thread stand side by side only from this width on. */
const sideBySide = '(min-width: 48rem)'

/**
 * The keys of a list of conversations beside an open one: the arrows walk through search and list,
 * with Alt they open the one before or after from anywhere on the page, Escape goes from the thread
 * back to the list. Enter is the links' own.
 */
export function useChatKeys() {
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const links = useCallback(() => [...(list.current?.querySelectorAll('a') ?? [])], [])

  const focusList = useCallback(() => {
    const current = list.current?.querySelector<HTMLElement>('a[aria-current=page]')
    const target = current ?? links()[0] ?? search.current
    target?.focus()
  }, [links])

  useEffect(() => {
    // Before anybody else hears of it: an arrow means something to a field of text as well.
    const openNeighbour = (event: globalThis.KeyboardEvent) => {
      const step = steps[keyOf(event)]
      if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const { target } = event
      if (target instanceof Element && target.closest('[role=dialog], [role=menu]')) return
      event.preventDefault()
      event.stopPropagation()
      const all = links()
      const at = all.findIndex((link) => link.getAttribute('aria-current') === 'page')
      all[at === -1 ? 0 : at + step]?.click()
    }
    document.addEventListener('keydown', openNeighbour, true)
    return () => document.removeEventListener('keydown', openNeighbour, true)
  }, [links])

  /** For what holds the search and the list. */
  const onListKey = (event: KeyboardEvent) => {
    // What a popover of the list says comes here as well.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    if (keyOf(event) === 'Enter' && event.target === search.current) return all[0]?.click()
    const target = {
      ArrowUp: at <= 0 ? search.current : all[at - 1],
      ArrowDown: all[Math.min(at + 1, all.length - 1)],
      Home: at === -1 ? null : all[0],
      End: at === -1 ? null : all.at(-1),
    }[keyOf(event)]
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  /** For what holds the thread. */
  const onThreadKey = (event: KeyboardEvent) => {
    if (keyOf(event) !== 'Escape' || event.defaultPrevented) return
    if (matchMedia(sideBySide).matches) focusList()
  }
  return { search, list, focusList, onListKey, onThreadKey }
}
