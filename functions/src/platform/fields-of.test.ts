import { Gallery } from '@portal/model/gallery'
import { expect, test } from 'vitest'
import { fieldsOf } from './fields-of.ts'

test('nothing is filled in for fields that are not given', () => {
  expect(fieldsOf(Gallery, { viewers: ['pat'] })).toEqual({ viewers: ['pat'] })
})

test('what is given is held to the schema', () => {
  expect(() => fieldsOf(Gallery, { title: 'x'.repeat(241) })).toThrow()
})
