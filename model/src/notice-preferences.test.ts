import { expect, test } from 'vitest'
import { aDelivery, somePreferences } from './examples.ts'
import { NoticePreferences, whenToSend, withoutMails } from './notice-preferences.ts'

const night = new Date('2027-01-10T23:00:00Z')
const quiet = { from: '22:00', to: '07:00' }

test('whoever said nothing hears everything at once', () => {
  for (const channel of ['mail', 'push', 'sms'] as const) {
    expect(whenToSend(aDelivery({ channel }), null, night)).toBe('now')
    expect(whenToSend(aDelivery({ channel }), somePreferences(), night)).toBe('now')
  }
})

test('a muted channel is silent for its kind alone', () => {
  const preferences = somePreferences({ muted: { 'booking-approved': ['push'] } })
  expect(whenToSend(aDelivery({ channel: 'push' }), preferences, night)).toBe('never')
  expect(whenToSend(aDelivery({ channel: 'mail' }), preferences, night)).toBe('now')
  expect(whenToSend(aDelivery({ channel: 'push', kind: 'moved-up' }), preferences, night)).toBe(
    'now',
  )
})

test('in quiet hours pushes and text messages wait, mails do not', () => {
  const preferences = somePreferences({ quiet })
  const end = new Date('2027-01-11T06:00:00Z')
  expect(whenToSend(aDelivery({ channel: 'push' }), preferences, night)).toEqual(end)
  expect(whenToSend(aDelivery({ channel: 'sms', attempts: 3 }), preferences, night)).toEqual(end)
  expect(whenToSend(aDelivery({ channel: 'mail' }), preferences, night)).toBe('now')
})

test('a daily mail takes what can wait, once, and never what cannot', () => {
  const preferences = somePreferences({ mail: 'daily' })
  const eight = new Date('2027-01-11T07:00:00Z')
  expect(whenToSend(aDelivery(), preferences, night)).toEqual(eight)
  expect(whenToSend(aDelivery({ notBefore: eight }), preferences, eight)).toBe('now')
  expect(whenToSend(aDelivery({ attempts: 1 }), preferences, night)).toBe('now')
  expect(whenToSend(aDelivery({ kind: 'date-offered' }), preferences, night)).toBe('now')
  expect(whenToSend(aDelivery({ channel: 'push' }), preferences, night)).toBe('now')
})

test('nothing keeps the way in from being sent', () => {
  const preferences = somePreferences({ mail: 'daily', muted: { 'sign-in-link': ['mail'] } })
  expect(whenToSend(aDelivery({ kind: 'sign-in-link' }), preferences, night)).toBe('now')
})

test('stopping the mails of a kind keeps its other channels and everything else', () => {
  const before = somePreferences({ muted: { 'booking-approved': ['push'], 'moved-up': ['push'] } })
  const after = withoutMails(before, 'booking-approved')
  expect(after).toEqual({
    ...before,
    muted: { 'booking-approved': ['push', 'mail'], 'moved-up': ['push'] },
  })
  expect(withoutMails(after, 'booking-approved')).toEqual(after)
})

test('stopping the daily mail stops what comes in it, and nothing urgent', () => {
  const { muted } = withoutMails(somePreferences({ mail: 'daily' }), 'digest')
  expect(muted['gallery-published']).toEqual(['mail'])
  expect(muted['date-offered']).toBeUndefined()
  expect(muted['sign-in-link']).toBeUndefined()
  expect(muted['moved-up']).toBeUndefined()
  expect(NoticePreferences.safeParse({ ...somePreferences(), muted }).success).toBe(true)
})
