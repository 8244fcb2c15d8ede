import { useEffect, useState } from 'react'
import { useMediaReady } from '#firebase/media.ts'
import { attemptAfter } from './attempt.ts'
import { renewMedia } from './renew-media.ts'

/** An image that renews its pass and tries again by itself before it counts as failed. */
export interface MediaImage {
  /** Undefined until the pass for pictures is there, and it is known which one to show. */
  src: string | undefined
  state: 'loading' | 'loaded' | 'failed'
  onLoad: () => void
  onError: () => void
}

/**
 * Follows one `<img>`; a part of the page showing another photo must have another React key.
 * `final` is the address of what is shown rather than the proof; undefined while it is not known
 * whether it may be had, and nothing is asked for.
 */
export function useMediaImage(
  address: string,
  final: string | null | undefined = null,
): MediaImage {
  const ready = useMediaReady()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<MediaImage['state']>('loading')
  const [asked, setAsked] = useState(final)
  if (asked !== final) {
    setAsked(final)
    setAttempt(0)
    // What is there stays until the other one has come.
    if (state === 'failed') setState('loading')
  }
  const { isFinal, pause, isQuiet } = attemptAfter(attempt, final !== null)

  useEffect(() => {
    if (state !== 'failed') return undefined
    let mounted = true
    const again = async () => {
      await renewMedia()
      if (!mounted) return
      setAttempt((count) => count + 1)
      setState('loading')
    }
    const timer = pause === undefined ? undefined : setTimeout(() => void again(), pause)
    const back = () => void again()
    window.addEventListener('online', back)
    return () => {
      mounted = false
      clearTimeout(timer)
      window.removeEventListener('online', back)
    }
  }, [state, attempt, pause])

  const wanted = isFinal ? final : address
  return {
    // The fragment stays in the browser: it makes the same address a new attempt.
    src: ready && wanted ? (attempt === 0 ? wanted : `${wanted}#${attempt}`) : undefined,
    state: state === 'failed' && isQuiet ? 'loading' : state,
    onLoad: () => setState('loaded'),
    onError: () => setState('failed'),
  }
}
