import { aStudio } from '@portal/model/examples'
import { describe, expect, it } from 'vitest'
import { refundRuleWords } from './change-refund-words.ts'
import { changeWay, refundToday } from './change-rules.ts'

const { changes } = aStudio()
const shoot = '2027-03-13'

describe('what a client may do about a booking', () => {
  it('is to ask once its photographs are here, however far away the day', () => {
    const booking = { status: 'approved', date: shoot } as const
    expect(changeWay({ ...booking, stage: 'shoot' }, changes, '2026-12-01')).toBe('alone')
    for (const stage of ['uploading', 'proofing', 'delivered'] as const)
      expect(changeWay({ ...booking, stage }, changes, '2026-12-01')).toBe('ask')
  })

  it.each([
    ['approved', '2027-02-11', 'alone'],
    ['approved', '2027-02-12', 'ask'],
    ['approved', '2027-03-13', 'ask'],
    ['approved', '2027-03-14', 'over'],
    ['pending', '2027-03-12', 'alone'],
    ['waitlisted', '2027-03-12', 'alone'],
    ['completed', '2027-01-01', 'none'],
    ['declined', '2027-01-01', 'none'],
    ['cancelled', '2027-01-01', 'none'],
  ] as const)('%s on %s: %s', (status, today, way) => {
    expect(changeWay({ status, date: shoot, stage: 'confirmed' }, changes, today)).toBe(way)
  })
})

describe('the refund rule in words', () => {
  const words = (today: string, policy = changes) =>
    refundRuleWords(refundToday(policy, { date: shoot, refundCap: 10_000 }, today, 80_000, 1))

  it('names the rule that applies and how far away the day is', () => {
    expect(words('2026-12-01')).toBe(
      'Cancelled 90 days or more before: everything you paid. The shoot is in 102 days.',
    )
    expect(words('2027-02-11')).toBe(
      'Cancelled 30 days or more before: 50% of what you paid. The shoot is in 30 days.',
    )
    expect(words('2027-03-12')).toBe(
      'Cancelled less than 30 days before: nothing is paid back. The shoot is in 1 day.',
    )
  })

  it('names no rule that a shoot which was moved does not get', () => {
    const moved = refundToday(changes, { date: shoot, refundCap: 5_000 }, '2026-12-01', 80_000, 1)
    expect(moved.amount).toBe(40_000)
    expect(refundRuleWords(moved)).toBe(
      'By the rule that applied when you moved the date: 50% of what you paid. The shoot is in 102 days.',
    )
  })

  it('says so when the studio gives nothing back at all', () => {
    expect(words('2027-03-13', { ...changes, refunds: [] })).toBe(
      'Under the studio’s terms: nothing is paid back. The shoot is today.',
    )
  })

  it('goes with the amount of that rule', () => {
    expect(
      refundToday(changes, { date: shoot, refundCap: 10_000 }, '2026-12-13', 80_000, 1).amount,
    ).toBe(80_000)
    expect(
      refundToday(changes, { date: shoot, refundCap: 10_000 }, '2026-12-14', 80_000, 1).amount,
    ).toBe(40_000)
    expect(
      refundToday(changes, { date: shoot, refundCap: 10_000 }, '2027-02-12', 80_000, 1).amount,
    ).toBe(0)
  })
})
