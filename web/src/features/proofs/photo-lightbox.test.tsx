import { newSelection } from '@portal/model/choosing'
import { newRelease } from '@portal/model/delivery'
import { aComment, aGallery, aSheet, paidInvoice } from '@portal/model/examples'
import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { wallsHavePictures } from '@portal/testing/web/wall'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { lineOf } from './comment-words.ts'

const id = 'booking-of-ann-1'
const told = new Date('2026-12-01T12:00:00Z')
const [photo] = Object.values(aSheet().photos)
if (!photo) throw new Error('no photo')
const final = { web: 1, print: 2, name: 'LES_0001-Edit.jpg', before: false }
const delivered: Partial<Gallery> = {
  selection: { ...newSelection, state: 'submitted', submittedAt: told, chosen: 1 },
  finals: 1,
  release: { ...newRelease, toldAt: told },
}
const comment = aComment({ photo: 'photo-1' })
const pin = text.comments.pin(1, lineOf(comment))

// The gallery fetches it once it is needed.
beforeAll(() => import('./photo-lightbox.tsx'))
wallsHavePictures()

/** Ann opens the photograph that she has put a pin on. */
async function open(gallery: Partial<Gallery>): Promise<void> {
  signIn('ann', 'client')
  const shown = { ...photo!, ...(gallery.finals && { final }) }
  store(
    stored(doc.gallery(id), aGallery(gallery)),
    stored(doc.sheet(id, 0), aSheet({ photos: { 'photo-1': shown } })),
    stored(doc.comment(id, 'comment-1'), comment),
    stored(doc.invoice(id), paidInvoice(320_000)),
  )
  await drawScreen('/portal/gallery/:gallery', `/portal/gallery/${id}?photo=photo-1`)
  await screen.findByRole('button', { name: text.proofs.lightbox.close })
}
const comments = () =>
  screen.findByRole('button', { name: (name) => name.startsWith('Comments on') })

test('while she chooses, the pin is on the proof', async () => {
  await open({})
  expect(await screen.findByRole('button', { name: pin })).toBeDefined()
})

test('a finished photograph has no pin on it, until what was said is asked for', async () => {
  await open(delivered)
  const button = await comments()
  expect(screen.queryByRole('button', { name: pin })).toBeNull()
  button.click()
  expect(await screen.findByRole('button', { name: pin })).toBeDefined()
})

test('Les takes a photograph along to the thread with its client', async () => {
  signIn('les', 'admin')
  store(
    stored(doc.gallery(id), aGallery({ booking: id })),
    stored(doc.sheet(id, 0), aSheet({ photos: { 'photo-1': photo } })),
  )
  const at = `/desk/galleries/${id}?view=client&photo=photo-1`
  await drawScreen('/desk/galleries/:gallery', at)
  const send = await screen.findByRole('button', {
    name: text.proofs.lightbox.ask.studio(photo.name),
  })
  send.click()
  expect(await screen.findByText('Went on to /desk/chat/ann')).toBeDefined()
})
