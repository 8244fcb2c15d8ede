import { expect, test } from 'vitest'
import { bytes } from './bytes.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [87, '87 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [820_400, '820 kB'],
  [12_400_000, '12.4 MB'],
  [18_000_000_000, '18.0 GB'],
])('%i bytes are said as %s', (count, said) => {
  expect(bytes(count)).toBe(said)
})
