import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { anInvoice } from '../examples.ts'
import type { Invoice } from '../invoice.ts'
import { reminded, reminderOf } from './reminder.ts'

/** The days after the issue on which an invoice is reminded of, each reminder kept in mind. */
function remindedOn(invoice: Invoice, days: number): string[] {
  let current = invoice
  return Array.from({ length: days + 1 }, (_, index) => addDays(invoice.issuedOn, index)).flatMap(
    (today) => {
      const found = reminderOf(current, today)
      if (!found) return []
      current = reminded(current, found.instalment.id, found.scheduled)
      return [`${today} ${found.kind}`]
    },
  )
}

/** An invoice of the 21st of November, of which all is due so many days later. */
function dueIn(days: number): Invoice {
  const [first] = anInvoice().instalments
  if (!first) throw new Error('no instalment')
  return anInvoice({ instalments: [{ ...first, due: addDays('2026-11-21', days) }] })
}

test.each([
  ['the day itself', 0, ['2026-11-23 payment-overdue', '2026-11-28 payment-overdue']],
  ['six days', 6, ['2026-11-27 payment-due', '2026-11-29 payment-overdue']],
  ['seven days', 7, ['2026-11-28 payment-due', '2026-11-30 payment-overdue']],
  ['eight days', 8, ['2026-11-22 payment-soon', '2026-11-29 payment-due']],
])('what is due in %s is not asked for on the day of its invoice', (_, days, first) => {
  expect(remindedOn(dueIn(days), 30).slice(0, 2)).toEqual(first)
})
