import { mediaCookieMinutes, type MediaPass } from '@portal/model/media'
import { describe, expect, test } from 'vitest'
import { keptCookie, keptIn, leavingIn, openPass, sealPass } from './media-pass.ts'

const key = 'k'.repeat(32)
const now = new Date('2026-11-21T12:00:00Z')
const seconds = now.getTime() / 1_000
const pass: MediaPass = { person: 'ann', role: 'client', session: 'here', expires: seconds + 60 }

const bodyOf = (changes: Partial<MediaPass>) =>
  Buffer.from(JSON.stringify({ ...pass, ...changes })).toString('base64url')

describe('a pass', () => {
  const sealed = sealPass(pass, key)
  const [body, signature] = sealed.split('.')

  test('opens with the key that sealed it', () => {
    expect(openPass(sealed, key, now)).toEqual(pass)
  })

  test.each([
    ['another key’s', sealPass(pass, 'x'.repeat(32))],
    ['raised to admin', `${bodyOf({ role: 'admin' })}.${signature}`],
    ['another person’s', `${bodyOf({ person: 'bob' })}.${signature}`],
    ['prolonged', `${bodyOf({ expires: seconds + 9_000 })}.${signature}`],
    ['without a signature', body ?? ''],
    ['with an empty signature', `${body}.`],
    ['with half a signature', `${body}.${signature?.slice(0, 20)}`],
    ['with something after it', `${sealed}.x`],
    ['empty', ''],
    ['over', sealPass({ ...pass, expires: seconds }, key)],
  ])('that is %s does not open', (_, forged) => {
    expect(openPass(forged, key, now)).toBeNull()
  })

  test('is never sealed or opened with a key that could be guessed', () => {
    expect(() => sealPass(pass, '')).toThrow('MEDIA_COOKIE_KEY')
    expect(() => openPass(sealed, 'short', now)).toThrow('MEDIA_COOKIE_KEY')
  })
})

test('the cookie is found among others, with what it holds', () => {
  expect(keptIn('a=1; __session=body.signature; b=2')).toEqual({
    account: 'body.signature',
    guest: '',
  })
  expect(keptIn('__session=body.signature~mark')).toEqual({
    account: 'body.signature',
    guest: 'mark',
  })
  expect(keptIn('__session=~mark')).toEqual({ account: '', guest: 'mark' })
  for (const none of ['x__session=body', '', undefined])
    expect(keptIn(none)).toEqual({ account: '', guest: '' })
})

test.each([
  '__session=left; __session=body.signature~mark',
  '__session=body.signature~mark; __session=left',
])('no account is found once its person has left the browser: %s', (header) =>
  expect(keptIn(header)).toEqual({ account: '', guest: 'mark' }),
)

test('the cookie is for this site alone, out of reach of scripts, and ends', () => {
  expect(keptCookie({ account: 'sealed', guest: 'mark' }, true)).toBe(
    `__session=sealed~mark; Path=/; HttpOnly; SameSite=Strict; Max-Age=${mediaCookieMinutes * 60}; Secure`,
  )
  expect(keptCookie({ account: '', guest: '' }, false)).toBe(
    '__session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
  )
})

test('what is to be closed is found also once its person has left the browser', () => {
  for (const header of [
    '__session=left; __session=body.signature~mark',
    '__session=body.signature~mark; __session=left',
    '__session=body.signature~mark',
  ])
    expect(leavingIn(header)).toBe('body.signature')
  for (const none of ['__session=left', '', undefined]) expect(leavingIn(none)).toBe('')
})
