import { expect, test } from 'vitest'
import type { Addition } from '../invoice.ts'
import { type Instalment, newInstalment } from './instalment.ts'
import { entryName, instalmentName } from './names.ts'

test('money is called by how it came, and everything else by what it is', () => {
  expect(entryName({ kind: 'payment', method: 'bank-transfer' })).toBe('Bank transfer')
  expect(entryName({ kind: 'payment', method: null })).toBe('Payment')
  expect(entryName({ kind: 'refund', method: 'card' })).toBe('Refund')
})

const part = (id: string, kind: Instalment['kind']) =>
  newInstalment(id, kind, 5_000, '2027-03-14', null)

test.each<[string, string, Instalment[], Addition | null]>([
  ['a deposit', 'Deposit', [part('deposit', 'deposit'), part('balance', 'balance')], null],
  ['what is left', 'Balance', [part('balance', 'balance'), part('deposit', 'deposit')], null],
  [
    'one of its parts',
    'Balance, part 2',
    [part('balance-2', 'balance'), part('balance-1', 'balance')],
    null,
  ],
  ['all of an invoice', 'Full amount', [part('balance', 'balance')], null],
  ['all of an invoice of extras', 'Extra photographs', [part('balance', 'balance')], 'extras'],
  ['all of an agreed change', 'Agreed change', [part('balance', 'balance')], 'change'],
  [
    'what an earlier version added to an invoice',
    'Extra photographs',
    [part('extras-2', 'extras'), part('balance', 'balance')],
    null,
  ],
])('%s is called “%s”', (_, name, instalments, addition) => {
  expect(instalmentName(instalments[0]!, { instalments, addition })).toBe(name)
})
