import { expect, test } from 'vitest'
import { NoticeKind } from './notice.ts'
import { noticeKinds } from './notice-kinds/notice-kinds.ts'
import {
  exampleData,
  noticeText,
  placeholdersOf,
  storedData,
  unknownInNotice,
} from './notice-texts.ts'

test('Les’s own words take the place of the first ones, and his data fills them', () => {
  const words = { title: 'Dear {name}', body: 'On {date}.', button: 'Go' }
  const text = noticeText(
    'booking-approved',
    { name: 'Ann', date: '2027-03-13' },
    { words: { 'booking-approved': words } },
  )
  expect(text).toEqual({ title: 'Dear Ann', body: 'On 13 March 2027.', button: 'Go' })
})

test('what is empty leaves no gap', () => {
  const ending = (download: boolean) => {
    const data = { name: 'Ann', package: 'The Wedding', date: '2027-03-13', download }
    return noticeText('gallery-expires', storedData('gallery-expires', data)).body
  }
  expect(ending(true)).toBe(
    'After that day The Wedding goes into the archive, Ann. Download what you want to keep by then. If you need longer, write to me.',
  )
  // Downloads are closed, and nothing asks for one.
  expect(ending(false)).toBe(
    'After that day The Wedding goes into the archive, Ann. If you need longer, write to me.',
  )
})

test('what is counted is said with its noun, also of a notice from before there was one', () => {
  const shown = (count: string) => noticeText('gallery-published', { name: 'Ann', count }).body
  expect(shown('1')).toBe('I have 1 photograph to show you, Ann.')
  expect(shown('312')).toBe('I have 312 photographs to show you, Ann.')
  const words = { title: '{count} photographs', body: 'For {name}.', button: 'Go' }
  const own = { words: { 'gallery-published': words } }
  expect(noticeText('gallery-published', { name: 'Ann', count: '22' }, own).title).toBe(
    '22 photographs',
  )
})

test('a placeholder that nothing fills stays empty and is never taken for code', () => {
  const words = { title: '{none}{constructor}', body: 'x', button: '{__proto__}' }
  expect(noticeText('moved-up', {}, { words: { 'moved-up': words } }).title).not.toContain('{')
})

test('every placeholder of every text is one of its data, and has an example for the preview', () => {
  for (const kind of NoticeKind.options)
    for (const name of placeholdersOf(kind)) {
      expect(unknownInNotice(kind, { title: `{${name}}`, body: '', button: '' }).title).toEqual([])
      expect(Object.keys(exampleData)).toContain(name)
    }
})

test('a text that names something it is not filled with is found, whichever field it is in', () => {
  const words = { title: '{packag}', body: 'On {date}, {name}.', button: '{km}' }
  expect(unknownInNotice('booking-approved', words)).toEqual({
    title: [{ written: '{packag}', meant: 'package' }],
    body: [],
    button: [{ written: '{km}', meant: null }],
  })
})

test('the words every notice comes with name nothing that is unknown', () => {
  for (const kind of NoticeKind.options)
    expect(unknownInNotice(kind, noticeKinds[kind].words)).toEqual({
      title: [],
      body: [],
      button: [],
    })
})

test('what is stored is raw, and is put into words by its reader', () => {
  const day = storedData('cancellation-arrived', {
    name: 'Ann',
    package: 'The Wedding',
    date: '2027-03-13',
    refund: { amount: 125_000, currency: 'EUR' },
  })
  expect(day).toEqual({
    name: 'Ann',
    package: 'The Wedding',
    date: '2027-03-13',
    refund: '1250.00 EUR',
  })
  expect(noticeText('cancellation-arrived', day).body).toBe(
    'The Wedding on 13 March 2027. To be paid back: €1,250.00.',
  )
})

test('what an earlier version stored in words stays as it is', () => {
  const data = { package: 'The Wedding', date: '13 March 2027', refund: '€400.00' }
  expect(noticeText('cancellation-arrived', data).body).toBe(
    'The Wedding on 13 March 2027. To be paid back: €400.00.',
  )
})
