import { logSearchOf } from '@portal/model/audit'
import { doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { failpoints, plant, raw } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
const { transaction } = await import('#platform/firestore')
const { record } = await import('../audit/record.ts')
const { fillLog } = await import('./fill-log.ts')

const now = new Date('2026-11-30T12:00:00Z')
const old = { event: 'queue.moved', actor: 'les', person: null, details: { to: 1 }, at: now }

test('what was recorded before is found as what is recorded now, and is otherwise untouched', async () => {
  failpoints.pass = () => Promise.resolve()
  for (let at = 0; at < 120; at += 1) plant(doc.auditEntry(`old-${at}`).path, old)
  await transaction(async (tx) =>
    record(tx, 'account.removed', { actor: null, person: 'ann' }, { id: 'new' }),
  )
  const before = raw(doc.auditEntry('new').path)
  expect(before).toMatchObject({ group: 'account', keys: expect.arrayContaining(['removed']) })
  await fillLog(now)
  for (let at = 0; at < 120; at += 1)
    expect(raw(doc.auditEntry(`old-${at}`).path)).toEqual({ ...old, ...logSearchOf(old) })
  expect(raw(doc.auditEntry('new').path)).toEqual(before)
})
