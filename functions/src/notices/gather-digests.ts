import { createHash } from 'node:crypto'
import { linkOf, type NoticeDelivery } from '@portal/model/notice'
import { whenToSend } from '@portal/model/notice-preferences'
import { collection, doc } from '@portal/model/paths'
import { list, type Row, transaction } from '#platform/firestore'
import { alone } from '../each-alone.ts'
import { newDelivery } from '../outbox/new-delivery.ts'
import type { EachStillTrue } from './still-true.ts'

/** As many as one transaction writes; nobody has more in a day. */
const mostInOne = 400

const isDue = ({ channel, state, notBefore }: NoticeDelivery, now: Date): boolean =>
  channel === 'mail' && state === 'waiting' && notBefore !== null && notBefore <= now

/**
 * Makes one digest of the due mails of one person: its delivery is written in the transaction that
 * takes the others out of the outbox, so each mail is in exactly one. Its id is made of theirs.
 */
async function gather(
  to: string,
  ids: readonly string[],
  stillTrue: EachStillTrue,
  now: Date,
): Promise<void> {
  const digest = `digest-${createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 40)}`
  await transaction(async (tx) => {
    const [edits, preferences, ...deliveries] = await Promise.all([
      tx.find(doc.noticeEdits()),
      tx.find(doc.noticePreferences(to)),
      ...ids.map(async (id) => ({ id, value: await tx.find(doc.letter(id)) })),
    ])
    const isWanted = (delivery: NoticeDelivery) =>
      isDue(delivery, now) &&
      !edits?.off.includes(delivery.kind) &&
      whenToSend(delivery, preferences, now) === 'now'
    const wanted: Row<NoticeDelivery>[] = []
    for (const { id, value } of deliveries) {
      const current =
        value && isWanted(value) ? await stillTrue[value.kind](tx, { id, value }, now) : null
      if (current) wanted.push({ id, value: current })
    }
    // One alone is a mail like any other; the sweep sends it, or drops it and what is outdated.
    const [first, second] = wanted
    if (!first || !second) return
    for (const { id, value } of wanted)
      tx.write(doc.letter(id), { ...value, state: 'sent', notBefore: null, receipt: digest })
    const about = {
      kind: 'digest' as const,
      channel: 'mail' as const,
      to,
      email: first.value.email,
      data: {},
      about: {},
      link: linkOf({ kind: 'digest', about: {}, to }),
    }
    tx.create(doc.letter(digest), newDelivery(about, now))
  })
}

/** Gathers the mails whose daily hour has come, person by person. Safe to run twice or late. */
export async function gatherDigests(stillTrue: EachStillTrue, now: Date): Promise<void> {
  const due = await list(collection.outbox(), (deliveries) =>
    deliveries
      .where('state', '==', 'waiting')
      .where('notBefore', '<=', now)
      .orderBy('notBefore')
      .limit(500),
  )
  const mails = due.filter(({ value }) => isDue(value, now))
  const byPerson = Map.groupBy(mails, ({ value }) => value.to ?? '')
  // Who has no account has no mail a day either.
  byPerson.delete('')
  for (const [person, theirs] of byPerson) {
    const ids = theirs.slice(0, mostInOne).map(({ id }) => id)
    if (ids.length > 1) await alone(person, () => gather(person, ids.toSorted(), stillTrue, now))
  }
}
