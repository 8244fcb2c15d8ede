import { aGallery, aStudio } from '@portal/model/examples'
import type { Gallery } from '@portal/model/gallery'
import { GalleryState, galleryStateOf } from '@portal/model/gallery-state'
import { doc } from '@portal/model/paths'
import { galleryEntry } from '@portal/model/search-entries'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { localDay } from '#ui/local-day.ts'

const words = text.proofs.galleries

const both = (id: string, gallery: Gallery) => [
  stored(doc.gallery(id), gallery),
  stored(doc.searchEntry('gallery', id), galleryEntry(id, gallery)),
]

const day = (at: number) => new Date(Date.UTC(2026, 0, at))
/** More than a page of galleries, those with a lower number newer. */
const many = Array.from({ length: 36 }, (_, at) =>
  both(
    `gallery-${at}`,
    aGallery({
      clientName: `Client ${String(at).padStart(2, '0')}`,
      createdAt: day(36 - at),
      published: at !== 31,
      archivedAt: at >= 32 ? day(100) : null,
    }),
  ),
).flat()

const names = () =>
  screen
    .getAllByRole('link')
    .map(({ textContent }) => /Client \d\d/.exec(textContent)?.[0])
    .filter((name) => name !== undefined)
const more = () => userEvent.click(screen.getByRole('button', { name: text.common.showMore }))
const archivedNames = ['Client 32', 'Client 33', 'Client 34', 'Client 35']
const narrow = (state: GalleryState) =>
  userEvent.click(screen.getByRole('button', { name: words.states[state] }))

describe('a list of more galleries than a page has', () => {
  beforeEach(async () => {
    signIn('les', 'admin')
    store(...many)
    await drawScreen('/desk/galleries')
    await screen.findByText('Client 00')
  })

  test('is shown by the page, the newest first, and what is archived last, below its heading', async () => {
    expect(names()).toHaveLength(30)
    expect(screen.queryByRole('heading', { name: text.expiry.desk.section })).toBeNull()
    await more()
    expect(names()).toEqual(
      Array.from({ length: 36 }, (_, at) => `Client ${String(at).padStart(2, '0')}`),
    )
    expect(screen.getAllByRole('heading', { name: text.expiry.desk.section })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: text.common.showMore })).toBeNull()
  })

  test('is narrowed to a state beyond the first page', async () => {
    await narrow('hidden')
    expect(names()).toEqual(['Client 31'])
    await narrow('archived')
    expect(names()).toEqual(archivedNames)
    expect(screen.queryByRole('heading', { name: text.expiry.desk.section })).toBeNull()
  })

  test('is searched beyond the first page, within a state', async () => {
    await narrow('archived')
    await userEvent.type(screen.getByRole('searchbox', { name: words.search }), 'client 3')
    await screen.findByText(words.count(4))
    expect(names()).toEqual(archivedNames)
  })

  test('says how many of a search are shown when there may be more', async () => {
    await userEvent.type(screen.getByRole('searchbox', { name: words.search }), 'client')
    await screen.findByText((said) => said.includes(text.common.firstFound(30)))
    expect(names()).toHaveLength(30)
  })

  test('a search that finds nothing leads back to all of them', async () => {
    await userEvent.type(screen.getByRole('searchbox', { name: words.search }), 'zzz')
    await userEvent.click(await screen.findByRole('button', { name: words.showAll }))
    await waitFor(() => expect(names()).toHaveLength(30))
  })
})

test('a state that no gallery is in is not the same as no gallery', async () => {
  signIn('les', 'admin')
  store(...both('one', aGallery()))
  await drawScreen('/desk/galleries')
  for (const state of GalleryState.options.filter((one) => one !== galleryStateOf(aGallery()))) {
    await narrow(state)
    expect(await screen.findByText(words.noneFound)).toBeDefined()
    expect(screen.queryByText(words.emptyTitle)).toBeNull()
  }
})

test('each row has a picture of its gallery, since when it is there and until when it is open', async () => {
  useMediaReady.setState(true)
  signIn('les', 'admin')
  const lead = aGallery({ cover: null, lead: 'photo-7', createdAt: day(21), expiresAt: null })
  const ends = new Date('2099-05-01T22:00:00Z')
  store(
    stored(doc.studio(), aStudio()),
    ...both('with-cover', aGallery({ cover: 'photo-3', createdAt: day(22), expiresAt: ends })),
    ...both('without', lead),
  )
  const page = await drawScreen('/desk/galleries')
  await screen.findAllByText(words.since(localDay(day(22))))
  const pictures = [...page.querySelectorAll('img')].map((one) => one.getAttribute('src'))
  expect(pictures.map((address) => /photo-\d/.exec(address ?? '')?.[0])).toEqual([
    'photo-3',
    'photo-7',
  ])
  expect(screen.getByText(text.expiry.desk.until('1 May 2099'))).toBeDefined()
  expect(screen.getByText(words.since(localDay(day(21))))).toBeDefined()
  useMediaReady.setState(false)
})

fiveStates('/desk/galleries', {
  stored: both('booking-of-ann-1', aGallery()),
  empty: text.proofs.galleries.emptyTitle,
  shows: 'Ann Maes',
})
