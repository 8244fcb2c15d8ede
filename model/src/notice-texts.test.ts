import { expect, test } from 'vitest'
import { exampleData, noticeText, noticeWords, placeholdersOf } from './notice-texts.ts'
import type { NoticeKind } from './notice.ts'

test('Les’s own words take the place of the first ones, and his data fills them', () => {
  const words = { title: 'Dear {name}', body: 'On {date}.', button: 'Go' }
  const text = noticeText(
    'booking-approved',
    { name: 'Ann', date: '13 March' },
    {
      words: { 'booking-approved': words },
    },
  )
  expect(text).toEqual({ title: 'Dear Ann', body: 'On 13 March.', button: 'Go' })
})

test('a placeholder that nothing fills stays empty and is never taken for code', () => {
  const words = { title: '{none}{constructor}', body: 'x', button: '{__proto__}' }
  expect(noticeText('moved-up', {}, { words: { 'moved-up': words } }).title).not.toContain('{')
})

test('every placeholder of every text has an example for the preview', () => {
  for (const kind of Object.keys(noticeWords) as NoticeKind[])
    for (const name of placeholdersOf(kind)) expect(Object.keys(exampleData)).toContain(name)
})
