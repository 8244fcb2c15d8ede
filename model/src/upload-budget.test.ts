import { expect, test } from 'vitest'
import { budgetLimits, type Files, giveBack, spend, type UploadBudget } from './upload-budget.ts'
import { uploadLimitBytes } from './upload.ts'

const noon = new Date('2026-11-29T12:00:00Z')
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const of = (files: number, bytes: number): Files => ({ files, bytes })
const once = (files: Files) => ({ sent: files, more: files })

test('200 MB of somebody who never booked are refused, however they are cut', () => {
  for (const bytes of [uploadLimitBytes, 5_000_000, 100_000]) {
    let budget: UploadBudget | null = null
    let kept = 0
    for (let hour = 0; hour < 24 * 30; hour += 1) {
      const next = spend(budget, once(of(1, bytes)), budgetLimits.newcomer, later(hour))
      if (!next) continue
      budget = next
      kept += bytes
    }
    expect(kept).toBeLessThanOrEqual(100 * 1024 * 1024)
    expect(kept).toBeGreaterThan(0)
  }
})

test('a day ends, what is kept does not', () => {
  const limits = { kept: of(3, 100), day: of(2, 100) }
  const first = spend(null, once(of(2, 2)), limits, noon)
  expect(spend(first, once(of(1, 1)), limits, later(23))).toBeNull()
  const second = spend(first, once(of(1, 1)), limits, later(24))
  expect(second?.kept).toEqual(of(3, 3))
  expect(spend(second, once(of(1, 1)), limits, later(72))).toBeNull()
})

test('what is sent again counts for its day alone, and what is gone makes room', () => {
  const limits = { kept: of(1, 10), day: of(2, 20) }
  const first = spend(null, once(of(1, 10)), limits, noon)
  const again = spend(first, { sent: of(1, 10), more: of(0, 0) }, limits, noon)
  expect(again?.kept).toEqual(of(1, 10))
  expect(spend(again, { sent: of(1, 10), more: of(0, 0) }, limits, noon)).toBeNull()
  if (!again) throw new Error('refused')
  const gone = giveBack(again, of(1, 10))
  expect(gone.kept).toEqual(of(0, 0))
  expect(giveBack(gone, of(1, 10)).kept).toEqual(of(0, 0))
  expect(gone.day).toEqual(again.day)
})

test('a booking takes all its references at full size, in one day', () => {
  const references = of(30, 30 * uploadLimitBytes)
  expect(spend(null, once(references), budgetLimits.booking, noon)).not.toBeNull()
  expect(spend(null, once(references), budgetLimits.person, noon)).not.toBeNull()
})
