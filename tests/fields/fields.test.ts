import { hasWords } from '@portal/model/chat'
import { type CallName, calls } from '@portal/model/calls'
import { aComment, aMessage } from '@portal/model/examples'
import { isFound } from '@portal/model/fold'
import { parseMoney, parseSignedMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { storable, storableInput } from '@portal/model/storable'
import { parseNumber } from '@portal/model/typed-number'
import { prose, visibleText } from '@portal/model/words'
import { describe, expect, test } from 'vitest'
import { howMany } from '@portal/testing/run/how-many'
import { someWords } from '../any-words.ts'
import { fields, foreignParts, numberParts, otherWords, type Use } from './fields.ts'
import { fieldsOfApp } from './find-fields.ts'
import { wordsOf } from './schema-words.ts'

const words = [...someWords(howMany(1_000, 250)), 'a'.repeat(10_000), '😀'.repeat(5_000)]
const uses = Object.values(fields)
const names = Object.keys(calls) as CallName[]

/** Well-formed and without NUL. */
const isFit = (said: unknown): boolean =>
  typeof said !== 'string' || (said.isWellFormed() && !said.includes('\0'))

const placesOf = (name: CallName) => wordsOf(calls[name].input)
const takesAnything = ({ schema }: ReturnType<typeof placesOf>[number]) =>
  schema.safeParse('Any words').success

test('every field of the app has an entry that says where its words go, and there is no other', () => {
  const drawn = uses.flatMap((use) => (typeof use === 'object' && 'part' in use ? [use.part] : []))
  const found = fieldsOfApp(
    new Set([...foreignParts, ...drawn.filter((name) => !numberParts.includes(name))]),
  )
  expect(found.length).toBeGreaterThan(60)
  expect(found.toSorted()).toEqual(Object.keys(fields).toSorted())
})

test('every place of a call that takes any words has its field, and every field its place', () => {
  const meant = uses.flatMap((use: Use) =>
    typeof use === 'object' && 'call' in use ? use.at.map((way) => `${use.call} ${way}`) : [],
  )
  const others = names.flatMap((name) =>
    Object.keys(otherWords[name] ?? {}).map((way) => `${name} ${way}`),
  )
  const places = (name: CallName, all = placesOf(name)) => all.map(({ way }) => `${name} ${way}`)
  const open = names.flatMap((name) => places(name, placesOf(name).filter(takesAnything)))
  expect(open.filter((place) => ![...meant, ...others].includes(place))).toEqual([])
  const all = names.flatMap((name) => places(name))
  expect([...meant, ...others].filter((place) => !all.includes(place))).toEqual([])
})

describe('each of hundreds of strings, and ten thousand letters, is taken fit to be stored or refused', () => {
  test('by every place of every call', () => {
    const places = names.flatMap((name) => placesOf(name).map((place) => ({ name, ...place })))
    // Many calls name the same things by one schema.
    const schemas = new Map(places.toReversed().map((place) => [place.schema, place]))
    expect(schemas.size).toBeGreaterThan(50)
    const inputs = words.map((said) => [said, storableInput(said)] as const)
    for (const [schema, { name, way }] of schemas)
      for (const [said, input] of inputs) {
        const taken = schema.safeParse(input)
        if (taken.success && !isFit(taken.data))
          expect.fail(`${name} ${way} takes ${JSON.stringify(said)}`)
      }
  })

  test('and by every place that takes any words without what hides in them', () => {
    // What a password is made of is nobody's to change; a token is words to no one.
    const asGiven =
      /^(shareGallery password|updateShare password\.set|\w+Password\w* password|setPassword password|\w+ token)$/
    const places = names.flatMap((name) =>
      placesOf(name)
        .filter(takesAnything)
        .map(({ way, schema }) => ({ place: `${name} ${way}`, schema })),
    )
    for (const { place, schema } of places.filter((one) => !asGiven.test(one.place)))
      for (const said of words) {
        const { data } = schema.safeParse(storableInput(said))
        if (typeof data === 'string' && visibleText(data) !== data)
          expect.fail(`${place} keeps ${JSON.stringify(said)}`)
      }
  })

  test.each([
    ['message', doc.message('c', 'm'), aMessage()],
    ['comment', doc.comment('g', 'c'), aComment()],
  ] as const)('by a %s, and what is stored of it can be read', (_, path, example) => {
    for (const said of words) {
      const stored = storable(path.path, { ...example, text: prose(said) })
      expect(isFit(stored.text)).toBe(true)
      if (stored.text !== '' && stored.text.length <= 4_000)
        expect(path.schema.safeParse(stored).success, JSON.stringify(said)).toBe(true)
    }
  })
})

test('where a number is read the strings are one or none', () => {
  for (const said of words)
    for (const read of [
      parseNumber(said, 4),
      parseMoney(said, 'EUR'),
      parseSignedMoney(said, 'JPY'),
    ])
      expect(read === null || Number.isFinite(read), JSON.stringify(said)).toBe(true)
})

test('a search for any string finds what says it', () => {
  for (const said of words) {
    expect(isFound(said, `before ${said} after`), JSON.stringify(said)).toBe(true)
    expect(typeof hasWords(aMessage({ text: said }), said)).toBe('boolean')
  }
})
