/** How many bytes had moved at a moment (ms). */
export interface Sample {
  at: number
  bytes: number
}

/** ms that the pace looks back. */
const windowMs = 20_000
/** ms between two samples that are kept, and the least that makes a pace. */
const stepMs = 500
const leastMs = 2_000

/** The samples with one more; old ones go, and so does one right after another. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1)
  if (last && sample.at - last.at < stepMs) return samples
  return [...samples.filter(({ at }) => sample.at - at <= windowMs), sample]
}

/** Seconds until the remaining bytes have moved at the recent pace; null while there is none. */
export function secondsLeft(samples: readonly Sample[], remaining: number): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < leastMs || last.bytes <= first.bytes) return null
  return Math.ceil((remaining * (last.at - first.at)) / (last.bytes - first.bytes) / 1_000)
}
