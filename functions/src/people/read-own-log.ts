import type { PersonId } from '@portal/model/ids'
import {
  newestOf,
  ownDownload,
  ownEntryOf,
  ownEvents,
  ownLogPage,
  readOwnLog as call,
} from '@portal/model/own-log'
import { collection, doc, group } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { list, listGroup, read } from '#platform/firestore'

/** More than a page, so that there is one after it, and what happened in one moment is on one. */
const asked = ownLogPage + 10

/** Which of some people are Les's. */
async function deskOf(people: readonly (PersonId | null)[]): Promise<ReadonlySet<PersonId>> {
  const known = await Promise.all(
    [...new Set(people)].map(async (person) => {
      if (person === null) return []
      return (await read(doc.standing(person)))?.role === 'admin' ? [person] : []
    }),
  )
  return new Set(known.flat())
}

/** Reads what concerns one's own account out of the log and the downloads, a page at a time. */
export const readOwnLog = defineCall(call, async ({ before }, actor) => {
  const reader = signedIn(actor)
  const until = new Date(before ?? Date.now() + 60_000)
  const [entries, downloads] = await Promise.all([
    list(collection.audit(), (all) =>
      all
        .where('person', '==', reader)
        .where('event', 'in', [...ownEvents])
        .where('at', '<', until)
        .orderBy('at', 'desc')
        .limit(asked),
    ),
    listGroup(group.downloads(), (all) =>
      all.where('person', '==', reader).where('at', '<', until).orderBy('at', 'desc').limit(asked),
    ),
  ])
  const desk = await deskOf(entries.map(({ value }) => value.actor).filter((one) => one !== reader))
  return newestOf([
    entries.flatMap((row) => ownEntryOf(row, reader, desk) ?? []),
    downloads.map(ownDownload),
  ])
})
