import { expect, test, vi } from 'vitest'
import { faultOf, printCounts } from './counts.ts'

test('a fault is one line: the test, and the first line of why without its colours', () => {
  expect(faultOf('taking-away › a code', '\u001b[31mError: no\u001b[39m\n  at here')).toBe(
    'taking-away › a code: Error: no',
  )
  expect(faultOf('taking-away', undefined)).toBe('taking-away')
  expect(faultOf('a', 'b'.repeat(1_000))).toHaveLength(303)
})

test('what failed is named at the end, and what needed a second try is, which fails nothing', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const counts = { suite: 'e2e', passed: 2, skipped: 0, took: 1_000 }
  const lines = () => log.mock.calls.map(([line]) => String(line))
  expect(printCounts([{ ...counts, failed: 0, faults: [], twice: ['push › rings'] }])).toBe(0)
  expect(lines()).toContain('passed at the second try: e2e › push › rings')
  expect(printCounts([{ ...counts, failed: 1, faults: ['chat › sends'] }])).toBe(1)
  expect(lines()).toContain('FAIL e2e › chat › sends')
  log.mockRestore()
})
