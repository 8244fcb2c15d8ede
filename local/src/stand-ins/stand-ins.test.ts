import client from '@sendgrid/client'
import mail from '@sendgrid/mail'
import { createServer } from 'node:http'
import Stripe from 'stripe'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startStandIns } from './start-stand-ins.ts'

const keys = { secretKey: 'sk_test_x', webhookSecret: 'whsec_x' }
let standIns: Awaited<ReturnType<typeof startStandIns>>
let hooks: { body: string; signature: string }[]
let hookStatus: number[]
let stopHooks: () => void

beforeEach(async () => {
  hooks = []
  hookStatus = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      hooks.push({ body, signature: String(request.headers['stripe-signature']) })
      response.writeHead(hookStatus.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stopHooks = () => server.close()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  standIns = await startStandIns({
    ports: { mail: 0, push: 0, sms: 0, stripe: 0 },
    stripe: { ...keys, webhookUrl: `http://127.0.0.1:${port}` },
  })
})
afterEach(async () => {
  await standIns.stop()
  stopHooks()
})

const url = (of: 'mail' | 'push' | 'sms' | 'stripe', path: string) =>
  `http://127.0.0.1:${standIns.ports[of]}${path}`
const post = (address: string, body: object) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    body: JSON.stringify(body),
  })
const stripeClient = (key = keys.secretKey) =>
  new Stripe(key, {
    host: '127.0.0.1',
    port: standIns.ports.stripe,
    protocol: 'http',
    maxNetworkRetries: 0,
  })
const checkout = {
  mode: 'payment',
  line_items: [
    {
      quantity: 1,
      price_data: { currency: 'eur', unit_amount: 80_000, product_data: { name: 'Deposit' } },
    },
  ],
  metadata: { invoice: 'b1', payable: 'deposit' },
  success_url: 'http://localhost/done?s={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://localhost/back',
} satisfies Stripe.Checkout.SessionCreateParams

async function sendMail(): Promise<number> {
  client.setApiKey('SG.a.b')
  client.setDefaultRequest('baseUrl', url('mail', ''))
  mail.setClient(client)
  const [{ statusCode }] = await mail.send({
    to: 'ann@example.com',
    from: 'les@example.com',
    subject: 'Hello <b>you</b>',
    text: 'plain',
    html: '<p>rich</p>',
  })
  return statusCode
}

test('SendGrid’s own library delivers, and the inbox shows it without letting it become markup', async () => {
  expect(await sendMail()).toBe(202)
  expect(await (await fetch(url('mail', '/api/mails'))).json()).toMatchObject([
    { to: 'ann@example.com', text: 'plain', html: '<p>rich</p>' },
  ])
  const inbox = await (await fetch(url('mail', '/'))).text()
  expect(inbox).not.toContain('<b>you</b>')
  expect(inbox).toContain('Hello')
})

test('a fault hits as many requests as it was set for', async () => {
  await post(url('mail', '/api/faults'), { status: 503, times: 1 })
  await expect(sendMail()).rejects.toThrow()
  expect(await sendMail()).toBe(202)
})

test('FCM takes a message, and knows tokens that are gone', async () => {
  const send = (token: string) =>
    post(url('push', '/v1/projects/p/messages:send'), { message: { token, data: { title: 'T' } } })
  expect(await (await send('here')).json()).toMatchObject({
    name: expect.stringMatching(/^projects\/p\/messages\//) as string,
  })
  await post(url('push', '/api/gone'), { token: 'gone' })
  const refused = await send('gone')
  expect(refused.status).toBe(404)
  expect(JSON.stringify(await refused.json())).toContain('UNREGISTERED')
  expect(await (await fetch(url('push', '/api/pushes'))).json()).toHaveLength(1)
})

test('a cut line leaves the mail accepted and its sender without an answer', async () => {
  await post(url('mail', '/api/faults'), { cut: true })
  await expect(sendMail()).rejects.toThrow()
  expect(await (await fetch(url('mail', '/api/mails'))).json()).toHaveLength(1)
})

test('Twilio takes a message, and words its refusals as Twilio does', async () => {
  const send = (form: Record<string, string>, account = 'AC1') =>
    fetch(url('sms', '/2010-04-01/Accounts/AC1/Messages.json'), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${account}:x`).toString('base64')}` },
      body: new URLSearchParams(form),
    })
  const right = { To: '+32470123456', From: '+15005550006', Body: 'Hello <b>you</b>' }
  const sent = await send(right)
  expect(sent.status).toBe(201)
  expect(await sent.json()).toMatchObject({ sid: expect.stringMatching(/^SM\w{32}$/) as string })
  expect(await (await send({ ...right, To: '+15005550001' })).json()).toMatchObject({
    code: 21_211,
    status: 400,
  })
  expect(await (await send(right, 'AC2')).json()).toMatchObject({ code: 20_003, status: 401 })
  await post(url('sms', '/api/faults'), { status: 429 })
  expect(await (await send(right)).json()).toMatchObject({ code: 20_429, status: 429 })
  expect(await (await fetch(url('sms', '/api/messages'))).json()).toHaveLength(1)
  expect(await (await fetch(url('sms', '/'))).text()).not.toContain('<b>you</b>')
})

test('Stripe: the same key gives the same session, another request under it is refused', async () => {
  const stripe = stripeClient()
  const make = (amount: number) =>
    stripe.checkout.sessions.create(
      {
        ...checkout,
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'eur', unit_amount: amount, product_data: { name: 'D' } },
          },
        ],
      },
      { idempotencyKey: 'k' },
    )
  const first = await make(1_000)
  expect((await make(1_000)).id).toBe(first.id)
  await expect(make(2_000)).rejects.toMatchObject({ type: 'StripeIdempotencyError' })
  await expect(
    stripeClient('sk_test_wrong').checkout.sessions.retrieve(first.id),
  ).rejects.toMatchObject({ type: 'StripeAuthenticationError' })
})

test('Stripe: paying on the page sends a signed webhook and leads back', async () => {
  const stripe = stripeClient()
  const session = await stripe.checkout.sessions.create(checkout)
  hookStatus = [500]
  const act = (action: string) =>
    fetch(session.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `action=${action}`,
      redirect: 'manual',
    })
  expect(await (await act('decline')).text()).toContain('declined')
  expect((await act('leave')).headers.get('location')).toBe('http://localhost/back')
  const paid = await act('pay')
  expect(paid.headers.get('location')).toBe(`http://localhost/done?s=${session.id}`)
  await expect.poll(() => hooks.length).toBeGreaterThanOrEqual(3)
  const events = hooks.map(({ body, signature }) =>
    stripe.webhooks.constructEvent(body, signature, keys.webhookSecret),
  )
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(['payment_intent.payment_failed', 'checkout.session.completed']),
  )
  const truth = await stripe.checkout.sessions.retrieve(session.id)
  expect(truth).toMatchObject({ status: 'complete', payment_status: 'paid', amount_total: 80_000 })
  expect((await stripe.paymentIntents.retrieve(truth.payment_intent as string)).status).toBe(
    'succeeded',
  )
  expect(await (await fetch(url('stripe', `/pay/${session.id}`))).text()).toContain('been used')
})

test('Stripe: what its description does not allow is refused as Stripe would', async () => {
  const stripe = stripeClient()
  const make = (changes: object) => stripe.checkout.sessions.create({ ...checkout, ...changes })
  for (const [changes, message] of [
    [{ colour: 'gold' }, 'Received unknown parameter: colour'],
    [{ line_items: [{ quantity: 'two' }] }, 'Invalid integer: two'],
    [{ mode: 'gift' }, /^Invalid mode: must be one of payment/],
    [{ metadata: 'words' }, /^Invalid object for metadata/],
    [
      { payment_intent_data: { colour: 'gold' } },
      /unknown parameter: payment_intent_data\[colour\]/,
    ],
    [
      { line_items: [{ quantity: 1, price_data: { unit_amount: 1 } }] },
      /^Missing required param: line_items\[0\]\[price_data\]\[currency\]/,
    ],
  ] as const)
    await expect(make(changes)).rejects.toThrow(message)
  await expect(
    stripe.refunds.create({ payment_intent: 'pi_none', colour: 'gold' } as never),
  ).rejects.toThrow('Received unknown parameter: colour')
})

test('Stripe: what settles later, a refund and a dispute take their course', async () => {
  const stripe = stripeClient()
  const session = await stripe.checkout.sessions.create(checkout)
  await fetch(session.url ?? '', {
    method: 'POST',
    body: new URLSearchParams({ action: 'later' }),
    redirect: 'manual',
  })
  const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id)
  const intent = payment_intent as string
  const status = async () => (await stripe.paymentIntents.retrieve(intent)).status
  expect(await status()).toBe('processing')
  const act = (path: string) =>
    fetch(url('stripe', `/api/${path}`), { method: 'POST', redirect: 'manual' })
  await act(`payments/${intent}/settle`)
  expect(await status()).toBe('succeeded')
  const refund = (amount: number) => stripe.refunds.create({ payment_intent: intent, amount })
  await refund(30_000)
  await expect(refund(50_001)).rejects.toMatchObject({ param: 'amount' })
  expect((await stripe.refunds.list({ payment_intent: intent })).data).toHaveLength(1)
  await act(`payments/${intent}/dispute`)
  const [dispute] = (await stripe.disputes.list({ payment_intent: intent })).data
  await act(`disputes/${dispute?.id}/won`)
  expect((await stripe.disputes.list({ payment_intent: intent })).data[0]?.status).toBe('won')
})

test('a webhook can be sent again and repeated', async () => {
  const stripe = stripeClient()
  const session = await stripe.checkout.sessions.create(checkout)
  await post(url('stripe', '/api/hook-faults'), { repeat: 3 })
  await stripe.checkout.sessions.expire(session.id)
  await expect.poll(() => hooks.length).toBe(3)
  const [event] = (await (await fetch(url('stripe', '/api/events'))).json()) as { id: string }[]
  await post(url('stripe', `/api/events/${event?.id}/resend`), {})
  expect(hooks).toHaveLength(4)
  expect(new Set(hooks.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size).toBe(1)
})
