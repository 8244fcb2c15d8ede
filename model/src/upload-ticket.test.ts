import { expect, test } from 'vitest'
import { openUploads, uploadTypeOf } from './upload-ticket.ts'

test('a file is uploaded as what it is, or as nothing in particular', () => {
  expect(uploadTypeOf('image/jpeg')).toBe('image/jpeg')
  expect(uploadTypeOf('application/pdf')).toBe('application/pdf')
  for (const type of [
    '',
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'toString',
    'TEXT/HTML',
  ])
    expect(uploadTypeOf(type)).toBe('application/octet-stream')
})

test('one question names each file once', () => {
  const purpose = { kind: 'reference', booking: 'booking-1' }
  const one = { id: 'a', bytes: 1, type: 'image/png' }
  const takes = (files: object[]) => openUploads.input.safeParse({ purpose, files }).success
  expect(takes([one])).toBe(true)
  expect(takes([one, one])).toBe(false)
  expect(takes([])).toBe(false)
  expect(takes([{ ...one, bytes: 0 }])).toBe(false)
  expect(takes(Array.from({ length: 31 }, (_, id) => ({ ...one, id: String(id) })))).toBe(false)
})
