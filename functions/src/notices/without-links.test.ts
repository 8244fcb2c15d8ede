import { expect, test } from 'vitest'
import { mailableData, withoutLinks } from './without-links.ts'

test.each([
  ['http://evil.example', 'http evil example'],
  ['https://evil.example/pay?now=1', 'https evil example pay?now=1'],
  ['Les, see www.evil.example', 'Les, see www evil example'],
  ['evil.example', 'evil example'],
  ['EVIL.EXAMPLE', 'EVIL EXAMPLE'],
  ['evil．example', 'evil example'],
  ['evil。example', 'evil example'],
  ['evil\u200b.\u200bexample', 'evil example'],
  ['bücher.example', 'bücher example'],
  ['пример.испытание', 'пример испытание'],
  ['203.0.113.7/pay', '203 0 113 7 pay'],
  ['write to me@evil.example', 'write to me evil example'],
  ['//evil.example', 'evil example'],
  ['javascript:alert.call', 'javascript:alert call'],
])('%s is no link any more', (name, mailed) => {
  expect(withoutLinks(name)).toBe(mailed)
  expect(withoutLinks(mailed)).toBe(mailed)
})

test.each(['Ann Maes', 'J. R. R. Tolkien', 'St. John', 'Dr. O’Neil-Šimić', 'Ann & Bo', 'C. 3'])(
  '%s stays as it is',
  (name) => expect(withoutLinks(name)).toBe(name),
)

test('the studio’s own words keep their addresses', () => {
  const data = { name: 'evil.example', words: 'See les.example', subject: 'les.example' }
  expect(mailableData(data)).toEqual({ ...data, name: 'evil example' })
})
