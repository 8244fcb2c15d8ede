import { expect, test } from 'vitest'
import { aPackage, aStudio } from '@portal/model/examples'
import { addOnPrice, refundSentences, studioSentences } from './studio-sentences.ts'

test('each refund rule is a sentence, and what comes after the last one is said too', () => {
  expect(
    refundSentences({
      refunds: [
        { daysBefore: 90, basisPoints: 10_000 },
        { daysBefore: 30, basisPoints: 1_250 },
      ],
    }),
  ).toEqual([
    'Cancelled 90 days or more before the shoot: everything you have paid.',
    'Cancelled 30 days or more before the shoot: 12.5% of what you have paid.',
    'Later: nothing.',
  ])
})

test('a rule up to the shoot itself leaves nothing later', () => {
  expect(refundSentences({ refunds: [{ daysBefore: 0, basisPoints: 5_000 }] })).toEqual([
    'Cancelled on the day of the shoot or before: 50% of what you have paid.',
  ])
})

test('no rule means no refund, and it says so', () => {
  expect(refundSentences({ refunds: [] })).toEqual([
    'If you cancel, what you have paid is not refunded.',
  ])
})

test('an add-on has its amount or its share as a price', () => {
  expect(addOnPrice({ price: { kind: 'amount', amount: 39_000 } }, 'EUR')).toBe('€390.00')
  expect(addOnPrice({ price: { kind: 'share', basisPoints: 1_500 } }, 'EUR')).toBe(
    '15% of the package',
  )
})

test('travel names the free radius, the fee of a kilometre and the farthest place', () => {
  const travel = {
    studio: { name: 'Ghent', lat: 51, lng: 3.7 },
    freeKm: 40,
    feePerKm: 90,
    maxKm: 1_400,
    geocoder: null,
    tiles: null,
  }
  expect(studioSentences.travel(aStudio({ travel }))).toBe(
    'Within 40 km of Ghent there is no travel fee. Beyond that, it is €0.90 for each kilometre or part of one. I travel up to 1,400 km, measured in a straight line.',
  )
})

test('map services are named by host when the studio uses them, and denied when it does not', () => {
  const { travel } = aStudio()
  const withMaps = (geocoder: string | null, tiles: string | null) =>
    studioSentences.maps(aStudio({ travel: { ...travel, geocoder, tiles } }))
  expect(withMaps(null, null)).toContain('sent to a map service')
  expect(
    withMaps('https://geo.example.org/search', 'https://{s}.tiles.example.net/{z}/{x}/{y}.png'),
  ).toContain('geo.example.org and tiles.example.net')
})

test('a package that is not offered is not spoken of', () => {
  const hidden = aStudio({ packages: [aPackage({ offered: false })] })
  expect(studioSentences.deposits(hidden)).toEqual([])
  expect(studioSentences.included(hidden)).toEqual([])
})

test('the studio is reached by what it has filled in, else through the portal', () => {
  const contact = { email: 'les@example.com', phone: '', address: 'Ghent' }
  expect(studioSentences.reach(aStudio({ contact }))).toBe(
    'You can reach the studio at les@example.com · Ghent.',
  )
  expect(studioSentences.reach(aStudio({ contact: { email: '', phone: '', address: '' } }))).toBe(
    'You can reach the studio through the portal.',
  )
})

test('the pages of the law call the studio by its name, whatever it is', () => {
  expect(studioSentences.who(aStudio({ name: 'Vermeer Photography' }))).toBe(
    'The studio is called Vermeer Photography.',
  )
})
