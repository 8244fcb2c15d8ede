import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('each row is a line, ended as RFC 4180 asks', () => {
  expect(
    csvOf([
      ['file', 'count'],
      ['LES_1.jpg', 2],
    ]),
  ).toBe('file,count\r\nLES_1.jpg,2\r\n')
})

test('commas, quotes and line ends stay within their cell', () => {
  expect(csvOf([['She said "now",\nand meant it']])).toBe('"She said ""now"",\nand meant it"\r\n')
})

test('what a spreadsheet would run as a formula stays words; numbers stay numbers', () => {
  for (const words of ['=1+1', '+1', '-1', '@x', '\t=1'])
    expect(csvOf([[words]])).toBe(`'${words}\r\n`)
  expect(csvOf([['\r=1']])).toBe(`"'\r=1"\r\n`)
  expect(csvOf([[-1]])).toBe('-1\r\n')
})
