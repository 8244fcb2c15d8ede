/** The cookie lasts 30 minutes (`mediaCookieMinutes`); it is renewed well before. */
export const renewMs = 20 * 60_000
/** ms before each further attempt after one that failed; the last one goes on. */
export const mediaPauses = [1_000, 3_000, 10_000, 30_000, 60_000] as const
/** So many failures in a row are told; one is over before it is read. */
const failuresTold = 2

/** What opening the pictures for a browser is done with. */
export interface MediaPorts {
  /** Rejects when the cookie could not be had. */
  open: () => Promise<void>
  /** Says whether it cannot be had at the moment, although there is a line. */
  tell: (isInTrouble: boolean) => void
  isOnline: () => boolean
}

/**
 * Keeps the cookie fresh with which pictures and documents are asked for: renewed in time, tried
 * again after growing pauses when it could not be had, and at once when the line is back or somebody
 * asks. Returns how to ask, and how to end it.
 */
export function keepMediaOpen({ open, tell, isOnline }: MediaPorts): {
  again: () => void
  end: () => void
} {
  let failures = 0
  let isOver = false
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function attempt(): Promise<void> {
    clearTimeout(timer)
    const mine = ++turn
    const hasOpened = await open().then(
      () => true,
      () => false,
    )
    // Another attempt has begun meanwhile, and goes on from here.
    if (isOver || mine !== turn) return
    failures = hasOpened ? 0 : failures + 1
    tell(failures >= failuresTold && isOnline())
    const pause = mediaPauses[Math.min(failures, mediaPauses.length) - 1] ?? renewMs
    timer = setTimeout(() => void attempt(), pause)
  }
  void attempt()
  return {
    again: () => void attempt(),
    end() {
      isOver = true
      clearTimeout(timer)
    },
  }
}
