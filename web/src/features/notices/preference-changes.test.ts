import { NoticePreferences, plainPreferences } from '@portal/model/notice-preferences'
import { expect, test } from 'vitest'
import { comesBy, switched } from './preference-changes.ts'

const plain = plainPreferences('Europe/Brussels')

test('everything comes until it is switched off, and switching back leaves no trace', () => {
  const without = switched(plain, 'date-offered', 'push', false)
  expect(comesBy(plain, 'date-offered', 'push')).toBe(true)
  expect(comesBy(without, 'date-offered', 'push')).toBe(false)
  expect(comesBy(without, 'date-offered', 'mail')).toBe(true)
  expect(switched(without, 'date-offered', 'push', true)).toEqual(plain)
})

test('switching off twice mutes once, and what is saved keeps to the model', () => {
  const once = switched(plain, 'date-offered', 'push', false)
  const twice = switched(once, 'date-offered', 'push', false)
  expect(twice).toEqual(once)
  expect(NoticePreferences.parse(switched(twice, 'date-offered', 'sms', false)).muted).toEqual({
    'date-offered': ['push', 'sms'],
  })
})

test('text messages come only where there is a number', () => {
  expect(comesBy(plain, 'shoot-tomorrow', 'sms')).toBe(false)
  expect(comesBy({ ...plain, phone: '+32470123456' }, 'shoot-tomorrow', 'sms')).toBe(true)
})
