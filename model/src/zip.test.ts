import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aZip } from './examples.ts'
import { hasRoomForZip, isOffered, namesInZip, partBytes, planParts, ZipFile } from './zip.ts'

const file = (name: string, bytes = 1_000): ZipFile => ({
  photo: 'p',
  generation: '1',
  name,
  bytes,
  sum: 7,
})

describe('names in a ZIP', () => {
  test.each([
    ['../../etc/passwd.jpg', 'passwd.jpg'],
    ['..', 'file'],
    ['a\\b\\c.jpg', 'c.jpg'],
    ['con.jpg', 'con_.jpg'],
    ['con.tar.jpg', 'con_.tar.jpg'],
    ['NUL .jpg', 'NUL_.jpg'],
    ['COM¹.jpg', 'COM¹_.jpg'],
    ['conout$.jpg', 'conout$_.jpg'],
    ['contact.jpg', 'contact.jpg'],
    ['\u200d.jpg', 'photograph.jpg'],
    ['what? a "day": *.jpg', 'what_ a _day__ _.jpg'],
    ['ends with dots. . .', 'ends with dots'],
    ['🎉 party 👭.jpg', '🎉 party 👭.jpg'],
    ['\u202egpj.exe.jpg', 'gpj.exe.jpg'],
    ['Cafe\u0301.jpg', 'Caf\u00e9.jpg'],
    ['\ud800.jpg', '\ufffd.jpg'],
    ['line\nbreak.jpg', 'line break.jpg'],
  ])('%j is %j', (name, safe) => expect(namesInZip([name])).toEqual([safe]))

  test('are each there once, whatever the case', () => {
    expect(namesInZip(['a.jpg', 'A.jpg', 'a.jpg', 'a (2).jpg', 'b.jpg'])).toEqual([
      'a.jpg',
      'A (2).jpg',
      'a (3).jpg',
      'a (2) (2).jpg',
      'b.jpg',
    ])
  })

  test.each([
    ['σ.jpg', 'ς.jpg'],
    ['ß.jpg', 'SS.jpg'],
    ['ﬁ.jpg', 'FI.jpg'],
    ['\u212a.jpg', 'k.jpg'],
    ['µ.jpg', 'μ.jpg'],
    ['a\u200db.jpg', 'ab.jpg'],
    ['a\u00adb.jpg', 'AB.jpg'],
    ['é.jpg', 'E\u0301.JPG'],
  ])('%s and %s are one name on some disk', (one, other) => {
    expect(namesInZip([one, other])[1]).toContain(' (2).')
  })

  test('fit where names may have 255 bytes, without half a sign', () => {
    const [one, two] = namesInZip([`${'é🎉'.repeat(60)}.jpg`, `${'é🎉'.repeat(60)}.jpg`])
    expect(Buffer.byteLength(one!)).toBeLessThanOrEqual(200)
    expect(two).toMatch(/^🎉(é🎉)+é? \(2\)\.jpg$/u)
  })

  test('are safe and different for any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 150 }), { maxLength: 12 }),
        (names) => {
          const safe = namesInZip(names)
          expect(safe).toHaveLength(names.length)
          expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length)
          for (const name of safe) {
            expect(name).not.toMatch(/[/\\\0]|^\.|[. ]$/)
            expect(name.isWellFormed()).toBe(true)
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
            expect(ZipFile.shape.name.safeParse(name).success).toBe(true)
          }
        },
      ),
    )
  })
})

describe('parts', () => {
  test('hold every file once, in order, each part within the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1 }), (sizes) => {
        const files = sizes.map((bytes, index) => file(`${index}.jpg`, bytes))
        const parts = planParts(files, 6_000, 7)
        expect(parts.flat()).toEqual(files)
        for (const part of parts) {
          expect(partBytes(part)).toBeLessThanOrEqual(6_000)
          expect(part.length).toBeLessThanOrEqual(7)
        }
      }),
    )
  })

  test('name a file once over all of them', () => {
    const parts = planParts([file('a.jpg'), file('a.jpg')], 1_500)
    expect(parts.map((part) => part.map(({ name }) => name))).toEqual([['a.jpg'], ['a (2).jpg']])
  })

  test('begin with one file, however large it is', () => {
    expect(planParts([file('a.jpg', 9_000)], 6_000)).toHaveLength(1)
    expect(planParts([])).toEqual([])
  })
})

test('a gallery has room for a dozen ZIPs of 100 GB together, and for one of any size', () => {
  const gb = (size: number) => ({ bytes: size * 1_000_000_000 })
  expect(hasRoomForZip([], gb(200).bytes)).toBe(true)
  expect(hasRoomForZip([gb(60)], gb(40).bytes)).toBe(true)
  expect(hasRoomForZip([gb(60)], gb(40).bytes + 1)).toBe(false)
  expect(
    hasRoomForZip(
      Array.from({ length: 11 }, () => gb(1)),
      1,
    ),
  ).toBe(true)
  expect(
    hasRoomForZip(
      Array.from({ length: 12 }, () => gb(1)),
      1,
    ),
  ).toBe(false)
})

test('a part is offered when it is whole, until it expires', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const [part] = aZip().parts
  expect(isOffered(aZip(), 0, now)).toBe(true)
  expect(isOffered(aZip(), 1, now)).toBe(false)
  expect(isOffered(aZip({ parts: [{ ...part!, whole: null }] }), 0, now)).toBe(false)
  expect(isOffered(aZip({ expiresAt: now }), 0, now)).toBe(false)
  expect(isOffered(aZip({ state: 'failed' }), 0, now)).toBe(false)
})
