import { Failure } from '@portal/model/failure'
import { mayComment, mayViewConversation, mayViewReferences } from '@portal/model/media'
import { collection, doc } from '@portal/model/paths'
import {
  budgetLimits,
  type BudgetLimits,
  type Files as Counted,
  spend,
} from '@portal/model/upload-budget'
import {
  openUploads as call,
  type Purpose,
  ticketHours,
  unnamedDays,
  type UploadTicket,
} from '@portal/model/upload-ticket'
import { pictureTypes } from '@portal/model/upload'
import { type Actor, defineCall, type Handler, signedIn } from '#platform/call'
import { files as bucketFiles, type Files } from '#platform/files'
import { type Transaction, transaction } from '#platform/firestore'
import { statePath, uploadPath } from './upload-tickets.ts'

const hourMs = 3_600_000

/** Budgets by their ids, with what is the most of each. */
type Budgets = Map<string, BudgetLimits>

/** The budgets files for this purpose count in. Fails with `not-found` for whoever may not speak there. */
async function budgetsFor(tx: Transaction, purpose: Purpose, actor: Actor): Promise<Budgets> {
  const person = signedIn(actor)
  const who = { person, role: actor.role ?? 'client' }
  const budgets = (hasBooked: boolean, id: string, limits: BudgetLimits): Budgets =>
    new Map([
      [`person-${person}`, hasBooked ? budgetLimits.person : budgetLimits.newcomer],
      [id, limits],
    ])
  switch (purpose.kind) {
    case 'message': {
      const conversation = await tx.read(doc.conversation(purpose.conversation))
      if (!mayViewConversation(who, conversation)) throw new Failure('not-found')
      const { client } = conversation
      const bookings = await tx.ids(collection.bookings(), (all) =>
        all.where('client', '==', client).limit(1),
      )
      const id = `conversation-${purpose.conversation}`
      return budgets(bookings.length > 0, id, budgetLimits.conversation)
    }
    case 'comment': {
      const [gallery, comment] = await Promise.all([
        tx.read(doc.gallery(purpose.gallery)),
        tx.find(doc.comment(purpose.gallery, purpose.comment)),
      ])
      const isAnothers = comment !== null && (comment.author !== person || comment.deleted)
      if (!mayComment(who, gallery) || isAnothers) throw new Failure('not-found')
      return budgets(true, `gallery-${purpose.gallery}`, budgetLimits.gallery)
    }
    case 'reference': {
      const booking = await tx.read(doc.booking(purpose.booking))
      const isOver = booking.status === 'declined' || booking.status === 'cancelled'
      if (!mayViewReferences(who, booking) || isOver) throw new Failure('not-found')
      return budgets(true, `booking-${purpose.booking}`, budgetLimits.booking)
    }
  }
}

/** What files cost the budgets, beyond what was counted in the name of their tickets before. */
const costOf = (files: readonly { bytes: number; known: UploadTicket | null }[]) => ({
  sent: { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) },
  more: {
    files: files.filter(({ known }) => !known).length,
    bytes: files.reduce((sum, { bytes, known }) => sum + bytes - (known?.bytes ?? 0), 0),
  } satisfies Counted,
})

/** The call, with a bucket of one's own. */
export const openUploadsIn = (files: Files): Handler =>
  defineCall(call, async ({ purpose, files: wanted }, actor) => {
    const person = signedIn(actor)
    const isPicture = (type: string) => (pictureTypes as readonly string[]).includes(type)
    if (purpose.kind === 'reference' && !wanted.every(({ type }) => isPicture(type)))
      throw new Failure('invalid')
    const waiting = await Promise.all(
      wanted.map(({ id }) => files.find(uploadPath(person, purpose, id))),
    )
    return transaction(async (tx) => {
      const now = new Date()
      const budgets = await budgetsFor(tx, purpose, actor)
      const known = await Promise.all(
        wanted.map(async (file, index) => {
          const path = uploadPath(person, purpose, file.id)
          const [ticket, state] = await Promise.all([
            tx.find(doc.uploadTicket(file.id)),
            tx.find(statePath(purpose, file.id)),
          ])
          if (ticket && (ticket.person !== person || ticket.path !== path))
            throw new Failure('conflict')
          const isHere = waiting[index] !== null || (state !== null && state.state !== 'failed')
          return { ...file, path, known: ticket, isHere }
        }),
      )
      const isGood = ({ known: ticket, bytes, type }: (typeof known)[number]) =>
        ticket?.bytes === bytes &&
        ticket.type === type &&
        !ticket.leaving &&
        ticket.until.getTime() - now.getTime() > hourMs
      const asked = known.filter((file) => !file.isHere && !isGood(file))
      const counted = actor.role === 'admin' ? [] : [...budgets]
      for (const [id, limits] of asked.length > 0 ? counted : []) {
        const spent = spend(await tx.find(doc.uploadBudget(id)), costOf(asked), limits, now)
        if (!spent) throw new Failure('uploads-full')
        tx.write(doc.uploadBudget(id), spent)
      }
      for (const { id, path, bytes, type } of asked)
        tx.write(doc.uploadTicket(id), {
          person,
          purpose,
          path,
          bytes,
          type,
          until: new Date(now.getTime() + ticketHours * hourMs),
          checkAt: new Date(now.getTime() + unnamedDays * 24 * hourMs),
          leaving: false,
          budgets: counted.map(([budget]) => budget),
        })
      return { files: known.map(({ id, path, isHere }) => ({ id, path: isHere ? null : path })) }
    })
  })

export const openUploads = openUploadsIn(bucketFiles)
