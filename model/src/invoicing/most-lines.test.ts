import { expect, test } from 'vitest'
import { anInvoice } from '../examples.ts'
import { lineOf, mostLines } from './line.ts'
import { posted } from './posting.ts'

test('lines beyond what an invoice holds are refused as too many, not as too much money', () => {
  const lines = Array.from({ length: mostLines + 1 }, () => lineOf('change', 'A print', 0, 1_000))
  const now = new Date('2026-11-20T10:00:00Z')
  const posting = { kind: 'change-order', lines, due: '2026-12-01' } as const
  expect(() => posted(anInvoice(), posting, now)).toThrow(
    expect.objectContaining({ code: 'too-many-lines' }),
  )
})
