import { useEffect } from 'react'
import { keyOf } from '#ui/key-of.ts'

/** Calls `choose` for `f` and space, except where they are typed or press a button. */
export function useHeartKey(enabled: boolean, choose: () => void): void {
  useEffect(() => {
    if (!enabled) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('textarea')) return
      const pressesButton = target?.closest('button')
      if (keyOf(event) !== 'f' && (keyOf(event) !== ' ' || pressesButton)) return
      event.preventDefault()
      choose()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [enabled, choose])
}
