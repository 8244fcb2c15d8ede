import { create } from 'zustand'
import { newId } from '#firebase/write.ts'
import { changed, type Draft, emptyDraft, parseDraft } from './draft.ts'

const key = 'booking-draft'

// A browser may refuse storage (private mode, full disk): the draft then lives as long as the page.
function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function store(draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    return
  }
}

/** The one draft of this device. */
export const useDraft = create<Draft>()(() => parseDraft(stored()) ?? emptyDraft(newId()))

/** Changes the draft and keeps it through a reload. */
export function changeDraft(change: Partial<Draft>): void {
  const draft = changed(useDraft.getState(), change)
  useDraft.setState(draft, true)
  store(draft)
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
