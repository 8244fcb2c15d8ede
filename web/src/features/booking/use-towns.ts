import { useEffect, useState } from 'react'
import { loadTowns, type Town } from './gazetteer.ts'

export type Towns =
  | { state: 'loading' }
  | { state: 'ready'; all: readonly Town[] }
  | { state: 'failed'; retry: () => void }

/** The bundled towns, fetched when the first place is asked for. */
export function useTowns(): Towns {
  const [towns, setTowns] = useState<Towns>({ state: 'loading' })
  useEffect(() => {
    let gone = false
    const tell = (next: Towns) => {
      if (!gone) setTowns(next)
    }
    const load = () =>
      void loadTowns().then(
        (all) => tell({ state: 'ready', all }),
        () => tell({ state: 'failed', retry }),
      )
    const retry = () => {
      tell({ state: 'loading' })
      load()
    }
    load()
    return () => {
      gone = true
    }
  }, [])
  return towns
}
