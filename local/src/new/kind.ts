import type { Where } from './insert.ts'

/** A line or more that a list of the checkout gets, spelt as the templates are. */
interface Entry {
  file: string
  where: Where
  lines: string
}

/** Something that can be added, with a walk of its own in CONTRIBUTING.md. */
export interface Kind {
  /** Words of its name at least. */
  words: number
  /** Below which folder its rooms are. */
  rooms: string
  /** Whether a room may be new: where each folder is one. */
  anyRoom: boolean
  /** Where its name is taken when it stands there already, in one of these spellings. */
  taken: { in: readonly string[]; as: readonly string[] }
  entries: readonly Entry[]
  /** What a program cannot know. */
  decide: readonly string[]
}
