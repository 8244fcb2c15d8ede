import { randomUUID } from 'node:crypto'
import type { Booking } from '@portal/model/booking'
import { dayIn, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { type VisitCount, visitShards } from '@portal/model/statistics'
import { afterAll, expect, test } from 'vitest'
import {
  anApprovedBooking,
  aRequest,
  asLes,
  asNewClient,
  signedOut,
  studio,
  useAdmin,
  workingDay,
} from './actors.ts'

const admin = useAdmin()
const stored = async (path: { path: string }) =>
  (await admin().firestore.doc(path.path).get()).data()

// The settings are everybody's: what these tests change they put back.
afterAll(() => admin().write(doc.studio(), studio))

test('a setting changes alone, live for everybody, and is in the log', async () => {
  const les = await asLes()
  const tagline = `A line of ${randomUUID()}`
  expect(await les.call('updateStudio', { tagline })).toEqual({
    ok: true,
    output: { changed: ['tagline'] },
  })
  expect(await stored(doc.studio())).toMatchObject({ tagline, name: studio.name })
  const log = await admin()
    .firestore.collection('audit')
    .where('event', '==', 'studio.changed')
    .get()
  expect(log.size).toBeGreaterThan(0)
})

test.each([
  ['a negative price', { packages: [{ ...studio.packages[0], price: -1 }] }],
  ['a price beyond all measure', { packages: [{ ...studio.packages[0], price: 1e12 }] }],
  ['a price that is no number', { packages: [{ ...studio.packages[0], price: Number.NaN }] }],
  ['two packages of one id', { packages: [studio.packages[0], studio.packages[0]] }],
  ['a colour nobody can read on', { accent: '#101010' }],
  ['a zone that there is not', { zone: 'Mars/Olympus' }],
  [
    'a range that ends before it begins',
    {
      availability: {
        ...studio.availability,
        blocked: [{ from: '2027-02-02', to: '2027-02-01' }],
      },
    },
  ],
  [
    'refund rules out of order',
    {
      changes: {
        ...studio.changes,
        refunds: [
          { daysBefore: 10, basisPoints: 1 },
          { daysBefore: 20, basisPoints: 1 },
        ],
      },
    },
  ],
])('%s is refused and changes nothing', async (_, change) => {
  const les = await asLes()
  const before = await stored(doc.studio())
  expect(await les.call('updateStudio', change)).toMatchObject({ code: 'invalid' })
  expect(await stored(doc.studio())).toEqual(before)
})

test('a package that is switched off, a blocked day and an extra that is gone are refused at once', async () => {
  const [les, client] = await Promise.all([asLes(), asNewClient()])
  const date = workingDay(150)
  const [first, ...others] = studio.packages
  const [extra] = studio.addOns
  if (!first || !extra) throw new Error('the demo studio has no package')
  await les.call('updateStudio', {
    packages: [{ ...first, offered: false }, ...others],
    addOns: [],
    availability: { ...studio.availability, blocked: [{ from: date, to: date }] },
  })
  expect(await client.call('requestBooking', aRequest())).toMatchObject({
    code: 'package-unavailable',
  })
  await les.call('updateStudio', { packages: studio.packages })
  expect(await client.call('requestBooking', aRequest({ date }))).toMatchObject({
    code: 'date-unavailable',
  })
  expect(await client.call('requestBooking', aRequest({ alternatives: [date] }))).toMatchObject({
    code: 'date-unavailable',
  })
  expect(await client.call('requestBooking', aRequest({ addOns: [extra.id] }))).toMatchObject({
    code: 'add-on-unavailable',
  })
  await les.call('updateStudio', { addOns: studio.addOns, availability: studio.availability })
})

test('while the portal is closed clients can do nothing and Les everything', async () => {
  const [les, client] = await Promise.all([asLes(), asNewClient()])
  const { booking } = await anApprovedBooking()
  await les.call('updateStudio', { portal: { open: false, words: 'Back on Monday.' } })
  expect(await client.call('requestBooking', aRequest())).toMatchObject({ code: 'portal-closed' })
  expect(await les.call('changeStatus', { booking, to: 'completed' })).toMatchObject({ ok: true })
  await les.call('updateStudio', { portal: studio.portal })
  expect(await client.call('requestBooking', aRequest())).toMatchObject({ ok: true })
})

test('Les’s own words go out, and what he switched off does not', async () => {
  const les = await asLes()
  const title = `Yes ${randomUUID()}`
  await les.call('editNotice', {
    kind: 'booking-approved',
    words: { title, body: 'Dear {name}, <b>yes</b>.', button: 'Look' },
    on: true,
  })
  await les.call('editNotice', { kind: 'booking-waitlisted', words: null, on: false })
  const { booking } = await anApprovedBooking()
  const stateOf = async (kind: string, id: string) => {
    const { clientEmail } = (await stored(doc.booking(id))) as Booking
    const deliveries = await admin()
      .firestore.collection('outbox')
      .where('kind', '==', kind)
      .where('email', '==', clientEmail)
      .get()
    return deliveries.docs[0]?.data()['state'] as string | undefined
  }
  const sent = () => stateOf('booking-approved', booking)
  await expect.poll(sent, { timeout: 30_000 }).toBe('sent')
  const waiting = aRequest()
  await (await asNewClient()).call('requestBooking', waiting)
  await les.call('changeStatus', { booking: waiting.id, to: 'waitlisted' })
  const silent = () => stateOf('booking-waitlisted', waiting.id)
  await expect.poll(silent, { timeout: 30_000 }).toBe('dropped')
  const preview = await les.call('previewNotice', {
    kind: 'booking-approved',
    words: { title: 'T', body: '{name} <script>', button: 'B' },
  })
  expect(JSON.stringify(preview)).toContain('Ann Maes &lt;script&gt;')
  expect(
    await les.call('editNotice', {
      kind: 'booking-approved',
      words: { title: 'T', body: '{packag}', button: 'B' },
      on: true,
    }),
  ).toMatchObject({ code: 'unknown-placeholder' })
  expect(
    await les.call('editNotice', { kind: 'sign-in-link', words: null, on: false }),
  ).toMatchObject({
    code: 'invalid',
  })
  await les.call('editNotice', { kind: 'booking-approved', words: null, on: true })
  await les.call('editNotice', { kind: 'booking-waitlisted', words: null, on: true })
})

test('a moodboard is its client’s and Les’s, in the order given, and Les is told once', async () => {
  const [les, bo] = await Promise.all([asLes(), asNewClient()])
  const { client, booking } = await anApprovedBooking()
  const links = ['one', 'two'].map((id) => ({
    kind: 'link' as const,
    id,
    caption: id,
    url: `https://example.com/${id}`,
  }))
  expect(await client.call('saveMoodboard', { booking, references: links })).toMatchObject({
    ok: true,
  })
  await client.call('saveMoodboard', { booking, references: links.toReversed() })
  expect((await stored(doc.moodboard(booking)))?.['references']).toMatchObject([
    { id: 'two' },
    { id: 'one' },
  ])
  expect(await bo.call('saveMoodboard', { booking, references: [] })).toMatchObject({
    code: 'not-found',
  })
  expect(await les.call('saveMoodboard', { booking, references: links })).toMatchObject({
    ok: true,
  })
  // Both had the same board before them, and each added one.
  const more = (id: string) => ({ ...links[0]!, id, url: `https://example.com/${id}` })
  await Promise.all([
    client.call('saveMoodboard', { booking, references: [...links, more('hers')], from: links }),
    les.call('saveMoodboard', { booking, references: [...links, more('his')], from: links }),
  ])
  const both = (await stored(doc.moodboard(booking))) as { references: { id: string }[] }
  expect(both.references.map(({ id }) => id).toSorted()).toEqual(['hers', 'his', 'one', 'two'])
  const told = await admin()
    .firestore.collection('people/studio/bell')
    .where('kind', '==', 'references-arrived')
    .get()
  expect(told.docs.filter((entry) => entry.id.includes(booking))).toHaveLength(1)
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'nowhere'])
    expect(
      await client.call('saveMoodboard', {
        booking,
        references: [{ kind: 'link', id: 'x', caption: '', url }],
      }),
      url,
    ).toMatchObject({ code: 'invalid' })
})

test('a visit is counted once, however often it is sent', async () => {
  const today = dayIn(studio.zone, new Date())
  const visits = async () => {
    const parts = Array.from({ length: visitShards }, (_, shard) => shard)
    const counts = await Promise.all(
      parts.map((shard) => stored(doc.visitCount(monthOf(today), shard))),
    )
    return counts.reduce(
      (sum, part) => sum + ((part as VisitCount | undefined)?.days[today.slice(8)] ?? 0),
      0,
    )
  }
  const before = await visits()
  const visit = randomUUID()
  await Promise.all(Array.from({ length: 5 }, () => signedOut.call('recordVisit', { visit })))
  expect(await visits()).toBe(before + 1)
})
