import { aBooking } from '@portal/model/examples'
import { expect, it } from 'vitest'
import { shownGalleries } from './shown-galleries.ts'

const row = (id: string, changes: Parameters<typeof aBooking>[0]) => ({
  id,
  value: aBooking({ status: 'approved', stage: 'proofing', ...changes }),
})
const idsOf = (...rows: ReturnType<typeof row>[]) => shownGalleries(rows).map(({ id }) => id)

it('a gallery that was never shown has no place', () => {
  for (const stage of ['booked', 'confirmed', 'shoot', 'uploading'] as const)
    expect(idsOf(row('one', { stage })), stage).toEqual([])
  for (const stage of ['proofing', 'editing', 'ready', 'delivered'] as const)
    expect(idsOf(row('one', { stage })), stage).toEqual(['one'])
})

it('nor has one of a booking that does not take place', () => {
  for (const status of ['pending', 'waitlisted', 'declined', 'cancelled'] as const)
    expect(idsOf(row('one', { status })), status).toEqual([])
  expect(idsOf(row('one', { status: 'completed' }))).toEqual(['one'])
})

it('the latest shoot comes first, whatever was booked last', () => {
  expect(
    idsOf(
      row('booked last', { date: '2027-09-01', stage: 'confirmed' }),
      row('spring', { date: '2027-03-01' }),
      row('summer', { date: '2027-06-01' }),
    ),
  ).toEqual(['summer', 'spring'])
})
