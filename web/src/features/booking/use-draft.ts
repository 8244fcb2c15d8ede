import { create } from 'zustand'
import { local } from '#device/storage.ts'
import { newId } from '#firebase/write.ts'
import { changed, type Draft, emptyDraft, parseDraft } from './draft.ts'

const key = 'booking-draft'

function store(draft: Draft | null): void {
  if (draft) local.write(key, JSON.stringify(draft))
  else local.remove(key)
}

/** The one draft of this device. */
export const useDraft = create<Draft>()(() => parseDraft(local.read(key)) ?? emptyDraft(newId()))

/** Changes the draft and keeps it through a reload. */
export function changeDraft(change: Partial<Draft>): void {
  const draft = changed(useDraft.getState(), change)
  useDraft.setState(draft, true)
  store(draft)
}

/** Gives the draft to whoever has signed in; what somebody else began is not shown to them. */
export function claimDraft(person: string): void {
  const draft = useDraft.getState()
  if (draft.owner === person) return
  if (draft.owner === null) changeDraft({ owner: person })
  else takeOverDraft({ ...emptyDraft(newId()), owner: person })
}

/** This browser, so that its own copy is told from another's. */
export function deviceId(): string {
  const known = local.read('device') ?? newId()
  local.write('device', known)
  return known
}

/** Takes over what was filled in on another device, with its id: sent from both, it is one booking. */
export function takeOverDraft(draft: Draft): void {
  useDraft.setState(draft, true)
  store(draft)
}

/** Lets the draft go once it has become a booking; a later visit begins with a new id. */
export function finishDraft(id: string): void {
  if (useDraft.getState().id !== id) return
  useDraft.setState(emptyDraft(newId()), true)
  store(null)
}
