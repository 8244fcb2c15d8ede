import type { declared } from './declared.ts'
import { rawLocal, rawSession, type Shelf } from './shelf.ts'

type OfBrowser<Owners> = {
  [Key in keyof Owners]: Owners[Key] extends 'browser' ? Key : never
}[keyof Owners]

// What says nothing about anybody needs not wait until whoever has left is forgotten; so the public
// pages stay as light as they are.

/** What stays in this browser whoever comes. */
export const browserLocal: Shelf<OfBrowser<typeof declared.local>> = rawLocal

/** What stays in this tab whoever comes. */
export const browserSession: Shelf<OfBrowser<typeof declared.session>> = rawSession
