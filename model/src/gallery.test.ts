import { expect, test } from 'vitest'
import { isAside } from './aside.ts'
import { aGallery, aSheet } from './examples.ts'
import {
  photoIdOf,
  photosOf,
  sheetWithRoom,
  versionedPhotos,
  withCount,
  withPick,
  withVersions,
} from './gallery.ts'
import { PhotoId } from './ids.ts'
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
  expect(photosOf([first, second], aGallery()).map(({ id }) => id)).toEqual(['p3', 'p2', 'p1'])
})

test('the same bytes are the same photo, and its id is plain enough for a path', () => {
  const digest = (fill: number) => new Uint8Array(32).fill(fill)
  const ids = [0, 62, 255].map((fill) => photoIdOf(digest(fill)))
  expect(ids.every((id) => PhotoId.safeParse(id).success && id.length === 27)).toBe(true)
  expect(new Set(ids).size).toBe(3)
  expect(photoIdOf(digest(62))).toBe(ids[1])
})

test('the first sheet with room takes the next photo, a new one when all are full', () => {
  expect(sheetWithRoom({ sheets: [] })).toBe(0)
  expect(sheetWithRoom({ sheets: [500, 499, 3] })).toBe(1)
  expect(sheetWithRoom({ sheets: [500, 500] })).toBe(2)
  expect(withCount(aGallery({ sheets: [500], ready: 500 }), 1, 1)).toMatchObject({
    sheets: [500, 1],
    ready: 501,
  })
  expect(withCount(aGallery({ sheets: [1], ready: 1 }), 0, -1)).toMatchObject({
    sheets: [0],
    ready: 0,
  })
})

test('what is hidden or deleted is aside, also by a name every object has', () => {
  const entry = { ...photo('a.jpg', 1), sheet: 0, hearts: [] }
  const aside = { hidden: { p1: entry }, deleted: { p2: { at: at(1), cleared: false } } }
  expect(['p1', 'p2', 'p3', 'constructor'].map((id) => isAside(aside, id))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isAside(null, 'p1')).toBe(false)
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
  expect(plainFileName('שלום.jpg')).toBe('שלום.jpg')
  for (const long of [`${'💍'.repeat(63)}.jpg`, `a${'💍'.repeat(63)}.jpg`, '\ud83d.jpg'])
    expect(() => encodeURIComponent(plainFileName(long)), long).not.toThrow()
})

test('an upload path is understood, anything else is none of ours', () => {
  expect(parseUpload('uploads/les/proofs/g1/p1/LES 1.jpg')).toEqual({
    kind: 'proof',
    person: 'les',
    gallery: 'g1',
    photo: 'p1',
    name: 'LES 1.jpg',
  })
  expect(parseUpload('uploads/ann/chat/ann/a1/x.png')).toMatchObject({
    kind: 'message',
    of: { conversation: 'ann' },
    attachment: 'a1',
  })
  expect(parseUpload('uploads/ann/comments/g1/c1/a1/x.png')).toEqual({
    kind: 'comment',
    person: 'ann',
    of: { gallery: 'g1', comment: 'c1' },
    attachment: 'a1',
    name: 'x.png',
  })
  for (const path of [
    'originals/g1/p1',
    'uploads/les/proofs/g1/p1',
    'uploads/les/proofs/g 1/p1/a.jpg',
    'uploads/les/else/g1/p1/a.jpg',
    'uploads/les/proofs/g1/p1/sub/a.jpg',
    'uploads/ann/comments/g1/c1/x.png',
    'uploads/ann/comments/g1/c 1/a1/x.png',
    'uploads/ann/comments/g1/c1/a1/sub/x.png',
    'uploads/ann/comments/g1/c1/a1/',
  ])
    expect(parseUpload(path), path).toBeNull()
})

test('versions are chosen with the photo they are of, and shown beside it', () => {
  const photos = [
    { id: 'p1', ...photo('LES_1.jpg', 1) },
    { id: 'v1', ...photo('LES_1_bw.jpg', 1), versionOf: 'p1' },
    { id: 'p2', ...photo('LES_2.jpg', 2) },
    { id: 'v2', ...photo('LES_3_bw.jpg', 3), versionOf: 'deleted' },
  ]
  expect([...withVersions(new Set(['p1']), photos)]).toEqual(['p1', 'v1'])
  expect([...withVersions(new Set(['p2']), photos)]).toEqual(['p2'])
  expect(versionedPhotos(photos).map((one) => [one.photo.id, one.versions.length])).toEqual([
    ['p1', 1],
  ])
})
