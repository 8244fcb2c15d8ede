import { expect, test } from 'vitest'
import { tables } from '../rules/table.ts'
import { inFirestore, inStorage } from './equivalents.ts'
import { tryFirestore } from './firestore.ts'
import { type Report, reportOf } from './report.ts'
import { tryStorage } from './storage.ts'

/** Of all mutants that are no equivalents. */
const least = 0.95

function hold({ fraction, stale, text }: Report): void {
  process.stdout.write(`${text}\n`)
  expect(stale).toEqual([])
  expect(fraction).toBeGreaterThanOrEqual(least)
}

test('storage.rules: nearly every fault is noticed by a row', () => {
  const { mutants, caught } = tryStorage()
  hold(reportOf('storage.rules', mutants, caught, inStorage))
})

test('firestore.rules: nearly every fault is noticed by a row of the tables', async () => {
  // They are collected and not run: `RULE_TABLES` says so.
  await Promise.all(Object.values(import.meta.glob('../rules/*.test.ts')).map((load) => load()))
  const { mutants, caught } = await tryFirestore(tables)
  hold(reportOf('firestore.rules', mutants, caught, inFirestore))
})
