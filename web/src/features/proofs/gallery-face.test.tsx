import { newSelection } from '@portal/model/choosing'
import { newRelease } from '@portal/model/delivery'
import { aGallery, aSheet, anInvoice } from '@portal/model/examples'
import type { Gallery } from '@portal/model/gallery'
import type { MemberRole } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { lookers, rightsIn, withRight } from '@portal/testing/samples/member-rights'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen } from '@portal/testing/web/five-states'
import { asked, store, stored } from '@portal/testing/web/world'
import { wallsHavePictures } from '@portal/testing/web/wall'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const id = 'booking-of-ann-1'
const told = new Date('2026-12-01T12:00:00Z')
const final = { web: 1, print: 2, name: 'LES_0001-Edit.jpg', before: false }
const delivered: Partial<Gallery> = {
  selection: { ...newSelection, state: 'submitted', submittedAt: told, chosen: 1 },
  finals: 1,
  release: { ...newRelease, toldAt: told },
}

wallsHavePictures()

/** Draws the gallery for who has this role in it; the client is Ann, a member Max. */
async function draw(role: 'client' | MemberRole, changes: Partial<Gallery> = {}): Promise<void> {
  const person = role === 'client' ? 'ann' : 'max'
  const [photo] = Object.values(aSheet().photos)
  if (!photo) throw new Error('no photo')
  signIn(person, 'client')
  store(
    stored(
      doc.gallery(id),
      aGallery({
        ...(role === 'client' ? {} : { members: { max: role }, viewers: ['max'] }),
        ...changes,
      }),
    ),
    stored(
      doc.sheet(id, 0),
      aSheet({
        viewers: ['max'],
        photos: { 'photo-1': { ...photo, ...(changes.finals && { final }) } },
      }),
    ),
    stored(doc.invoice(id), anInvoice({ status: 'paid' })),
  )
  await drawScreen('/portal/gallery/:gallery', `/portal/gallery/${id}`)
  await screen.findByRole('heading', { name: 'The Wedding' })
}

const page = () => document.body.textContent ?? ''
const heart = () => screen.queryByRole('button', { name: /^Choose LES_/ })
const submit = () => screen.queryByRole('button', { name: text.choosing.submit })
const download = () => screen.queryByRole('button', { name: text.delivery.download })

test.each(withRight('choose'))('a %s gives hearts: %s', async (role, has) => {
  await draw(role)
  expect(heart() !== null).toBe(has)
})

test.each(withRight('comment'))('a %s is shown what is said: %s', async (role, has) => {
  await draw(role)
  expect(asked.has(`galleries/${id}/comments`)).toBe(has)
})

test.each(withRight('submit'))('a %s submits the choice: %s', async (role, has) => {
  await draw(role)
  expect(submit() !== null).toBe(has)
})

test.each(withRight('share'))('a %s makes share links: %s', async (role, has) => {
  await draw(role)
  expect(screen.queryByRole('button', { name: text.shares.open }) !== null).toBe(has)
})

test.each(withRight('download'))('a %s downloads what was given out: %s', async (role, has) => {
  await draw(role, delivered)
  expect(download() !== null).toBe(has)
})

test.each(withRight('look'))(
  'a %s sees finished photographs once they are given out, with nothing upon them',
  async (role) => {
    await draw(role, delivered)
    const pictures = [...document.querySelectorAll('img')].map(({ src }) => src)
    expect(pictures.some((address) => address.includes('/finals/'))).toBe(true)
    expect(pictures.filter((address) => address.includes('/proofs/'))).toEqual([])
    expect(heart()).toBeNull()
    expect(page()).not.toContain(text.proofs.eyebrow.proofs)
    expect(page()).toContain(text.delivery.finished(1))
  },
)

test.each(lookers)(
  'what a %s reads before that speaks of proofs and of choosing only where they choose',
  async (role) => {
    const chooses = rightsIn[role].includes('choose')
    await draw(role)
    expect(page().includes(text.proofs.eyebrow.proofs)).toBe(chooses)
    expect(/cho(?:os|ice|sen)|heart/i.test(page())).toBe(chooses)
    if (!chooses) expect(page()).toContain(text.members.shared.title('Ann Maes'))
  },
)
