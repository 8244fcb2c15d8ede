import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** Of zxcvbn's steps 0 … 4: from this one on, 10⁸ guesses do not find it. */
const least = 3

/** The dictionary is loaded by the first who needs it: all other calls start without. */
let estimator: Promise<ZxcvbnFactory> | undefined

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

/**
 * Whether a password would be found by who guesses well: those used most, with the digits and signs
 * people add to them, rows of a keyboard, days, and `own`, the words that others know of its person.
 */
export async function isGuessable(password: string, own: readonly string[]): Promise<boolean> {
  estimator ??= load()
  return (await estimator).check(password, [...own]).score < least
}
