import { expect, test, type Locator, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { workingDay } from '@portal/model/availability'
import { doc } from '@portal/model/paths'
import type { Admin } from '../../local/src/demo/admin.ts'
import { studio } from '../../local/src/demo/studio.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { fields } from '../fields/fields.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { writeDinasGallery } from './a-gallery-to-choose-from.ts'
import { clientForms } from './forms/client-forms.ts'
import { deskForms } from './forms/desk-forms.ts'
import { asItArrives, endless, fed, feed, type Form, hostile, paste, put } from './forms/feed.ts'
import { moneyForms } from './forms/money-forms.ts'
import { feedCode, feedPasskeyName } from './forms/factor-forms.ts'
import { feedPasswords } from './forms/password-forms.ts'
import { settingsForms } from './forms/settings-forms.ts'
import { devices, openPage, signInAs } from './steps.ts'

startJourney()

const { ports } = instance
const key = (path: string) => `features/${path}`

let les: Page
let dina: Page
let ann: Page
/** Nobody who is signed in. */
let guest: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  await writeDinasGallery(admin)
  les = await openPage(browser, devices.desktop, complaints)
  dina = await openPage(browser, devices.desktop, complaints)
  ann = await openPage(browser, devices.phone, complaints)
  guest = await openPage(browser, devices.phone, complaints)
  await signInAs(les, site, 'Les Vermeer')
  await signInAs(dina, site, 'Dina Peeters')
  await signInAs(ann, site, 'Ann Maes')
})

test('a story and a venue: what is too long is kept and said, the rest arrives', async () => {
  const draft = {
    id: 'a-booking-with-any-words',
    owner: 'ann',
    package: 'the-portrait',
    addOns: [],
    date: workingDay(studio, 100),
    alternatives: [],
    place: { name: 'Bruges', lat: 51.2093, lng: 3.2247 },
    venue: '',
    story: '',
    references: [],
    seenTotal: null,
    sent: false,
  }
  await ann.evaluate((json) => localStorage.setItem('booking-draft', json), JSON.stringify(draft))
  await ann.goto(`${site}/book?step=place`)
  const town = ann.getByRole('combobox').first()
  for (const words of [endless, hostile('x')]) {
    await put(key('booking/place-search.tsx text.booking.search'), town, words)
    await ann.getByText(/is not in my list/).waitFor()
  }
  const venue = ann.getByLabel(/^Venue/)
  await put(key('booking/place-step.tsx text.booking.venue'), venue, hostile('Hall'))
  await ann.goto(`${site}/book?step=story`)
  const story = ann.getByLabel(/^Your story/)
  const storyKey = key('booking/story-step.tsx text.booking.story')
  await paste(storyKey, story, `${'a'.repeat(3_999)}😀 and 6,000 letters ${'b'.repeat(6_000)}`)
  await ann.getByText('Too long by').waitFor()
  await ann.reload()
  expect((await story.inputValue()).length).toBeGreaterThan(10_000)
  await ann.goto(`${site}/book?step=review`)
  await ann.getByRole('button', { name: 'Send my request' }).click()
  await ann.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
  await ann.goto(`${site}/book?step=story`)
  await put(storyKey, story, hostile('Two'))
  await ann.goto(`${site}/book?step=review`)
  await ann.getByRole('button', { name: 'Send my request' }).click()
  await ann.waitForURL(/\/portal/)
  expect(await admin.read(doc.booking(draft.id))).toMatchObject({
    story: asItArrives('Two'),
    place: { name: `${asItArrives('Hall')}, Bruges` },
  })
})

/** Each form of a person by its name; they are made when the pages are there. */
function all(make: () => Record<string, Form>, names: readonly string[]): void {
  let forms: Record<string, Form> | null = null
  for (const name of names)
    test(name, async () => {
      forms ??= make()
      const form = forms[name]
      if (!form) throw new Error(`no form ${name}`)
      await feed(form)
    })
}
const namesOf = (forms: (site: string, page: Page, admin: Admin) => Record<string, Form>) =>
  Object.keys(forms('', {} as Page, {} as Admin))

test.describe('Dina writes', () => {
  all(() => clientForms(site, dina, admin), namesOf(clientForms))

  test('captions on her board, cut where they end', async () => {
    await dina.goto(`${site}/portal/bookings/demo-booking-of-dina/references`)
    const caption = dina.getByRole('textbox', { name: /^Caption:/ }).first()
    const kept = async () =>
      (await admin.read(doc.moodboard('demo-booking-of-dina'))).references[0]?.caption
    for (const [words, stored] of [
      [`${'a'.repeat(299)}😀${endless}`, 'a'.repeat(299)],
      [hostile('1'), asItArrives('1')],
      ['Ordinary', 'Ordinary'],
    ] as const) {
      await put(key('booking/reference-tile.tsx CaptionField'), caption, words)
      await expect.poll(kept).toBe(stored)
    }
  })

  test('an address that is none on her board', async () => {
    await dina.getByRole('button', { name: 'Add a link' }).click()
    const address = dina.getByLabel('Address of the page')
    for (const words of [hostile('x'), `https://example.com/${endless}`]) {
      await put(key('booking/reference-link-dialog.tsx words.address'), address, words)
      await dina.getByRole('button', { name: 'Add', exact: true }).click()
      await dina.getByText(/This is not a web address|Too long by/).waitFor()
    }
    await dina.keyboard.press('Escape')
  })

  test('a password for a link, which opens it wherever it was copied to', async () => {
    const secret = `${hostile('garden')} party`
    await dina.goto(`${site}/portal/gallery/demo-booking-of-dina`)
    await dina.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = dina.getByRole('dialog')
    await dialog.getByRole('button', { name: 'New link' }).click()
    await dialog.getByLabel('Who it is for').fill('Grandparents')
    await dialog.getByText('With a password').click()
    const field = dialog.getByLabel('Password', { exact: true })
    const [ofForm = ''] = Object.keys(fields).filter((one) => one.includes('newLabel'))
    await put(ofForm, field, endless)
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    await dialog.getByText('Too long by').waitFor()
    await put(ofForm, field, secret)
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    await guest.goto(await dialog.getByRole('textbox', { name: 'Link' }).inputValue())
    const gate = guest.getByLabel('Password', { exact: true })
    const ofGate = key('shares/password-gate.tsx words')
    const open = guest.getByRole('button', { name: 'Open' })
    await put(ofGate, gate, endless)
    await open.click()
    await guest.getByText(/^(Too long by|That is not the password)/).waitFor()
    await put(ofGate, gate, secret)
    await open.click()
    await guest.getByText('6 photographs').waitFor()
  })
})

test('somebody who signs in by mail writes an address, and it is the one or none', async () => {
  const email = 'any-words@example.com'
  await guest.goto(`${site}/sign-in`)
  const mail = guest.getByLabel('Your e-mail address')
  const ofForm = key('sign-in/mail-link-form.tsx text.signIn.mail')
  const ask = guest.getByRole('button', { name: 'Send me a link' })
  for (const words of [endless, hostile('x')]) {
    await put(ofForm, mail, words)
    await ask.click()
    await guest.getByText('This does not look like an e-mail address.').waitFor()
  }
  await put(ofForm, mail, email)
  await ask.click()
  await guest.getByText('Check your inbox').waitFor()
  let path = ''
  await expect
    .poll(async () => {
      const mails = await (await fetch(`http://127.0.0.1:${ports.mail}/api/mails`)).text()
      path = /\/sign-in\/link\?[^\s"\\<]*secret=[A-Za-z0-9_-]{43}/.exec(mails)?.[0] ?? ''
      return path
    })
    .not.toBe('')
  const phone = await openPage(browser, devices.phone, complaints)
  await phone.goto(site + path.replaceAll('&amp;', '&'))
  const signIn = phone.getByRole('button', { name: 'Sign in' })
  await signIn.click()
  const address = phone.getByLabel('The address it was sent to')
  for (const words of [hostile('x'), endless]) {
    await put(key('sign-in/link-page.tsx text.signIn.otherBrowser'), address, words)
    await signIn.click()
    await phone.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  }
  await address.fill(email)
  await signIn.click()
  await phone.waitForURL(/\/portal/)
  await phone.context().close()
})

test('whatever somebody writes as a password is refused, or is the one from then on', async () => {
  const phone = await openPage(browser, devices.phone, complaints)
  await feedPasswords(phone, site, ports.mail)
  await phone.context().close()
})

test('whatever somebody calls a passkey arrives, and what is no code is refused', async () => {
  const phone = await openPage(browser, devices.phone, complaints)
  await signInAs(phone, site, 'Dina Peeters')
  await feedPasskeyName(phone, site, admin)
  await phone.context().close()
  await feedCode(les, site)
})

test('the address an invitation came to: another one is refused, and the right one lets somebody in', async () => {
  const email = 'a.cousin@example.com'
  const secret = 'f'.repeat(43)
  const hash = createHash('sha256').update(secret).digest('base64url')
  const expiresAt = new Date(Date.now() + 86_400_000)
  const invited = { role: 'family', email, expiresAt }
  const at = admin.firestore.doc(doc.circle('dina').path)
  const nobody = { client: 'dina', clientName: 'Dina Peeters', members: {}, invitations: {} }
  const circle = (await at.get()).data() ?? nobody
  const invitations = { ...(circle['invitations'] as object), [hash]: invited }
  await admin.firestore.doc(doc.invitation(hash).path).set({ client: 'dina', expiresAt })
  await at.set({ ...circle, invitations })
  const friend = await openPage(browser, devices.phone, complaints)
  await friend.goto(`${site}/invitation?secret=${secret}`)
  const address = friend.getByLabel('Your e-mail address')
  const accept = friend.getByRole('button', { name: 'Accept' })
  for (const words of [hostile('x'), endless]) {
    await put(key('members/join-form.tsx words.email'), address, words)
    await accept.click()
    await friend.getByText('Type the e-mail address that the invitation came to.').waitFor()
  }
  await address.fill('another@example.com')
  await accept.click()
  await friend.getByRole('alert').filter({ hasText: 'another address' }).waitFor()
  await address.fill(email)
  await accept.click()
  await friend.getByRole('heading', { name: 'Shared by Dina Peeters' }).waitFor()
  await friend.context().close()
})

test.describe('Les writes', () => {
  all(() => deskForms(site, les, admin), namesOf(deskForms))
  all(() => moneyForms(site, les, admin), namesOf(moneyForms))
  all(() => settingsForms(site, les, admin), namesOf(settingsForms))
})

const searches: [
  what: string,
  path: string,
  at: string,
  field: (page: Page) => Locator,
  finds: RegExp,
][] = [
  [
    'bookings',
    '/desk/queue',
    'queue/queue-filter.tsx text.queue.search',
    (page) => page.getByLabel('Search name, package or place'),
    /Dina/,
  ],
  [
    'clients',
    '/desk/clients',
    'clients/client-list.tsx words.search',
    (page) => page.getByRole('searchbox'),
    /Dina/,
  ],
  [
    'the log',
    '/desk/log',
    'clients/audit-filter-bar.tsx words.search',
    (page) => page.getByLabel('Search the log'),
    /Dina/,
  ],
  [
    'invoices',
    '/desk/invoices',
    'money/desk-invoices.tsx words.search',
    (page) => page.getByRole('searchbox'),
    /Dina/,
  ],
  [
    'galleries',
    '/desk/galleries',
    'proofs/gallery-list.tsx words.search',
    (page) => page.getByRole('searchbox'),
    /Dina/,
  ],
  [
    'conversations',
    '/desk/chat',
    'chat/sidebar.tsx text.chat.search',
    (page) => page.getByLabel('Search by name'),
    /Dina/,
  ],
]
for (const [what, path, at, of, finds] of searches)
  test(`a search among ${what} takes anything and finds the next thing`, async () => {
    await les.goto(site + path)
    const field = of(les)
    await field.waitFor()
    for (const words of [endless, hostile('x'), 'Dina']) await put(key(at), field, words)
    await les.locator('main').getByText(finds).locator('visible=true').first().waitFor()
    expect(await les.locator('main').innerText()).not.toMatch(/could not be shown/)
  })

test('so does the search for the client of an invoice', async () => {
  await les.goto(`${site}/desk/invoices`)
  await les.getByRole('button', { name: 'New invoice' }).click()
  const field = les.getByLabel('Find a client')
  for (const words of [endless, hostile('x'), 'Dina'])
    await put('shared/search/choose-client.tsx text.common.findClient', field, words)
  await les.getByText('1 client', { exact: true }).waitFor()
})

test('so do the search in a thread, the palette and the questions', async () => {
  await dina.goto(`${site}/portal/chat`)
  await dina.getByRole('button', { name: 'Search in this conversation' }).click()
  const inThread = dina.getByLabel('Search the messages')
  const found = dina.getByText(/^\d+ of \d+$/)
  for (const words of [endless, hostile('x'), 'Ordinary'])
    await put(key('chat/thread-search.tsx words.label'), inThread, words)
  await found.waitFor()
  await les.keyboard.press('ControlOrMeta+K')
  const palette = les.getByPlaceholder('A page, a client, a booking …')
  for (const words of [endless, hostile('x')]) {
    await put(key('palette/palette-panel.tsx placeholder'), palette, words)
    await les.getByText('Nothing here by that name.').waitFor()
  }
  await put(key('palette/palette-panel.tsx placeholder'), palette, 'Dina')
  await les.getByRole('option', { name: /Dina/ }).first().waitFor()
  await guest.goto(`${site}/help`)
  for (const words of [endless, hostile('x'), 'watermark'])
    await put('help.html search', guest.locator('#search'), words)
  await guest.locator('details:visible').first().waitFor()
})

test('every field of the inventory was fed, and nobody complained', () => {
  const kept = Object.entries(fields).filter(
    ([, use]) => typeof use === 'object' && !('part' in use),
  )
  const searched = Object.entries(fields).filter(([, use]) => use === 'search')
  // It is asked of a final that found no photograph.
  const elsewhere = ['features/proofs/undecided-final.tsx words.search']
  const unfed = [...kept, ...searched].map(([one]) => one).filter((one) => !fed.has(one))
  expect(unfed).toEqual(elsewhere)
  // What is refused on the way is no complaint, nor are photographs that were never uploaded.
  const meant = /the server responded with a status of (400|401|404|412|429)/
  expect(complaints.flat().filter((line) => !meant.test(line))).toEqual([])
})
