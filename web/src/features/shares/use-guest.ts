import { useCallback, useEffect, useRef, useState } from 'react'
import { keepPass, keptPass } from './kept-pass.ts'
import { askStanding, type Opening, openShare, sameRights } from './open-guest.ts'

/** ms after which a page that is looked at asks whether its link still stands. */
const askMs = 25_000
/** A pass is good for at least 25 minutes; it is renewed well before. */
const renewMs = 20 * 60_000
/** ms in which several pictures that fail together ask once. */
const togetherMs = 4_000

/** A link as its page follows it. */
export interface Guest {
  opening: Opening | { state: 'loading' }
  /** Whether an answer is awaited that somebody asked for. */
  busy: boolean
  open: (password?: string) => void
  /** For pictures that fail: asks whether the link still stands and renews the pass. */
  check: () => Promise<void>
}

/**
 * Opens a link and goes on asking, so that what is revoked leaves the screen within a minute and
 * what is released comes onto it. What is on screen stays while there is no network.
 */
export function useGuest(secret: string): Guest {
  const [opening, setOpening] = useState<Guest['opening']>({ state: 'loading' })
  const [busy, setBusy] = useState(false)
  const password = useRef<string | undefined>(undefined)
  const known = useRef<{ pass: string; at: number } | null>(null)

  const ask = useCallback(async () => {
    const pass = known.current?.pass ?? keptPass(secret)
    const answer = await openShare({ secret, password: password.current, pass })
    if (answer.state === 'open') {
      known.current = { pass: answer.share.pass, at: Date.now() }
      keepPass(secret, answer.share.pass)
    }
    setOpening((was) =>
      was.state === 'open' && (answer.state === 'failed' || answer.state === 'too-many')
        ? was
        : answer,
    )
  }, [secret])

  const open = useCallback(
    (given?: string) => {
      if (given !== undefined) password.current = given
      setBusy(true)
      void ask().finally(() => setBusy(false))
    },
    [ask],
  )
  useEffect(() => void ask(), [ask])

  const rights = opening.state === 'open' ? opening.share.rights : null
  const checking = useRef<{ at: number; done: Promise<void> } | null>(null)
  const check = useCallback((): Promise<void> => {
    const now = Date.now()
    if (checking.current && now - checking.current.at < togetherMs) return checking.current.done
    const renew = async () => {
      if (!known.current || !rights) return
      const { pass, at } = known.current
      const standing = await askStanding(pass)
      if (standing === null) return
      if (standing === 'gone' || now - at > renewMs || !sameRights(standing, rights)) await ask()
    }
    checking.current = { at: now, done: renew() }
    return checking.current.done
  }, [ask, rights])

  useEffect(() => {
    if (!rights) return undefined
    const checkIfVisible = () => {
      if (document.visibilityState === 'visible') void check()
    }
    const timer = setInterval(checkIfVisible, askMs)
    document.addEventListener('visibilitychange', checkIfVisible)
    addEventListener('online', checkIfVisible)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', checkIfVisible)
      removeEventListener('online', checkIfVisible)
    }
  }, [check, rights])

  return { opening, busy, open, check }
}
