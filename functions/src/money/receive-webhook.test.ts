import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'

vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_test')
vi.stubEnv('STRIPE_SECRET_KEY', 'sk_test_x')
vi.stubEnv('STRIPE_URL', 'http://127.0.0.1:9')

const { verifiedEvent } = await import('./receive-webhook.ts')

const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'x', livemode: false })
const sign = (text: string, at: number, secret = 'whsec_test') =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')}`

const now = new Date()
const seconds = Math.floor(now.getTime() / 1_000)
const verified = (text: string, signature: string) =>
  verifiedEvent(Buffer.from(text), signature, now)

test('what Stripe signed within five minutes, either way, is an event', async () => {
  for (const at of [seconds, seconds - 290, seconds + 290])
    expect(await verified(body, sign(body, at)), String(at)).toMatchObject({ id: 'evt_1' })
})

test('what is 301 seconds old or ahead is not', async () => {
  for (const at of [seconds - 301, seconds + 301])
    expect(await verified(body, sign(body, at)), String(at)).toBeNull()
})

test('another secret, another byte, no signature and real money are not', async () => {
  const live = body.replace('"livemode":false', '"livemode":true')
  expect(await verified(body, sign(body, seconds, 'whsec_other'))).toBeNull()
  expect(await verified(`${body} `, sign(body, seconds))).toBeNull()
  expect(await verified(body, '')).toBeNull()
  expect(await verified(body, 't=now,v1=00')).toBeNull()
  expect(await verified(live, sign(live, seconds))).toBeNull()
})
