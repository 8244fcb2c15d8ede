import { expect, test } from 'vitest'
import { contrastOf } from './colour.ts'
import { anAddOn, aPackage, aStudio } from './examples.ts'
import { priceOf, quote } from './price.ts'
import { Accent, Studio, updateStudio } from './studio.ts'

test('a share of the package and a fixed price are lines of the quote, and the total is their sum', () => {
  const studio = aStudio()
  const rush = anAddOn({ id: 'rush', name: 'Rush', price: { kind: 'share', basisPoints: 1_500 } })
  const { lines, total } = quote(studio, aPackage(), studio.travel.studio, [anAddOn(), rush])
  expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['package', 320_000],
    ['add-on', 25_000],
    ['add-on', 48_000],
  ])
  expect(total).toBe(393_000)
  expect(priceOf(rush, { price: 333 })).toBe(50)
})

test('an extra that is not offered has no price', () => {
  const studio = aStudio()
  const gone = [anAddOn({ offered: false })]
  expect(() => quote(studio, aPackage(), studio.travel.studio, gone)).toThrow('no longer offered')
})

test('the accent must be readable under dark words', () => {
  expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrastOf('#c89b3c', '#c89b3c')).toBe(1)
  expect(Accent.safeParse('#c89b3c').success).toBe(true)
  expect(Accent.safeParse('#332211').success).toBe(false)
  expect(Accent.safeParse('gold').success).toBe(false)
})

test('a change names at least one setting and nothing that is none', () => {
  expect(updateStudio.input.safeParse({}).success).toBe(false)
  expect(updateStudio.input.safeParse({ name: 'Les' }).success).toBe(true)
  expect(updateStudio.input.safeParse({ name: 'Les', admin: true }).success).toBe(false)
})

test('packages and extras have ids of their own', () => {
  expect(Studio.safeParse(aStudio({ packages: [aPackage(), aPackage()] })).success).toBe(false)
  expect(Studio.safeParse(aStudio({ addOns: [anAddOn(), anAddOn()] })).success).toBe(false)
})
