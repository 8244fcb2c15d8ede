import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact, redactText } from './redact.ts'

const secret = randomBytes(32).toString('base64url')
const sealed = `${Buffer.from('{"person":"ann","role":"client"}').toString('base64url')}.${secret}`
const idToken = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"email":"ann@example.com"}').toString('base64url')}.${secret}`

/** Everything that opens something or says who somebody is, as it may stand in a text. */
const withheld = {
  'a link’s secret': secret,
  'a sealed pass': sealed,
  'an ID token': idToken,
  'an address': 'ann.maes+portal@mail.example.co.uk',
  'a key of Stripe': 'sk_live_51AbCdEfGh',
  'a secret of Stripe': 'whsec_AbCdEf123',
  'a key of SendGrid': 'SG.AbCdEf.GhIjKl-12',
  'a number': '+32 470 12 34 56',
  'a network': '203.0.113.77',
  'another network': '2001:db8:1:2:3:4:5:6',
  'a network in the guise of another': '::ffff:203.0.113.77',
  'an address with letters of its own': 'max@müller.de',
  'an address beside ASCII': 'o’hara@example.com',
  'an address in quotes': '"a+b"@example.com',
  'a number behind its scheme': 'tel:+32470123456',
  'a number as it is dialled': '0032470123456',
  'a browser at FCM': 'dQw4w9WgXcQ:APA91bHun4MxP5egoKMwt2KZFBaFUH-1RYqx',
  'a payment page’s secret': 'pi_3AbC_secret_DefGhi',
  'a payment page': 'cs_live_a1B2c3D4e5',
  'an account': 'BE68 5390 0754 7034',
  'a cookie': `__session=${sealed}~abcdefghijklmnopqrstuv`,
}

const around = [
  (text: string) => text,
  (text: string) => `GET /s/${text} failed`,
  (text: string) => `/media/shared/${text}/photo-1/480?direct=1`,
  (text: string) => `https://portal.example/calendar/${text}.ics`,
  (text: string) => `https://portal.example/sign-in/link?secret=${text}&to=%2Fportal`,
  (text: string) => `?ticket=${text}`,
  (text: string) => `authorization: Bearer ${text}`,
  (text: string) => `{"password":"${text}"}`,
  (text: string) => `returnTo=%2Fsign-in%3Fsecret%3D${text}`,
  (text: string) => `refreshToken: ${text}`,
  (text: string) => `Invalid value "${text}" at 'to'`,
]

test.each(Object.entries(withheld))('%s is in no text', (_, text) => {
  for (const put of around) expect(redactText(put(text))).not.toContain(text)
})

test('a short secret is not in an address either', () => {
  for (const address of [
    '/s/abc',
    '/calendar/abc.ics',
    '/media/shared/abc/p',
    '?token=abc',
    '&pass=abc',
  ])
    expect(redactText(address)).not.toContain('abc')
})

test('what helps is left', () => {
  const text =
    'invoice b1-0 of gallery 4f1c2d3e: deadline-exceeded after 20 s at pay-instalment.ts:131:5'
  expect(redactText(text)).toBe(text)
  expect(redact({ invoice: 'b1', attempts: 3, dead: false, at: new Date(0), none: null })).toEqual({
    invoice: 'b1',
    attempts: 3,
    dead: false,
    at: '1970-01-01T00:00:00.000Z',
    none: null,
  })
})

test('nothing withheld comes through any shape, however it is nested', () => {
  const leaf = fc
    .constantFrom(...Object.values(withheld))
    .chain((text) => fc.constantFrom(...around).map((put) => put(text)))
  const wrapped = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('path', 'reason', 'cause', 'x'), tie('any')),
      tie('any').map((cause) => new Error('failed', { cause })),
      leaf.map((message) => Object.assign(new TypeError(message), { code: message })),
    ),
  })).any
  fc.assert(
    fc.property(wrapped, (value) => {
      const said = JSON.stringify(redact(value))
      for (const text of Object.values(withheld)) expect(said).not.toContain(text)
    }),
    { numRuns: 500 },
  )
})

test('fields that say who somebody is are withheld whatever they hold', () => {
  expect(redact({ name: 'Ann Maes', email: 'x', call: 'enter', secret: 1, phone: null })).toEqual({
    name: '[withheld]',
    email: '[withheld]',
    call: 'enter',
    secret: '[withheld]',
    phone: null,
  })
})

test('what refers to itself ends', () => {
  const round: Record<string, unknown> = { id: 'b1' }
  round['round'] = round
  expect(JSON.stringify(redact(round))).toContain('[deep]')
})
