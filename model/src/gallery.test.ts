import { expect, test } from 'vitest'
import { aSheet } from './examples.ts'
import { photosOf, withPick } from './gallery.ts'
import { pictureTypeOf, plainFileName } from './upload.ts'
import { parseUpload } from './paths.ts'

const at = (second: number) => new Date(1_000 * second)
const photo = (name: string, second: number) => ({
  name,
  width: 6,
  height: 4,
  hash: '',
  takenAt: at(second),
})

test('photos of all sheets come in the order they were taken, then by name', () => {
  const first = aSheet({ photos: { p1: photo('b.jpg', 2), p2: photo('a.jpg', 2) } })
  const second = aSheet({ photos: { p3: photo('z.jpg', 1) } })
  expect(photosOf([first, second]).map(({ id }) => id)).toEqual(['p3', 'p2', 'p1'])
})

test('a pick is there once, and the limit holds', () => {
  expect(withPick(['a'], 'a', true, 1)).toEqual(['a'])
  expect(withPick(['a'], 'b', true, 1)).toBeNull()
  expect(withPick(['a'], 'a', false, 1)).toEqual([])
})

test('a picture is told by its first bytes alone', () => {
  expect(pictureTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  expect(pictureTypeOf(new TextEncoder().encode('<svg xmlns="…">'))).toBeNull()
  expect(pictureTypeOf(new TextEncoder().encode('RIFF....WEBPVP8 '))).toBe('image/webp')
  expect(pictureTypeOf(new Uint8Array())).toBeNull()
})

test('a file name keeps its words and loses what could be a path or a disguise', () => {
  expect(plainFileName('../../etc/passwd')).toBe('passwd')
  expect(plainFileName('C:\\photos\\LES_0001.jpg')).toBe('LES_0001.jpg')
  expect(plainFileName('gpj\u202e.exe')).toBe('gpj.exe')
  expect(plainFileName('💍 ring.jpg')).toBe('💍 ring.jpg')
  expect(plainFileName('..')).toBe('file')
  expect(plainFileName(`${'a'.repeat(300)}.jpg`)).toHaveLength(120)
})

test('an upload path is understood, anything else is none of ours', () => {
  expect(parseUpload('uploads/les/proofs/g1/p1/LES 1.jpg')).toEqual({
    kind: 'proof',
    person: 'les',
    gallery: 'g1',
    photo: 'p1',
    name: 'LES 1.jpg',
  })
  expect(parseUpload('uploads/ann/chat/ann/a1/x.png')?.kind).toBe('attachment')
  for (const path of [
    'originals/g1/p1',
    'uploads/les/proofs/g1/p1',
    'uploads/les/proofs/g 1/p1/a.jpg',
    'uploads/les/else/g1/p1/a.jpg',
    'uploads/les/proofs/g1/p1/sub/a.jpg',
  ])
    expect(parseUpload(path), path).toBeNull()
})
