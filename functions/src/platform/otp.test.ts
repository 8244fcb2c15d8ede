import { describe, expect, test } from 'vitest'
import { newOtpSecret, otpAddress, stepOfCode } from './otp.ts'

/** "12345678901234567890", as the vectors of RFC 6238, appendix B, have it; of their codes the last six. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1_000)

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i the code is %s', async (seconds, code) => {
  expect(await stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30))
})

describe('a clock that is off', () => {
  const [seconds, code] = [1_234_567_890, '005924']
  const step = Math.floor(seconds / 30)
  const start = step * 30

  test.each([-30, -1, 0, 29, 30, 59])('by a step at most, still fits at %i', async (off) => {
    expect(await stepOfCode(secret, code, at(start + off))).toBe(step)
  })

  test.each([-31, 60, 3_600])('by more does not fit at %i', async (off) => {
    expect(await stepOfCode(secret, code, at(start + off))).toBeNull()
  })
})

test('a secret has 160 bits, and its address is as apps read it', async () => {
  const made = await newOtpSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(await otpAddress(made, 'Les & Co', 'les@example.com')).toBe(
    `otpauth://totp/Les%20%26%20Co:les%40example.com?issuer=Les%20%26%20Co&secret=${made}&algorithm=SHA1&digits=6&period=30`,
  )
})
