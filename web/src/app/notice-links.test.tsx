import {
  aBooking,
  aComment,
  aConversation,
  aGallery,
  aMessage,
  anInvoice,
  aPhoto,
  aSheet,
  aVendorSet,
} from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { linkOf, NoticeKind } from '@portal/model/notice'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, screens } from '@portal/testing/web/five-states'
import { asked, everything, store, stored } from '@portal/testing/web/world'
import { waitFor } from '@testing-library/react'
import { matchPath } from 'react-router'
import { expect, test } from 'vitest'

/** Two bookings of Ann's, each with all that belongs to it under an id of its own. */
const both = ['first-of-two', 'second-of-two'] as const
type Which = (typeof both)[number]
const belongings = both.flatMap((id) => [
  stored(doc.booking(id), aBooking({ package: { ...aBooking().package, name: id } })),
  stored(doc.gallery(id), aGallery({ booking: id, title: id })),
  stored(doc.sheet(id, 0), aSheet()),
  stored(doc.photo(id, id), aPhoto()),
  stored(doc.comment(id, 'comment-of-two-00'), aComment({ photo: id })),
  stored(doc.invoice(id), anInvoice({ booking: id, subject: id })),
  stored(doc.conversation(id), aConversation({ booking: id, subject: id })),
  stored(doc.message(id, 'm1'), aMessage()),
  // As if she were a vendor herself.
  stored(doc.vendorSet(id), aVendorSet({ gallery: id, client: id, viewers: ['ann'] })),
])

/** All that a kind can be about, of one of the two: each takes from it what it names. */
const about = (id: Which) => ({
  booking: id,
  conversation: id,
  gallery: id,
  photo: id,
  invoice: id,
  client: 'ann',
  nonce: id,
  returnTo: '/portal',
  alarm: 'sign-in' as const,
})

/** Of the account, of the safety of the portal, or of many things: no booking's. */
const ofNoBooking: readonly NoticeKind[] = [
  'member-joined',
  'member-arrived',
  'sign-in-link',
  'password-link',
  'password-set',
  'password-removed',
  'proof-link',
  'access-changed',
  'signed-in-anew',
  'member-invited',
  'client-invited',
  'alarm-raised',
  'address-changed',
  'address-asked',
  'address-moved',
  'digest',
]

const sides = ['client', 'desk'] as const
const heardBy = (kind: NoticeKind) => {
  const { heard } = noticeKinds[kind] as { heard?: object }
  return sides.filter((side) => !heard || side in heard)
}
const linkTo = (kind: NoticeKind, id: Which, side: (typeof sides)[number]) =>
  linkOf({
    kind,
    about: about(id),
    to: side === 'desk' ? studioDesk : 'ann',
  })

const landings = new Map(
  NoticeKind.options
    .filter((kind) => !ofNoBooking.includes(kind))
    .flatMap((kind) =>
      heardBy(kind).flatMap((side) =>
        both.map((id) => [linkTo(kind, id, side), { kind, id, side }] as const),
      ),
    ),
)

test.each([...landings])('%s', async (link, { id, side }) => {
  const other = both.find((one) => one !== id) ?? ''
  const path = new URL(link, 'https://les.example').pathname
  const screen = screens.find((one) => matchPath(one.path, path))
  signIn(side === 'desk' ? 'les' : 'ann', side === 'desk' ? 'admin' : 'client')
  store(...everything, ...belongings)
  asked.clear()
  await drawScreen(screen?.path ?? '', link)
  await waitFor(() => expect([...asked].some((one) => one.includes(`/${id}`))).toBe(true))
  // What a screen follows of the other one would be on it; a list of threads names their bookings.
  const isListed = (one: string) => path.includes('/chat/') && one === `bookings/${other}`
  const ofOther = [...asked].filter((one) => one.includes(`/${other}`) && !isListed(one))
  expect(ofOther).toEqual([])
})

test.each(NoticeKind.options.filter((kind) => !ofNoBooking.includes(kind)))(
  '%s of one booking never leads where that of another does',
  (kind) => {
    for (const side of sides) {
      const [first, second] = both.map((id) => linkTo(kind, id, side))
      if (heardBy(kind).includes(side)) expect(first).not.toBe(second)
    }
  },
)

test.each(ofNoBooking)('%s leads to a page of the portal', (kind) => {
  const publicPages = ['/contact', '/invitation']
  for (const side of heardBy(kind)) {
    const path = new URL(linkTo(kind, both[0], side), 'https://les.example').pathname
    const known = [...screens.map((one) => one.path), ...publicPages]
    expect(known.some((one) => matchPath(one, path))).toBe(true)
  }
})
