import { aPerson } from '@portal/model/examples'
import { ownLogPage } from '@portal/model/own-log'
import { doc } from '@portal/model/paths'
import { anActor, les } from '@portal/testing/arrange/actors'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { transaction } = await import('#platform/firestore')
const { record } = await import('../audit/record.ts')
const { readOwnLog } = await import('./read-own-log.ts')

const ann = anActor('ann', 'client')
const minute = (count: number) => new Date(Date.UTC(2026, 10, 21, 12, count))
interface Page {
  entries: { event: string; by: string; at: number }[]
  before: number | null
}
const readPage = async (before: number | null = null, actor = ann) =>
  (await readOwnLog({ before }, actor)) as Page

beforeEach(() => {
  forget()
  return transaction(async (tx) => {
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
    for (const id of ['ann', 'bo']) tx.write(doc.person(id), aPerson())
  })
})

test('it is what concerns the account, the newest first, with downloads in between', async () => {
  await transaction(async (tx) => {
    const own = { actor: 'ann', person: 'ann' }
    record(tx, 'account.created', own, { at: minute(0) })
    record(tx, 'account.address-changed', own, { at: minute(3) })
    record(
      tx,
      'account.billing-set',
      { actor: 'les', person: 'ann', details: { invoices: 1 } },
      { at: minute(1) },
    )
    record(tx, 'queue.moved', { ...own, details: {} as never }, { at: minute(4) })
    record(tx, 'account.created', { actor: 'bo', person: 'bo' }, { at: minute(5) })
    const what = { kind: 'photo', photo: 'p1', size: 'web' } as const
    for (const person of ['ann', 'bo', null])
      tx.write(doc.downloadEntry('g1', `d-${person}`), {
        person,
        what,
        name: 'one.jpg',
        at: minute(2),
      })
  })
  const { entries, before } = await readPage()
  expect(entries.map(({ event, by }) => [event, by])).toEqual([
    ['account.address-changed', 'you'],
    ['photographs.downloaded', 'you'],
    ['account.billing-set', 'studio'],
    ['account.created', 'you'],
  ])
  expect(before).toBeNull()
  expect((await readPage(null, anActor('bo', 'client'))).entries).toHaveLength(2)
})

test('it is read a page at a time, each entry once', async () => {
  const many = ownLogPage * 2 + 5
  await transaction(async (tx) => {
    for (let count = 0; count < many; count += 1)
      record(tx, 'account.created', { actor: null, person: 'ann' }, { at: minute(count >> 1) })
  })
  const seen: number[] = []
  let before: number | null = null
  do {
    const page: Page = await readPage(before)
    seen.push(...page.entries.map(({ at }) => at))
    before = page.before
  } while (before !== null)
  expect(seen).toHaveLength(many)
  expect(seen).toEqual(seen.toSorted((one, other) => other - one))
})

test('Les has one of his own', async () => {
  await transaction(async (tx) =>
    record(tx, 'account.created', { actor: 'ann', person: 'ann' }, { at: minute(0) }),
  )
  expect((await readPage(null, les)).entries).toEqual([])
})
