import { expect, test } from 'vitest'
import { entryName, instalmentName } from './names.ts'

test('money is called by how it came, and everything else by what it is', () => {
  expect(entryName({ kind: 'payment', method: 'bank-transfer' })).toBe('Bank transfer')
  expect(entryName({ kind: 'payment', method: null })).toBe('Payment')
  expect(entryName({ kind: 'refund', method: 'card' })).toBe('Refund')
})

test('the parts of a balance are counted, and no other', () => {
  expect(instalmentName({ id: 'balance-2', kind: 'balance' })).toBe('Balance, part 2')
  expect(instalmentName({ id: 'balance', kind: 'balance' })).toBe('Balance')
  expect(instalmentName({ id: 'extras-2', kind: 'extras' })).toBe('Extra photographs')
})
