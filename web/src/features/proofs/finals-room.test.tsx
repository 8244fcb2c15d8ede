import { finalTileAddress, newRelease } from '@portal/model/delivery'
import { aGallery, aSheet } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'

const words = text.delivery
const id = 'booking-of-ann-1'
const facts = { width: 6, height: 4, hash: '', takenAt: new Date(0) }
const final = (name: string) => ({ name, print: 9, web: 5, before: false })
const photos = {
  p1: { name: 'LES_1.jpg', ...facts, final: final('LES_1-Edit.jpg') },
  v1: { name: 'LES_1-Edit-2.jpg', ...facts, final: final('LES_1-Edit-2.jpg'), versionOf: 'p1' },
}

const draw = async (release: Partial<typeof newRelease>) => {
  store(
    ...everything,
    stored(
      doc.gallery(id),
      aGallery({ booking: id, finals: 2, release: { ...newRelease, ...release } }),
    ),
    stored(doc.sheet(id, 0), aSheet({ gallery: id, photos })),
  )
  await drawScreen('/desk/galleries/:gallery', `/desk/galleries/${id}?view=finals`)
}

beforeEach(() => {
  signIn('les', 'admin')
  useMediaReady.setState(true)
})
afterEach(() => useMediaReady.setState(false))

test('versions of one photograph stand beside each other as they are finished, and one of them can go', async () => {
  await draw({})
  const panel = (await screen.findByText(words.room.versions.title)).closest('section')
  const shown = [...(panel?.querySelectorAll('img') ?? [])].map((image) =>
    image.getAttribute('src'),
  )
  expect(shown).toEqual([finalTileAddress(id, 'p1'), finalTileAddress(id, 'v1')])
  expect(screen.getByText('LES_1-Edit.jpg')).toBeDefined()
  await userEvent.click(
    screen.getByRole('button', { name: words.room.versions.remove('LES_1-Edit-2.jpg') }),
  )
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(
    within(dialog).getByRole('button', { name: words.room.versions.removeAction }),
  )
  expect(calls.made).toEqual([{ name: 'deletePhotos', input: { gallery: id, photos: ['v1'] } }])
})

test('Les is told until when he can look, and can hold it back', async () => {
  await draw({ news: 2, tellAt: new Date(Date.now() + 600_000) })
  await screen.findByText(/not before \d\d:\d\d, so that you can look/)
  await userEvent.click(screen.getByRole('button', { name: words.release.hold }))
  expect(calls.made).toEqual([{ name: 'holdRelease', input: { gallery: id, held: true } }])
})

test('what is held back says so, and can go its way again', async () => {
  await draw({ news: 2, held: true })
  await screen.findByText(words.release.heldBack(2))
  await userEvent.click(screen.getByRole('button', { name: words.release.letGo }))
  expect(calls.made).toEqual([{ name: 'holdRelease', input: { gallery: id, held: false } }])
})
