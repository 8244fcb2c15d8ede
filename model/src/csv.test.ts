import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvOf } from './csv.ts'

/** Reads a table as RFC 4180 says. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let at = 0; at < csv.length; at += 1) {
    const row = rows.at(-1) ?? []
    const sign = csv[at] ?? ''
    if (isQuoted && sign === '"' && csv[at + 1] === '"') {
      row.push(`${row.pop()}"`)
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (sign === ',' && !isQuoted) row.push('')
    else if (csv.startsWith('\r\n', at) && !isQuoted) {
      rows.push([''])
      at += 1
    } else row.push(`${row.pop()}${sign}`)
  }
  return rows.slice(0, -1)
}

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

test.each([
  '=1+1',
  '+1',
  '-1',
  '@x',
  '|calc',
  ' =1',
  '   +1',
  '\u00a0@x',
  '\u3000＝1',
  '\ufeff=1',
  '\u200b=1',
  '\u0000=1',
  '＝HYPERLINK()',
  '＋1',
  '－1',
  '＠x',
  '\t=1',
  '\r=1',
  '\n=1',
  ' \r\n\t -1',
  '\twords',
])('%j stays words', (words) => {
  expect(parsed(csvOf([[words]]))).toEqual([[`'${words}`]])
})

test.each(['a=b', 'Ann + Bo', 'mail@example.com', '2027-01-05', 'a-b', '', ' spaced ', '50%'])(
  '%j is left as it is',
  (words) => expect(csvCell(words)).toBe(words),
)

test('numbers stay numbers, also below nothing', () => {
  expect(csvOf([[-1, -165.29, 0, 1e-7]])).toBe('-1,-165.29,0,1e-7\r\n')
})

/** Words as an attacker chooses them: signs that begin formulas among what hides them. */
const hostile = fc
  .array(fc.constantFrom(...'=+-@＝＋－＠|%\t\r\n \u00a0\u200b\ufeff",;\'a1('.split('')), {
    maxLength: 12,
  })
  .map((signs) => signs.join(''))
const words = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 20 }))

test('no words begin a formula once a program has cut what is invisible, and none are lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const read = parsed(csvOf(rows))
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length))
        for (const [line, row] of rows.entries())
          for (const [column, said] of row.entries()) {
            const cell = read[line]?.[column] ?? ''
            expect([said, `'${said}`]).toContain(cell)
            expect(cell.replace(/^[\s\p{C}\p{Z}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
          }
      },
    ),
    { numRuns: 1_000 },
  )
})
