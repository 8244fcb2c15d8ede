import { StudioSettings } from '@portal/model/studio'
import { aStudio } from '@portal/model/examples'
import { describe, expect, test } from 'vitest'
import { decoded, encoded, written } from './draft-codec.ts'

const { contact, availability, packages, addOns } = StudioSettings.shape
const studio = aStudio()

describe('what is typed comes back as it was', () => {
  test('also where it may not be saved yet', () => {
    const value = { ...studio.contact, email: 'les@' }
    expect(decoded(encoded({ value, base: 'b' }), contact)).toEqual({ value, base: 'b' })
  })

  test('also a number that is none', () => {
    const value = { ...studio.availability, shootsPerDay: Number.NaN }
    expect(decoded(encoded({ value, base: '' }), availability)?.value).toEqual(value)
    const [first] = studio.packages
    if (!first) throw new Error('the example has no package')
    const priceless = [{ ...first, name: '', price: Number.NaN }]
    expect(decoded(encoded({ value: priceless, base: '' }), packages)?.value).toEqual(priceless)
  })
})

describe('what fields cannot show is left', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another kind of thing', '{"value":"a wedding","base":""}'],
    ['a field that is missing', '{"value":[{"id":"drone","name":"Drone"}],"base":""}'],
    ['a field of another version', `{"value":[{"id":"a","pin":1}],"base":""}`],
    ['nothing to compare it with', '{"value":[]}'],
  ])('%s', (_, text) => {
    expect(decoded(text, addOns)).toBeNull()
  })
})

test('two numbers that are none are the same text', () => {
  expect(written({ a: Number.NaN })).toBe(written({ a: Number.NaN }))
  expect(written({ a: Number.NaN })).not.toBe(written({ a: null }))
})
