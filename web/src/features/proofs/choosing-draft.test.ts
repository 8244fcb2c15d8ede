import { aGallery } from '@portal/model/examples'
import { Choosing } from '@portal/model/choosing'
import { expect, test } from 'vitest'
import { type ChoosingDraft, draftOf, readDraft } from './choosing-draft.ts'

const { choosing } = aGallery()
const draft = (changes: Partial<ChoosingDraft> = {}) => ({
  ...draftOf(choosing, 'EUR'),
  ...changes,
})

test('what is stored comes back as it was, also in a currency without decimals', () => {
  for (const rules of [choosing, { ...choosing, deadline: '2027-03-13' }])
    for (const currency of ['EUR', 'JPY', 'KWD'] as const)
      expect(readDraft(draftOf(rules, currency), currency)).toEqual({ choosing: rules })
})

test('without extras the included ones are the most, whatever the hidden fields say', () => {
  const read = readDraft(draft({ hasExtras: false, maximum: 'x', extraPrice: '' }), 'EUR')
  expect(read).toEqual({ choosing: { ...choosing, maximum: 20, extraPrice: null } })
})

test.each<[string, Partial<ChoosingDraft>, keyof ChoosingDraft]>([
  ['a half photograph', { included: '2.5' }, 'included'],
  ['more than a document holds', { included: '2001' }, 'included'],
  ['nothing typed', { minimum: '' }, 'minimum'],
  ['a minimum above the included', { minimum: '21' }, 'minimum'],
  ['a maximum that leaves no extra', { maximum: '20' }, 'maximum'],
  ['extras for nothing', { extraPrice: '0' }, 'extraPrice'],
  ['extras without a price', { extraPrice: '' }, 'extraPrice'],
  ['extras beyond all measure', { maximum: '2000', extraPrice: '900.00' }, 'extraPrice'],
  ['a day that there is not', { deadline: '2027-02-30' }, 'deadline'],
])('%s is a fault of its field alone', (_, changes, field) => {
  const read = readDraft(draft(changes), 'EUR')
  expect(Object.keys('faults' in read ? read.faults : {})).toEqual([field])
})

test('whatever is read is what the server takes', () => {
  const numbers = ['', '-1', '0', '5', '20', '21', '2000', '1e3']
  for (const minimum of numbers)
    for (const included of numbers)
      for (const maximum of numbers)
        for (const hasExtras of [true, false]) {
          const read = readDraft(draft({ minimum, included, maximum, hasExtras }), 'EUR')
          if ('choosing' in read) expect(Choosing.safeParse(read.choosing).success).toBe(true)
        }
})
