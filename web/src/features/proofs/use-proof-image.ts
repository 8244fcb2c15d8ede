import { useEffect, useState } from 'react'
import { useMediaReady } from '#firebase/media.ts'
import { renewMedia } from './renew-media.ts'

/** ms before each further attempt: at once for an expired pass, later for a gallery just opened. */
const pauses = [0, 5_000, 15_000, 30_000] as const

/** An image that renews its pass and tries again by itself before it counts as failed. */
export interface ProofImage {
  /** Undefined until the pass for pictures is there. */
  src: string | undefined
  state: 'loading' | 'loaded' | 'failed'
  onLoad: () => void
  onError: () => void
}

/** Follows one `<img>`; a part of the page showing another photo must have another React key. */
export function useProofImage(address: string): ProofImage {
  const ready = useMediaReady()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<ProofImage['state']>('loading')

  useEffect(() => {
    if (state !== 'failed') return undefined
    let mounted = true
    const again = async () => {
      await renewMedia()
      if (!mounted) return
      setAttempt((count) => count + 1)
      setState('loading')
    }
    const pause = pauses[attempt]
    const timer = pause === undefined ? undefined : setTimeout(() => void again(), pause)
    const back = () => void again()
    window.addEventListener('online', back)
    return () => {
      mounted = false
      clearTimeout(timer)
      window.removeEventListener('online', back)
    }
  }, [state, attempt])

  return {
    // The fragment stays in the browser: it makes the same address a new attempt.
    src: ready ? (attempt === 0 ? address : `${address}#${attempt}`) : undefined,
    // The first failure is mended without a word.
    state: state === 'failed' && attempt === 0 ? 'loading' : state,
    onLoad: () => setState('loaded'),
    onError: () => setState('failed'),
  }
}
