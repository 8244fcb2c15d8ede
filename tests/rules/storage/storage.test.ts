import { expect, test } from 'vitest'
import { storageRows } from './rows.ts'
import { decider, storageRules } from './decider.ts'

const decide = decider(storageRules())

test.each(storageRows)('%s', (_, ask, verdict) => {
  expect(decide(ask)).toBe(verdict)
})
