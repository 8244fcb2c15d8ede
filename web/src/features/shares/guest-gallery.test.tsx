import type { OpenedShare } from '@portal/model/shared-view'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { sharedPage as words } from '#text/en/shared-page.ts'
import { GuestGallery } from './guest-gallery.tsx'

const photo = (id: string, set: string, isFinal: boolean) => ({
  id,
  name: `${id}.jpg`,
  width: 6,
  height: 4,
  hash: '',
  set,
  ...(isFinal && { final: { print: 9, web: 5 } }),
})
/** Given out, with one set of which nothing was chosen, and one that nothing lies in. */
const share: OpenedShare = {
  title: 'The Wedding',
  clientName: 'Ann Maes',
  cover: null,
  sets: [
    { id: 'church', name: 'Church' },
    { id: 'party', name: 'Party' },
    { id: 'empty', name: 'Empty' },
  ],
  photos: [photo('p1', 'church', true), photo('p2', 'party', false)],
  rights: { finals: true, takes: ['web'], delivered: true },
  pass: 'pass',
}

test('a guest is offered the sets that something is in, among what is shown', async () => {
  render(<GuestGallery share={share} check={() => Promise.resolve(undefined)} />)
  expect(screen.getByRole('button', { name: 'Church' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Party' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: words.shown.all }))
  expect(screen.getByRole('button', { name: 'Party' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Empty' })).toBeNull()
})
