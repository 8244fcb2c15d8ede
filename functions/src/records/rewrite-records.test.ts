import { doc } from '@portal/model/paths'
import { versioned, versionField } from '@portal/model/records/versions'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { failpoints, forget, plant, raw } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
const { read, transaction } = await import('#platform/firestore')
const { rewriteRecords } = await import('./rewrite-records.ts')

const Thing = versioned(z.strictObject({ cents: z.int() }), ({ euros, ...data }) =>
  euros === undefined ? data : { ...data, cents: Number(euros) * 100 },
)
const things = { path: 'things', schema: Thing }
const places = [things, { path: 'studio/thing', schema: Thing }]
const now = new Date('2026-11-30T12:00:00Z')
const count = 230

const pathOf = (index: number) => `rooms/r${index % 7}/things/t${index}`
const progress = () => read(doc.rewriting('things'))
const stale = () =>
  Array.from({ length: count }, (_, index) => raw(pathOf(index)) as object).filter(
    (data) => !(versionField in data),
  )

beforeEach(() => {
  forget()
  failpoints.pass = () => Promise.resolve()
  for (let index = 0; index < count; index += 1)
    plant(pathOf(index), { euros: index, more: { of: 'a newer version' } })
  plant('studio/thing', { euros: 1 })
  plant('studio/other', { euros: 1 })
})

function expectNew(): void {
  for (let index = 0; index < count; index += 1)
    expect(raw(pathOf(index))).toEqual({
      cents: index * 100,
      more: { of: 'a newer version' },
      [versionField]: 1,
    })
  expect(raw('studio/thing')).toEqual({ cents: 100, [versionField]: 1 })
  expect(raw('studio/other')).toEqual({ euros: 1 })
}

test('everything is brought to the newest version, and a second run finds nothing to do', async () => {
  await rewriteRecords(now, places)
  expectNew()
  expect(await progress()).toMatchObject({ version: 1, rewritten: count, endedAt: now })
  const asked: string[] = []
  failpoints.pass = async (name) => void asked.push(name)
  await rewriteRecords(new Date(), places)
  expect(asked.filter((name) => name.startsWith('page'))).toEqual([])
})

test('killed wherever it stands, it goes on from there', async () => {
  let steps = 0
  let kills = 0
  for (let run = 0; run < 400; run += 1) {
    const at = steps + 1 + ((run * 7) % 29)
    failpoints.pass = (name) => {
      steps += 1
      if (steps !== at) return Promise.resolve()
      return Promise.reject(new Error(`killed at ${name}`))
    }
    const wasKilled = await rewriteRecords(now, places).then(
      () => false,
      () => true,
    )
    if (!wasKilled) break
    kills += 1
  }
  failpoints.pass = () => Promise.resolve()
  expect(kills).toBeGreaterThan(20)
  expectNew()
  expect((await progress())?.endedAt).toEqual(now)
})

test('two runs at once do it once', async () => {
  await Promise.all([rewriteRecords(now, places), rewriteRecords(now, places)])
  expectNew()
  expect((await progress())?.endedAt).toEqual(now)
})

test('what is written by an older version meanwhile is found by the next pass', async () => {
  let isDone = false
  failpoints.pass = (name) => {
    if (name === 'page things' && !isDone && stale().length === 0) {
      isDone = true
      plant(pathOf(0), { euros: 0, more: { of: 'a newer version' } })
    }
    return Promise.resolve()
  }
  await rewriteRecords(now, places)
  expect(isDone).toBe(true)
  expectNew()
})

test('one that nobody can read stays as it is, is counted, and holds up no other', async () => {
  plant('rooms/r9/things/broken', { euros: 'three' })
  await rewriteRecords(now, places)
  expectNew()
  expect(raw('rooms/r9/things/broken')).toEqual({ euros: 'three' })
  expect(await progress()).toMatchObject({ unreadable: 1, rewritten: count, endedAt: now })
})

test('a release that knows fewer versions leaves the work of a newer one alone', async () => {
  const newer = { ...(await progressOf(3)), after: pathOf(5) }
  await transaction(async (tx) => tx.write(doc.rewriting('things'), newer))
  await rewriteRecords(now, [things])
  expect(await progress()).toEqual(newer)
  expect(stale()).toHaveLength(count)
})

async function progressOf(version: number) {
  const { newRewriting } = await import('@portal/model/records/rewriting')
  return newRewriting(version, now)
}
