import type { AuditEntry } from '@portal/model/audit'
import { expect, test } from 'vitest'
import { logCsv } from './audit-csv.ts'
import { logRows } from './audit-filter.ts'

const at = new Date('2026-11-21T17:04:00Z')
const csvOf = (name: string, entry: Partial<AuditEntry>) =>
  logCsv(
    logRows(
      [
        {
          id: 'one',
          value: { event: 'queue.moved', actor: 'ann', person: null, details: {}, at, ...entry },
        },
      ],
      { search: '', group: null, person: null },
      { studio: { currency: 'EUR', zone: 'Europe/Brussels' }, nameOf: () => name },
    ),
  )

test('a log is a head and a line for each entry, ended as RFC 4180 asks', () => {
  expect(csvOf('Ann', { event: 'payment.started', details: { instalment: 0 } })).toBe(
    'Time,Who,About whom,What,Event,Details\r\n' +
      '2026-11-21T17:04:00.000Z,Ann,,Ann opened the payment page,payment.started,instalment=0\r\n',
  )
})

test('commas, quotes and line ends stay within their cell', () => {
  const csv = csvOf('Ann', { details: { to: 1, reason: 'She said "now",\nand meant it' } })
  expect(csv).toContain('"to=1 reason=She said ""now"",\nand meant it"')
})

test('a name that a spreadsheet would run as a formula stays a name', () => {
  expect(csvOf('=HYPERLINK(1)', {})).toContain(",'=HYPERLINK(1),")
})
