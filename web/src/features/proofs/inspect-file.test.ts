import { uploadLimitBytes } from '@portal/model/upload'
import { expect, test } from 'vitest'
import { inspectFile } from './inspect-file.ts'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])

test.each([
  ['a photograph', new Blob([jpeg]), null],
  [
    'a text that calls itself a photograph',
    new Blob(['hello'], { type: 'image/jpeg' }),
    'not-a-picture',
  ],
  ['an empty file', new Blob([]), 'not-a-picture'],
  [
    'a photograph of more than 50 MB',
    new Blob([jpeg, new Uint8Array(uploadLimitBytes)]),
    'too-large',
  ],
])('%s', async (_, file, verdict) => {
  expect(await inspectFile(file)).toBe(verdict)
})

test('a file that can no longer be read is put aside', async () => {
  const gone = new Blob([jpeg])
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob
  expect(await inspectFile(gone)).toBe('failed')
})
