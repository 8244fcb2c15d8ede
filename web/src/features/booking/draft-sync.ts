import type { BookingDraft } from '@portal/model/booking-draft'
import { type Draft, isBegun, parseDraft } from './draft.ts'

/** What is to be done about the copy that another device has left with the server. */
export type Meeting =
  | { kind: 'nothing' }
  /** Nothing was begun here: go on with what was begun there. */
  | { kind: 'take-over'; draft: Draft }
  /** Both have something: the person decides. */
  | { kind: 'ask'; draft: Draft; at: Date }

/** Compares the draft of this device with the copy; `settled` is the copy that was dealt with. */
export function meet(
  here: Draft,
  there: BookingDraft | null,
  device: string,
  settled: number,
): Meeting {
  if (!there || there.device === device || there.at.getTime() <= settled) return { kind: 'nothing' }
  const draft = parseDraft(there.json)
  // Whose it is tells none apart: one that was carried through signing in is nobody's yet.
  const isSame = JSON.stringify({ ...draft, owner: here.owner }) === JSON.stringify(here)
  if (!draft || !isBegun(draft) || isSame) return { kind: 'nothing' }
  return isBegun(here) ? { kind: 'ask', draft, at: there.at } : { kind: 'take-over', draft }
}
