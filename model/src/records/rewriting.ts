import { z } from 'zod'

/** How far the rewriting, or the filling, of a place has come. The server writes it; Les looks at it. */
export const Rewriting = z.strictObject({
  /** The version that everything is brought to. */
  version: z.int().positive(),
  /** The path of the last document that was looked at in this pass; null before the first. */
  after: z.string().nullable(),
  /** How many were rewritten in this pass: the last one finds none, whoever wrote meanwhile. */
  inPass: z.int().min(0),
  rewritten: z.int().min(0),
  /** Those nobody can read, of the last pass; they are raised, and stay as they are. */
  unreadable: z.int().min(0),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Rewriting = z.infer<typeof Rewriting>

/** A rewriting that begins. */
export const newRewriting = (version: number, now: Date): Rewriting => ({
  version,
  after: null,
  inPass: 0,
  rewritten: 0,
  unreadable: 0,
  startedAt: now,
  endedAt: null,
})

/** What was found between `after` and the end of a page. */
export interface Page {
  /** The path of its last document; null when there was none left. */
  last: string | null
  rewritten: number
  unreadable: number
}

/** A rewriting one page further. A pass that has rewritten something is followed by another one. */
export function turned(rewriting: Rewriting, page: Page, now: Date): Rewriting {
  const inPass = rewriting.inPass + page.rewritten
  const further = {
    ...rewriting,
    inPass,
    rewritten: rewriting.rewritten + page.rewritten,
    unreadable: rewriting.unreadable + page.unreadable,
  }
  if (page.last !== null) return { ...further, after: page.last }
  return inPass === 0
    ? { ...further, after: null, endedAt: now }
    : { ...further, after: null, inPass: 0, unreadable: 0 }
}
