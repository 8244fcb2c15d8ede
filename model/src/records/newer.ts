import { z } from 'zod'

/**
 * A word that a newer version has written where this one knows an enum. Only reading makes one: our
 * own writes say a known word, which the types see to.
 */
export const NewerWord = z.string().min(1).max(100).brand<'NewerWord', 'inout'>()
export type NewerWord = z.infer<typeof NewerWord>

/**
 * An enum as a record holds it of which something sensible can be said without knowing the word: a
 * row whose word is unknown is shown as of a newer version, where it would otherwise be missing.
 * Where decisions follow from the word, the plain enum stands, and such a record cannot be read.
 */
export const orNewer = <Words extends z.ZodType>(words: Words) => z.union([words, NewerWord])

/** The word, when this version knows it; else null. */
export const known = <Words extends z.ZodEnum>(
  words: Words,
  word: z.infer<Words> | NewerWord,
): z.infer<Words> | null => words.safeParse(word).data ?? null
