import { visibleText } from '@portal/model/words'
import { useEffect } from 'react'
import { field as words } from '#text/en/field.ts'

/**
 * What is said of words beyond `most` (UTF-16 units); null when they fit. Until they do their form
 * is not sent. The browser's own `maxlength` would cut what is pasted without a word.
 */
export function useLimit(id: string, value: string, most: number | undefined): string | null {
  const over = most === undefined ? 0 : visibleText(value).trim().length - most
  const isTooLong = over > 0
  useEffect(() => {
    const element = document.getElementById(id)
    const form = isTooLong && element?.closest('form')
    if (!form) return
    const stop = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      element?.focus()
    }
    // On its way down, before any handler hears of it.
    form.addEventListener('submit', stop, true)
    return () => form.removeEventListener('submit', stop, true)
  }, [id, isTooLong])
  return isTooLong ? words.tooLong(over) : null
}
