import { createHmac } from 'node:crypto'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { localSecrets } from '../../local/src/platform/settings.ts'
import { anApprovedBooking, asLes, countOf, instance, useAdmin } from './actors.ts'

const admin = useAdmin()
const stripe = `http://127.0.0.1:${instance.ports.stripe}`
const hook = `http://127.0.0.1:${instance.ports.site}/hooks/stripe`

const stored = async (path: { path: string }) =>
  (await admin().firestore.doc(path.path).get()).data()

/** Pays a Checkout page as its Pay button does. */
async function payOn(url: string): Promise<void> {
  const answer = await fetch(`${stripe}${new URL(url).pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'action=pay',
    redirect: 'manual',
  })
  expect(answer.status).toBeLessThan(400)
}

const sign = (body: string, at: number) =>
  `t=${at},v1=${createHmac('sha256', localSecrets.STRIPE_WEBHOOK_SECRET).update(`${at}.${body}`).digest('hex')}`

const post = (body: string, signature: string) =>
  fetch(hook, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  })

async function written(): Promise<string> {
  const counts = await Promise.all(
    ['stripeEvents', 'payments', 'ledger', 'moneyCases', 'audit', 'outbox', 'refusals'].map(
      (name) => countOf(admin(), name),
    ),
  )
  return counts.join()
}

test('a double click opens one page; paying it settles the deposit once, whatever is repeated', async () => {
  const { client, booking } = await anApprovedBooking()
  const ask = () => client.call('payInstalment', { invoice: booking, instalment: 'deposit' })
  const [one, two] = await Promise.all([ask(), ask()])
  expect(one).toMatchObject({ ok: true })
  expect(two).toEqual(one)
  if (!one.ok) return
  await payOn(one.output.url)
  await expect
    .poll(async () => (await stored(doc.invoice(booking)))?.['status'], { timeout: 20_000 })
    .toBe('partly-paid')

  const events = (await (await fetch(`${stripe}/api/events`)).json()) as { id: string }[]
  const again = await Promise.all(
    events.flatMap(({ id }) =>
      [1, 2].map(() => fetch(`${stripe}/api/events/${id}/resend`, { method: 'POST' })),
    ),
  )
  expect(again.every(({ ok }) => ok)).toBe(true)
  expect((await stored(doc.invoice(booking)))?.['paid']).toBe(80_000)
  const payments = await admin()
    .firestore.collection('payments')
    .where('invoice', '==', booking)
    .get()
  expect(payments.size).toBe(1)
  const deliveries = await admin()
    .firestore.collection('outbox')
    .where('kind', '==', 'payment-received')
    .where('to', '==', client.id)
    .get()
  expect(deliveries.size).toBe(1)
  expect(await ask()).toMatchObject({ code: 'nothing-due' })
})

const asked = (path: string) =>
  fetch(`${stripe}/api/${path}`, { method: 'POST', redirect: 'manual' })

test('a debit settles later, Les sends a part of it back through Stripe, and a dispute reopens it', async () => {
  const { client, booking } = await anApprovedBooking()
  const les = await asLes()
  const opened = await client.call('payInstalment', { invoice: booking, instalment: 'deposit' })
  if (!opened.ok) throw new Error(opened.code)
  await fetch(`${stripe}${new URL(opened.output.url).pathname}`, {
    method: 'POST',
    body: new URLSearchParams({ action: 'later' }),
    redirect: 'manual',
  })
  const field = async (name: string) => (await stored(doc.invoice(booking)))?.[name] as unknown
  const until = (name: string, value: unknown) =>
    expect.poll(() => field(name), { timeout: 20_000 }).toBe(value)
  await until('processing', 80_000)
  expect(
    await client.call('payInstalment', { invoice: booking, instalment: 'rest' }),
  ).toMatchObject({ code: 'payment-processing' })
  const [payment] = (
    await admin().firestore.collection('payments').where('invoice', '==', booking).get()
  ).docs
  const id = payment?.id ?? ''
  await asked(`payments/${id}/settle`)
  await until('paid', 80_000)
  const refund = { refund: `refund-of-${booking}`.slice(0, 64), payment: id, amount: 5_000 }
  const send = () =>
    les.call('refundPayment', { ...refund, credit: true, reason: 'The drone stayed at home.' })
  expect(await Promise.all([send(), send()])).toMatchObject([{ ok: true }, { ok: true }])
  expect(await stored(doc.invoice(booking))).toMatchObject({ refunded: 5_000, credited: 5_000 })
  expect(
    await les.call('refundPayment', {
      ...refund,
      refund: 'another-refund-0001',
      amount: 75_001,
      credit: false,
      reason: 'Too much',
    }),
  ).toMatchObject({ code: 'more-than-paid' })
  await asked(`payments/${id}/dispute`)
  await until('disputed', 80_000)
  const cases = await admin()
    .firestore.collection('moneyCases')
    .where('invoice', '==', booking)
    .get()
  expect(cases.docs.map((one) => one.get('kind') as string)).toEqual(['dispute'])
})

test('somebody else cannot pay, nor an instalment out of turn', async () => {
  const [{ booking, client }, other] = await Promise.all([anApprovedBooking(), anApprovedBooking()])
  expect(
    await other.client.call('payInstalment', { invoice: booking, instalment: 'deposit' }),
  ).toMatchObject({ code: 'not-found' })
  expect(
    await client.call('payInstalment', { invoice: booking, instalment: 'balance' }),
  ).toMatchObject({
    code: 'nothing-due',
  })
})

test('a webhook that is forged, altered, stale, ahead or of real money is 400 and writes nothing', async () => {
  const now = Math.floor(Date.now() / 1_000)
  const body = JSON.stringify({
    id: 'evt_forged',
    object: 'event',
    type: 'checkout.session.completed',
    livemode: false,
    data: { object: { id: 'cs_test_forged', object: 'checkout.session' } },
  })
  const live = body.replace('"livemode":false', '"livemode":true')
  const before = await written()
  const answers = await Promise.all([
    post(body, ''),
    post(body, 't=abc,v1=00'),
    post(body, `t=${now},v1=${'0'.repeat(64)}`),
    post(`${body} `, sign(body, now)),
    post(JSON.stringify(JSON.parse(body), null, 1), sign(body, now)),
    // Far off, because the server's clock goes on meanwhile; the limits have a test of their own.
    post(body, sign(body, now - 3_000)),
    post(body, sign(body, now + 3_000)),
    post(live, sign(live, now)),
  ])
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(400))
  const flood = new Set<number>()
  for (let sent = 0; sent < 40; sent += 1)
    flood.add((await post(body, sign(`${body}${sent}`, now))).status)
  expect(flood).toEqual(new Set([400]))
  expect(await written()).toBe(before)
})

test('Stripe being down is a sentence and leaves nothing behind; later it works', async () => {
  const { client, booking } = await anApprovedBooking()
  await fetch(`${stripe}/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 500, times: 3 }),
  })
  const ask = () => client.call('payInstalment', { invoice: booking, instalment: 'deposit' })
  expect(await ask()).toMatchObject({ code: 'payment-unavailable' })
  expect(await stored(doc.checkout(booking))).toBeUndefined()
  expect(await ask()).toMatchObject({ ok: true })
})
