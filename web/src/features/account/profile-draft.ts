import type { Person } from '@portal/model/person'
import { Profile } from '@portal/model/profile'
import { z } from 'zod'
import { keepDraft, readDraftAs } from '#ui/draft.ts'

/** What stands in the fields: nothing is an empty field there, and null where it is stored. */
export const ProfileDraft = z.object({
  name: z.string(),
  calledAs: z.string(),
  phone: z.string(),
  address: z.string(),
})
export type ProfileDraft = z.infer<typeof ProfileDraft>

const place = (person: string) => `profile.${person}`

/** What is stored, as the fields show it. */
export const draftOf = ({ name, calledAs, phone, address }: Person): ProfileDraft => ({
  name,
  calledAs: calledAs ?? '',
  phone: phone ?? '',
  address: address ?? '',
})

/** What was typed on this device and not saved; null when there is nothing. */
export const readProfileDraft = (person: string): ProfileDraft | null =>
  readDraftAs(place(person), ProfileDraft)

/** Keeps what is typed until it is saved; null takes it away. */
export const keepProfileDraft = (person: string, draft: ProfileDraft | null): boolean =>
  keepDraft(place(person), draft === null ? '' : JSON.stringify(draft))

/** A draft as the server takes it, or the fields it would not take. */
export function readProfile(draft: ProfileDraft): Profile | (keyof ProfileDraft)[] {
  const orNull = (words: string) => (words.trim() === '' ? null : words)
  const read = Profile.safeParse({
    name: draft.name,
    calledAs: orNull(draft.calledAs),
    phone: orNull(draft.phone),
    address: orNull(draft.address),
  })
  if (read.success) return read.data
  return read.error.issues.map(({ path }) => path[0] as keyof ProfileDraft)
}
