import { aBooking, anOffer } from '@portal/model/examples'
import { describe, expect, it, test } from 'vitest'
import { openOffer, timeLeft } from './open-offer.ts'
import { text } from '#text/text.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const waiting = { id: 'one', value: aBooking({ status: 'waitlisted' }) }
const other = { id: 'two', value: aBooking({ status: 'pending' }) }
const approved = { id: 'three', value: aBooking({ status: 'approved' }) }
const offer = (booking: string, hours: number) => anOffer({ booking, until: at(hours) })

describe('the offer that is shown', () => {
  it('is the one that ends first', () => {
    const shown = openOffer([offer('one', 9), offer('two', 3)], [waiting, other], noon)
    expect(shown?.booking.id).toBe('two')
  })

  it('is none that is over, taken already, or for a booking nobody knows', () => {
    expect(openOffer([offer('one', 0)], [waiting], noon)).toBeNull()
    expect(openOffer([offer('three', 5)], [approved], noon)).toBeNull()
    expect(openOffer([offer('four', 5)], [waiting], noon)).toBeNull()
    expect(openOffer([], [waiting], noon)).toBeNull()
  })
})

describe('the time that is left', () => {
  it.each([
    [24, { unit: 'hours', count: 24 }],
    [2.5, { unit: 'hours', count: 2 }],
    [2, { unit: 'hours', count: 2 }],
    [1.9, { unit: 'minutes', count: 114 }],
    [1, { unit: 'minutes', count: 60 }],
    [0.001, { unit: 'minutes', count: 1 }],
  ])('of %d hours', (hours, left) => {
    const shown = timeLeft(at(hours), noon)
    expect(shown).toEqual(left)
  })
})

test('whoever takes a held date is told of its deposit, and of none where there is none', () => {
  const { takeBody } = text.dashboard.offer
  expect(takeBody('The Wedding', '€800.00')).toContain('the deposit of €800.00')
  expect(takeBody('The Portrait', null)).toContain('no deposit to pay')
})
