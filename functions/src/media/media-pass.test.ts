import { mediaCookieMinutes, type MediaPass } from '@portal/model/media'
import { describe, expect, test } from 'vitest'
import { openPass, passCookie, passIn, sealPass } from './media-pass.ts'

const key = 'k'.repeat(32)
const now = new Date('2026-11-21T12:00:00Z')
const seconds = now.getTime() / 1_000
const pass: MediaPass = { person: 'ann', role: 'client', expires: seconds + 60 }

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

test('the cookie is found among others', () => {
  expect(passIn('a=1; __session=body.signature; b=2')).toBe('body.signature')
  expect(passIn('x__session=body')).toBe('')
  expect(passIn(undefined)).toBe('')
})

test('the cookie is for this site alone, out of reach of scripts, and ends', () => {
  expect(passCookie('sealed', true)).toBe(
    `__session=sealed; Path=/; HttpOnly; SameSite=Strict; Max-Age=${mediaCookieMinutes * 60}; Secure`,
  )
  expect(passCookie('', false)).toBe('__session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0')
})
