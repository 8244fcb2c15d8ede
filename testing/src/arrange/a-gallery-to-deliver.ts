import { randomUUID } from 'node:crypto'
import { newSelection } from '@portal/model/choosing'
import {
  aBooking,
  aGallery,
  anInvoice,
  aPerson,
  aPhoto,
  aSheet,
  aStudio,
} from '@portal/model/examples'
import { type Gallery, proofEdges } from '@portal/model/gallery'
import type { InvoiceStatus } from '@portal/model/invoice'
import { doc, file } from '@portal/model/paths'
import { read, transaction } from '../../../functions/src/platform/firestore.ts'
import { inspect, plainJpeg } from '../samples/sample-pictures.ts'
import { deriveProof } from '../../../functions/src/media/derive.ts'
import { type MemoryFiles, memoryFiles } from '../fakes/memory-files.ts'
import { uploadKinds } from '../../../functions/src/registry/uploads.ts'
import { processUpload } from '../../../functions/src/uploads/process-upload.ts'

/** What proofs and finals are made of, told apart by their colour. */
export const proofColour = '#808080'
export const original = await plainJpeg(600, 400, proofColour)
const proofs = await deriveProof(original, aStudio())

export interface GalleryToDeliver {
  id: string
  client: string
  files: MemoryFiles
  /** Lets a final arrive as a new upload; answers its arrival's id. */
  drop(name: string, bytes: Buffer): Promise<string>
  change(to: Partial<Gallery>): Promise<void>
  pay(status: InvoiceStatus): Promise<void>
}

/**
 * For tests, `withStudio(aStudio())`: a published gallery with a photo for each name (`p0` …), their
 * files in memory.
 */
export async function aGalleryToDeliver(...names: string[]): Promise<GalleryToDeliver> {
  const id = `booking-${randomUUID()}`
  const client = `c${randomUUID().slice(0, 8)}`
  const files = memoryFiles()
  const owner = { booking: id, client }
  const facts = { width: 600, height: 400, hash: '', takenAt: new Date(0) }
  const photos = Object.fromEntries(names.map((name, index) => [`p${index}`, { name, ...facts }]))
  await transaction(async (tx) => {
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
    tx.write(doc.booking(id), aBooking({ client, status: 'approved', stage: 'editing' }))
    tx.write(doc.invoice(id), anInvoice(owner))
    tx.write(doc.gallery(id), aGallery({ ...owner, ready: names.length, sheets: [names.length] }))
    tx.write(doc.sheet(id, 0), aSheet({ gallery: id, client, photos }))
    for (const [index, name] of names.entries())
      tx.write(doc.photo(id, `p${index}`), aPhoto({ name }))
  })
  for (const photo of Object.keys(photos)) {
    files.put(file.original(id, photo), original)
    for (const edge of proofEdges) files.put(file.proof(id, photo, edge), proofs.proofs[edge])
  }
  return {
    id,
    client,
    files,
    async drop(name, bytes) {
      const arrival = `a${randomUUID().slice(0, 8)}`
      const path = file.uploadedFinal('les', id, arrival, name)
      await processUpload({ name: path, generation: files.put(path, bytes) }, uploadKinds, files)
      return arrival
    },
    change: (to) =>
      transaction(async (tx) => {
        tx.write(doc.gallery(id), { ...(await tx.read(doc.gallery(id))), ...to })
      }),
    pay: (status) =>
      transaction(async (tx) => {
        tx.write(doc.invoice(id), { ...(await tx.read(doc.invoice(id))), status })
      }),
  }
}

/** Everything that opens the gate but the finals themselves. */
export async function letOut(gallery: GalleryToDeliver): Promise<void> {
  await gallery.change({ selection: { ...newSelection, state: 'submitted' } })
  await gallery.pay('paid')
}

/** The fraction of pixels of a picture of one colour that something is painted over. */
export async function inkOn(picture: Buffer, colour: string): Promise<number> {
  const { data } = await inspect(picture)
  const clean = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  let inked = 0
  for (let at = 0; at < data.length; at += 3)
    if (clean.some((value, channel) => Math.abs(value - data[at + channel]!) > 16)) inked += 1
  return inked / (data.length / 3)
}

/** The photos of the gallery as everybody sees them. */
export const shownPhotos = async ({ id }: Pick<GalleryToDeliver, 'id'>) =>
  (await read(doc.sheet(id, 0)))?.photos ?? {}
