import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aPackage, aStudio } from './examples.ts'
import { formatMoney, fractionOf } from './money.ts'
import { distanceKm, journeyTo } from './place.ts'
import { quote } from './price.ts'

const studio = aStudio()
const near = { lat: 51.06, lng: 3.72 }
const lille = { lat: 50.6292, lng: 3.0573 }

test('inside the free radius there is one line and no travel', () => {
  expect(quote(studio, aPackage(), near)).toEqual({
    currency: 'EUR',
    lines: [{ kind: 'package', label: 'The Wedding', amount: 320_000 }],
    tax: studio.invoicing.tax,
    total: 320_000,
    deposit: 80_000,
  })
})

test('beyond it each started kilometre costs', () => {
  const { km, fee } = journeyTo(studio.travel, lille)
  expect(km).toBe(67)
  expect(fee).toBe((67 - 40) * 90)
  expect(quote(studio, aPackage(), lille).total).toBe(320_000 + fee)
})

test('a place too far and a package not offered are refused', () => {
  expect(() => quote(studio, aPackage(), { lat: 90, lng: 0 })).toThrow('farther')
  expect(() => quote(studio, aPackage({ offered: false }), near)).toThrow('not offered')
})

test('a fixed deposit is never more than the total', () => {
  const cheap = aPackage({ price: 10_000, deposit: { kind: 'amount', amount: 15_000 } })
  expect(quote(studio, cheap, near).deposit).toBe(10_000)
})

test('total is always the sum of the lines, and whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.double({ min: 49, max: 53, noNaN: true }),
      (price, basisPoints, lat) => {
        const made = quote(studio, aPackage({ price, deposit: { kind: 'share', basisPoints } }), {
          lat,
          lng: 3.7,
        })
        expect(made.total).toBe(made.lines.reduce((sum, line) => sum + line.amount, 0))
        expect(Number.isInteger(made.deposit)).toBe(true)
        expect(made.deposit).toBeLessThanOrEqual(made.total)
      },
    ),
  )
})

test('shares round half up to the minor unit', () => {
  expect(fractionOf(1_001, 2_500)).toBe(250)
  expect(fractionOf(1_002, 2_500)).toBe(251)
})

test('distances hold at the poles, at the antipode and across the date line', () => {
  expect(distanceKm({ lat: 90, lng: 0 }, { lat: 90, lng: 120 })).toBeCloseTo(0, 6)
  expect(distanceKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(20_015, 0)
  expect(distanceKm({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(111, 0)
})

test('money is written with the decimals of its currency', () => {
  expect(formatMoney(125_000, 'EUR')).toBe('€1,250.00')
  expect(formatMoney(1_250, 'JPY')).toBe('¥1,250')
  expect(formatMoney(1_250_500, 'KWD')).toContain('1,250.500')
  expect(formatMoney(450_000, 'HUF')).toContain('4,500.00')
  expect(formatMoney(1_250, 'ISK')).toMatch(/1,250$/)
})
