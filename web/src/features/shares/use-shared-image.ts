import type { PhotoId } from '@portal/model/ids'
import { sharedAddress, type SharedSize } from '@portal/model/shared-view'
import { useEffect, useState } from 'react'
import { attemptAfter } from '#ui/wall/attempt.ts'

/** What all pictures of a page go by. */
export interface Showing {
  pass: string
  check: () => Promise<void>
}

/**
 * Follows one `<img>`. It keeps the address it was loaded from, whatever becomes of the pass; when
 * it fails it tries again with the newest one. `final` is the size shown rather than `size`, while
 * the guest may have it.
 */
export function useSharedImage(
  photo: PhotoId,
  size: SharedSize,
  { pass, check }: Showing,
  final: SharedSize | null = null,
) {
  const [used, setUsed] = useState({ pass, attempt: 0, final })
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading')
  if (used.final !== final) {
    setUsed({ pass, attempt: 0, final })
    // What is there stays until the other one has come.
    if (state === 'failed') setState('loading')
  }
  const { isFinal, pause, isQuiet } = attemptAfter(used.attempt, final !== null)

  useEffect(() => {
    if (state !== 'failed') return undefined
    let isHere = true
    const again = async () => {
      await check()
      if (!isHere) return
      setUsed((was) => ({ ...was, pass, attempt: was.attempt + 1 }))
      setState('loading')
    }
    const timer = pause === undefined ? undefined : setTimeout(() => void again(), pause)
    const back = () => void again()
    addEventListener('online', back)
    return () => {
      isHere = false
      clearTimeout(timer)
      removeEventListener('online', back)
    }
  }, [state, used, pause, pass, check])

  const address = sharedAddress(used.pass, photo, isFinal && final !== null ? final : size)
  return {
    // The fragment stays in the browser: it makes the same address a new attempt.
    src: used.attempt === 0 ? address : `${address}#${used.attempt}`,
    state: state === 'failed' && isQuiet ? ('loading' as const) : state,
    onLoad: () => setState('loaded'),
    onError: () => setState('failed'),
  }
}
