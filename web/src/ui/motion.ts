import type { Transition, Variants } from 'framer-motion'

/** The one curve: quick to leave, slow to arrive; nothing bounces. */
const ease = [0.22, 1, 0.36, 1] as const

const over = (ms: number): Transition => ({ duration: ms / 1_000, ease })

/** 120 ms: something is simply there. */
export const cut: Variants = {
  from: { opacity: 0 },
  to: { opacity: 1, transition: over(120) },
  gone: { opacity: 0, transition: over(120) },
}

/** 320 ms: one picture becomes another. */
export const dissolve: Variants = {
  from: { opacity: 0 },
  to: { opacity: 1, transition: over(320) },
  gone: { opacity: 0, transition: over(200) },
}

/** 420 ms: the camera comes a little closer. */
export const pushIn: Variants = {
  from: { opacity: 0, scale: 0.985 },
  to: { opacity: 1, scale: 1, transition: over(420) },
  gone: { opacity: 0, transition: over(200) },
}

/** Focus is pulled onto the thing that has changed. */
export const rack: Variants = {
  from: { opacity: 0, filter: 'blur(6px)' },
  to: { opacity: 1, filter: 'blur(0px)', transition: over(420) },
  gone: { opacity: 0, filter: 'blur(6px)', transition: over(200) },
}

/** Rows that really move. */
export const settle: Transition = over(320)
