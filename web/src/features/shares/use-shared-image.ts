import type { PhotoId } from '@portal/model/ids'
import { sharedAddress, type SharedSize } from '@portal/model/shared-view'
import { useEffect, useState } from 'react'

/** ms before each further attempt. */
const pauses = [0, 5_000, 15_000, 30_000] as const

/** What all pictures of a page go by. */
export interface Showing {
  pass: string
  check: () => Promise<void>
}

/**
 * Follows one `<img>`. It keeps the address it was loaded from, whatever becomes of the pass; when
 * it fails it tries again with the newest one.
 */
export function useSharedImage(photo: PhotoId, size: SharedSize, { pass, check }: Showing) {
  const [used, setUsed] = useState({ pass, attempt: 0 })
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading')

  useEffect(() => {
    if (state !== 'failed') return undefined
    let isHere = true
    const again = async () => {
      await check()
      if (!isHere) return
      setUsed(({ attempt }) => ({ pass, attempt: attempt + 1 }))
      setState('loading')
    }
    const pause = pauses[used.attempt]
    const timer = pause === undefined ? undefined : setTimeout(() => void again(), pause)
    const back = () => void again()
    addEventListener('online', back)
    return () => {
      isHere = false
      clearTimeout(timer)
      removeEventListener('online', back)
    }
  }, [state, used, pass, check])

  const address = sharedAddress(used.pass, photo, size)
  return {
    // The fragment stays in the browser: it makes the same address a new attempt.
    src: used.attempt === 0 ? address : `${address}#${used.attempt}`,
    // The first failure is mended without a word.
    state: state === 'failed' && used.attempt === 0 ? ('loading' as const) : state,
    onLoad: () => setState('loaded'),
    onError: () => setState('failed'),
  }
}
