import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'

vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_test')
vi.stubEnv('STRIPE_SECRET_KEY', 'sk_test_x')
vi.stubEnv('STRIPE_URL', 'http://127.0.0.1:9')

const { signedAtIn, verifiedEvent } = await import('./receive-webhook.ts')

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

const mac = 'a'.repeat(64)
test.each([
  ['two times', `t=${seconds + 86_400},t=${seconds},v1=${mac}`],
  ['two times, the honest one first', `t=${seconds},t=${seconds + 86_400},v1=${mac}`],
  ['a time after the signature', `v1=${mac},t=${seconds}`],
  ['a second time at the end', `t=${seconds},v1=${mac},t=${seconds}`],
  ['no v1', `t=${seconds},v0=${mac}`],
  ['no signature', `t=${seconds}`],
  ['no time', `v1=${mac}`],
  ['a negative time', `t=-1,v1=${mac}`],
  ['a time with a fraction', `t=${seconds}.5,v1=${mac}`],
  ['a time in hex', `t=0x10,v1=${mac}`],
  ['an endless time', `t=${'9'.repeat(400)},v1=${mac}`],
  ['a space', `t=${seconds}, v1=${mac}`],
  ['a newline', `t=${seconds},v1=${mac}\n`],
  ['another separator', `t=${seconds};v1=${mac}`],
  ['capitals', `T=${seconds},V1=${mac}`],
  ['a short signature', `t=${seconds},v1=abc`],
  ['a foreign field', `t=${seconds},x=1,v1=${mac}`],
  ['a thousand signatures', `t=${seconds}${`,v1=${mac}`.repeat(1_000)}`],
  ['a million characters', 't='.repeat(500_000)],
])('a header with %s is no header', async (_, header) => {
  expect(signedAtIn(header)).toBeNull()
  expect(await verified(body, header)).toBeNull()
})

test('the right signature with a second time is not taken for the one that was signed', async () => {
  const ahead = seconds + 86_400
  const signature = sign(body, ahead).replace('t=', `t=${seconds},t=`)
  expect(await verified(body, signature)).toBeNull()
})

test('several signatures, as while a secret is rolled, and those of other schemes are read', async () => {
  const [time = '', right = ''] = sign(body, seconds).split(',')
  const signature = [time, `v1=${mac}`, right, `v0=${mac}`].join(',')
  expect(await verified(body, signature)).toMatchObject({ id: 'evt_1' })
})
