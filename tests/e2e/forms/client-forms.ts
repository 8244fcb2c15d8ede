import type { Locator, Page } from '@playwright/test'
import { dayIn } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import type { Admin } from '../../../local/src/demo/admin.ts'
import { type Form, latest, visit } from './feed.ts'

const booking = 'demo-booking-of-dina'
const gallery = booking

/** What Dina writes about her booking and her photographs, to Les and for others. */
export function clientForms(site: string, dina: Page, admin: Admin): Record<string, Form> {
  const dialog = () => dina.getByRole('dialog')
  const inDialog = (label: string) => (): Locator => dialog().getByLabel(label, { exact: true })
  const words = () => dina.getByLabel('What should I know? (optional)')
  const message = () => dina.getByRole('textbox', { name: 'Message', exact: true })
  const comment = () => dina.getByLabel('Say something about this photograph')
  const answer = () => dina.getByLabel('Write a reply')
  const phone = () => dina.getByLabel('Your phone number')
  const beyond = () => dina.getByText(/^Too long by/)
  const openComments = async () => {
    await dina.goto(`${site}/portal/gallery/${gallery}?photo=p0`)
    await dina.getByRole('button', { name: 'Comments on p0.jpg' }).click()
  }
  const board = async () => (await admin.read(doc.moodboard(booking))).references
  return {
    'what Les should know of a change': {
      go: async () => {
        const date = dayIn('UTC', new Date(Date.now() + 9 * 86_400_000))
        await admin.firestore.doc(doc.booking(booking).path).update({ date })
      },
      open: async () => {
        await dina.goto(`${site}/portal/bookings/${booking}/change?to=cancel`)
      },
      fields: { 'features/booking/change-ask.tsx text.change.ask.words': words },
      stored: async () => [(await admin.read(doc.booking(booking))).change?.words],
    },
    'a link on the board': {
      go: () => visit(dina, `${site}/portal/bookings/${booking}/references`),
      open: async () => {
        await dina.getByRole('button', { name: 'Add a link' }).click()
        await inDialog('Address of the page')().fill('https://example.com/light')
      },
      fields: {
        'features/booking/reference-link-dialog.tsx words.caption': inDialog(
          'What is it about? (optional)',
        ),
      },
      stored: async () => [(await board()).at(-1)?.caption],
    },
    'a message': {
      go: () => visit(dina, `${site}/portal/chat`),
      fields: { 'features/chat/composer.tsx text.chat.message': message },
      send: () => message().press('Enter'),
      stored: async () => [await latest(admin, collection.messages('dina'), 'text')],
      refusal: beyond,
    },
    'a comment': {
      go: openComments,
      fields: { 'features/proofs/new-comment.tsx words.write[side]': comment },
      send: () => comment().press('Enter'),
      stored: async () => [await latest(admin, collection.comments(gallery), 'text')],
      refusal: beyond,
    },
    'an answer': {
      go: () => Promise.resolve(),
      open: () => dina.getByRole('button', { name: 'Reply', exact: true }).first().click(),
      fields: { 'features/proofs/comment-thread.tsx words.writeAnswer': answer },
      send: () => answer().press('Enter'),
      stored: async () => [await latest(admin, collection.comments(gallery), 'text')],
      refusal: beyond,
    },
    'a phone number': {
      go: () => visit(dina, `${site}/portal/notices/settings`),
      fields: { 'features/notices/hearing-timing.tsx words.phone': phone },
      stored: async () => [(await admin.read(doc.noticePreferences('dina'))).phone],
      strict: { 'features/notices/hearing-timing.tsx words.phone': '+32470123456' },
    },
    'whom a link is for': {
      go: () => visit(dina, `${site}/portal/gallery/${gallery}`),
      open: async () => {
        const back = dialog().getByRole('button', { name: 'Back to the links' })
        if (await back.isVisible()) await back.click()
        else await dina.getByRole('button', { name: 'Share', exact: true }).click()
        await dialog().getByRole('button', { name: 'New link' }).click()
      },
      fields: { 'features/shares/share-form.tsx words.label': inDialog('Who it is for') },
      stored: async () => [await latest(admin, collection.shares(), 'label')],
    },
    'whom she invites': {
      go: () => visit(dina, `${site}/portal/people`),
      open: () => dina.getByRole('button', { name: 'Invite somebody' }).click(),
      fields: { 'features/members/invite-dialog.tsx words.email': inDialog('E-mail address') },
      stored: async () => {
        const { invitations } = await admin.read(doc.circle('dina'))
        return [Object.values(invitations).at(-1)?.email]
      },
      strict: { 'features/members/invite-dialog.tsx words.email': 'a.friend@example.com' },
    },
    'a new address of hers': {
      go: () => visit(dina, `${site}/portal/account`),
      open: () => dina.getByRole('button', { name: 'Change e-mail' }).click(),
      fields: {
        'features/account/change-address.tsx words.address': () =>
          dina.getByLabel('New e-mail address', { exact: true }),
      },
      strict: { 'features/account/change-address.tsx words.address': 'dina@new.example' },
      stored: async () => [await latest(admin, collection.addressChanges(), 'email')],
    },
    'her account': {
      go: () => visit(dina, `${site}/portal/account`),
      fields: Object.fromEntries(
        [
          ['name', 'Name'],
          ['calledAs', 'What should I call you? (optional)'],
          ['phone', 'Phone (optional)'],
          ['address', 'Postal address (optional)'],
        ].map(([key, label]) => [
          `features/account/profile-form.tsx words.${key}`,
          () => dina.getByLabel(label ?? '', { exact: true }),
        ]),
      ),
      strict: {
        // What Les looks for her by.
        'features/account/profile-form.tsx words.name': 'Dina Peeters',
        'features/account/profile-form.tsx words.phone': '0470 12 34 56',
      },
      stored: async () => {
        const { name, calledAs, phone, address } = await admin.read(doc.person('dina'))
        return [name, calledAs, phone, address]
      },
      refusal: () => dina.getByText(/^(Too long by|This does not look like a phone)/).first(),
    },
  }
}
