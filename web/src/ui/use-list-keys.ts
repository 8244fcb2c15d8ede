import { type KeyboardEvent, useEffect, useRef } from 'react'
import { keyOf } from './key-of.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null)

/**
 * A search above a list of links: "/" goes to the search, the arrows walk through search and links,
 * Enter is the link's own. Give `search` and `list` to the two and `onKeyDown` to what holds both.
 */
export function useListKeys<List extends HTMLElement = HTMLUListElement>() {
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<List>(null)

  useEffect(() => {
    const toSearch = (event: globalThis.KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey
      if (keyOf(event) !== '/' || modified || isTyping(event.target)) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', toSearch)
    return () => document.removeEventListener('keydown', toSearch)
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[keyOf(event)]
    if (step === undefined) return
    // A row is one link; what it lets one keep stands beside it.
    const links = [
      ...(list.current?.querySelectorAll<HTMLAnchorElement>('a:not([download])') ?? []),
    ]
    const at = links.findIndex((link) => link === document.activeElement)
    event.preventDefault()
    const next = at + step
    if (next < 0) search.current?.focus()
    else links[Math.min(next, links.length - 1)]?.focus()
  }
  return { search, list, onKeyDown }
}
