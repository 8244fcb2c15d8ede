import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { anInvoice } from '../examples.ts'
import type { Invoice } from '../invoice.ts'
import { dunningOf, reminded, reminderKind } from './reminder.ts'

/** The days after the issue on which an invoice is reminded of, each reminder kept in mind. */
function remindedOn(invoice: Invoice, days: number): string[] {
  let current = invoice
  return Array.from({ length: days + 1 }, (_, index) => addDays(invoice.issuedOn, index)).flatMap(
    (today) => {
      const found = dunningOf([{ id: 'one', value: current }], today)
      if (!found) return []
      const [part] = found.asked[0].instalments
      current = reminded(current, part?.id ?? '', found.scheduled)
      return [`${today} ${reminderKind(found.due, today)}`]
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

test('all that is due on one day is asked for at once, and what is due on another day has its turn', () => {
  const late = { ...dueIn(20), number: '2026-0002' }
  const rows = [
    { id: 'late', value: late },
    ...['one', 'two', 'three'].map((id) => ({ id, value: dueIn(18) })),
    { id: 'on its way', value: { ...dueIn(18), processing: 1 } },
    { id: 'void', value: { ...dueIn(18), status: 'void' as const } },
  ]
  const day = addDays('2026-11-21', 18)
  const found = dunningOf(rows, day)
  expect(found?.asked.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  expect(found).toMatchObject({ due: day, scheduled: day })
  const many = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, value: dueIn(18) }))
  expect(dunningOf(many, day)?.asked).toHaveLength(6)
  // Two due days in one week: the later one has waited two days for its turn.
  expect(dunningOf([{ id: 'late', value: late }], addDays(day, 4))?.due).toBe(addDays(day, 2))
})

test('Les sets the days on which is reminded, in any order', () => {
  const row = { id: 'one', value: anInvoice() }
  const days = [10, -3]
  const due = '2026-12-05'
  expect(dunningOf([row], addDays(due, -7), days)).toBeNull()
  expect(dunningOf([row], addDays(due, -3), days)?.scheduled).toBe(addDays(due, -3))
  expect(dunningOf([row], addDays(due, 10), days)?.scheduled).toBe(addDays(due, 10))
})
