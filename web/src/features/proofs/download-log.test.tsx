import { aGallery } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { store, stored } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { DownloadLog } from './download-log.tsx'

const id = 'booking-of-ann-1'
const gallery = aGallery({ names: { pat: 'Pat' } })
const day = (at: number) => new Date(2026, 10, at, 9, 5)

beforeEach(() => signIn('les', 'admin'))

test('who looked says when last, how often and since when', () => {
  store(
    stored(doc.look(id, 'ann'), { at: day(28), first: day(21), visits: 3 }),
    stored(doc.look(id, 'pat'), { at: day(25), first: day(25), visits: 1 }),
  )
  render(<DownloadLog id={id} gallery={gallery} />)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    'Ann Maes looked on 28 Nov, 09:05 · 3 visits since 21 Nov, 09:05',
    'Pat looked on 25 Nov, 09:05',
  ])
})

test('what an earlier release noted says when last, and a client who never looked is named', () => {
  store(stored(doc.look(id, 'pat'), { at: day(25) }))
  render(<DownloadLog id={id} gallery={gallery} />)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual(['Ann Maes has not looked yet.', 'Pat looked on 25 Nov, 09:05'])
})

test('what a vendor took is told apart from what the client took', () => {
  const what = { kind: 'zip', files: 2, size: 'web' } as const
  store(
    stored(doc.downloadEntry(id, 'd1'), { person: 'ann', what, name: 'A.zip', at: day(28) }),
    stored(doc.downloadEntry(id, 'd2'), {
      person: 'vic',
      released: { id: 's1', name: 'For the florist' },
      what,
      name: 'B.zip',
      at: day(27),
    }),
  )
  render(<DownloadLog id={id} gallery={aGallery({ names: { vic: 'Vic' } })} />)
  expect(screen.getByText('Downloads: Ann Maes (1) · vendors (1)')).toBeDefined()
  expect(screen.getByText(/as a vendor, “For the florist”/)).toBeDefined()
})
