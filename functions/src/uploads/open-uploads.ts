import { Failure } from '@portal/model/failure'
import { doc, only } from '@portal/model/paths'
import { type Files as Counted, spend } from '@portal/model/upload-budget'
import {
  openUploads as call,
  type Purpose,
  ticketHours,
  unnamedDays,
  type UploadTicket,
} from '@portal/model/upload-ticket'
import { pictureTypes } from '@portal/model/upload'
import { defineCall, type Handler, signedIn } from '#platform/call'
import { files as bucketFiles, type Files } from '#platform/files'
import { transaction } from '#platform/firestore'
import type { SharedFiles } from '../shared-files/shared-files.ts'
import { statePath, uploadPath } from '../shared-files/upload-tickets.ts'

const hourMs = 3_600_000

/** What the domain of each purpose knows of its files. */
export type SharedFileKinds = { readonly [Kind in Purpose['kind']]: SharedFiles<Kind> }

/** What the domain of a purpose knows of its files. */
export const ownerOf = <Kind extends Purpose['kind']>(
  kinds: SharedFileKinds,
  { kind }: { kind: Kind },
): SharedFiles<Kind> => kinds[kind]

/** What files cost the budgets, beyond what was counted in the name of their tickets before. */
const costOf = (files: readonly { bytes: number; known: UploadTicket | null }[]) => ({
  sent: { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) },
  more: {
    files: files.filter(({ known }) => !known).length,
    bytes: files.reduce((sum, { bytes, known }) => sum + bytes - (known?.bytes ?? 0), 0),
  } satisfies Counted,
})

/** The call, for what domains own and with a bucket of one's own. */
export const openUploads = (kinds: SharedFileKinds, files: Files = bucketFiles): Handler =>
  defineCall(call, async ({ purpose, files: wanted }, actor) => {
    const person = signedIn(actor)
    const isPicture = (type: string) => (pictureTypes as readonly string[]).includes(type)
    const owner = ownerOf(kinds, purpose)
    if (owner.onlyPictures && !wanted.every(({ type }) => isPicture(type)))
      throw new Failure('invalid')
    const waiting = await Promise.all(
      wanted.map(({ id }) => files.find(uploadPath(person, purpose, id))),
    )
    return transaction(async (tx) => {
      const now = new Date()
      // In the transaction: closing the portal ends the tickets there are.
      const studio = await tx.find(only(doc.studio(), 'portal'))
      if (studio?.portal.open === false && actor.role !== 'admin')
        throw new Failure('portal-closed')
      const budgets = await owner.budgetsFor(tx, purpose, actor)
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
