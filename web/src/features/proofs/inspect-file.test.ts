import { uploadLimitBytes } from '@portal/model/upload'
import { expect, test } from 'vitest'
import { inspectFile } from './inspect-file.ts'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
const heic = new TextEncoder().encode('\0\0\0\x1cftypheic\0\0\0\0mif1')
const avif = new TextEncoder().encode('\0\0\0\x1cftypmif1\0\0\0\0mif1avif')

test.each([
  ['a photograph', [jpeg], null],
  ['a text that calls itself a photograph', ['hello'], 'not-a-picture'],
  ['an empty file', [], 'empty'],
  ['a photograph of more than 50 MB', [jpeg, new Uint8Array(uploadLimitBytes)], 'too-large'],
  ['a HEIC', [heic], null],
  ['an AVIF', [avif], 'other-format'],
  ['a TIFF', ['II*\0\x08\0\0\0'], 'other-format'],
  ['a GIF', ['GIF89a'], 'other-format'],
  ['a JPEG XL', [new Uint8Array([0xff, 0x0a, 0, 0])], 'other-format'],
  ['a Photoshop file', ['8BPS\0\x01'], 'other-format'],
  ['a film', ['\0\0\0\x18ftypmp42\0\0\0\0mp42'], 'film'],
  ['a film of a phone', ['\0\0\0\x14ftypqt  \0\0\0\0qt  '], 'film'],
  ['a spoken note', ['RIFF\0\0\0\0WAVEfmt '], 'film'],
  ['a film of more than 50 MB', ['RIFF\0\0\0\0AVI ', new Uint8Array(uploadLimitBytes)], 'film'],
  ['three bytes', ['\0\0\0'], 'not-a-picture'],
])('%s', async (_, parts, verdict) => {
  expect(await inspectFile(new File(parts, 'LES_1.jpg'), { takesHeic: true })).toBe(verdict)
})

test('what clients take home is no HEIC, and a RAW says what it is', async () => {
  expect(await inspectFile(new File([heic], 'LES_1.jpg'), { takesHeic: false })).toBe('heic')
  const raw = new File(['II*\0'], 'LES_1.NEF')
  expect(await inspectFile(raw, { takesHeic: true })).toBe('raw')
})

test('a file that can no longer be read is put aside', async () => {
  const gone = new File([jpeg], 'LES_1.jpg')
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob
  expect(await inspectFile(gone, { takesHeic: true })).toBe('failed')
})
