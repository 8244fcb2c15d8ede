import { studioDesk } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { refusalAlarmAt, refusalWindowMs } from '@portal/model/refusal'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { list } from '#platform/firestore'
import { refusalRecorder } from './record-refusal.ts'

beforeEach(() => vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests'))
afterEach(() => vi.unstubAllEnvs())

const most = refusalAlarmAt['wrong-share-password']
const ip = '203.0.113.7'
const stranger = { person: null, ip }

const counts = async (now: Date) =>
  (await list(collection.refusals())).filter(
    ({ value }) => value.from.getTime() <= now.getTime() && value.lastAt >= value.from,
  )
const countOf = async (window: number, kind: string) =>
  (await list(collection.refusals()))
    .filter(({ id }) => id.startsWith(`${window}-${kind}-`))
    .map(({ id, value }) => [id.endsWith('-all') ? 'all' : 'one', value.count])
const alarms = async () =>
  (await list(collection.audit())).filter(({ value }) => value.event === 'alarm.raised')

test('refusals are counted over all instances, and ring once as they pass their threshold', async () => {
  const now = new Date(refusalWindowMs * 600)
  const instances = [refusalRecorder(), refusalRecorder()]
  for (let refused = 0; refused < most / 2 - 1; refused += 1)
    await Promise.all(instances.map((record) => record('wrong-share-password', stranger, now)))
  expect(await alarms()).toEqual([])
  for (let refused = 0; refused < 4 * most; refused += 1)
    await Promise.all(instances.map((record) => record('wrong-share-password', stranger, now)))
  const [alarm, ...more] = await alarms()
  expect(more).toEqual([])
  expect(alarm?.value).toMatchObject({
    actor: null,
    person: null,
    details: { alarm: 'wrong-share-password', count: most },
  })
  const bell = await list(collection.bell(studioDesk))
  expect(bell.map(({ value }) => [value.kind, value.link])).toEqual([
    ['alarm-raised', '/desk/log/refused'],
  ])
  const kept = await countOf(600, 'wrong-share-password')
  expect(kept).toHaveLength(2)
  for (const [, count] of kept) expect(count).toBeGreaterThanOrEqual(most)
})

test('it rings again in another hour, and one kind does not silence another', async () => {
  const before = (await alarms()).length
  const record = refusalRecorder()
  const later = new Date(refusalWindowMs * 606)
  for (let refused = 0; refused < most; refused += 1)
    await record('wrong-share-password', stranger, later)
  for (let refused = 0; refused < refusalAlarmAt['foreign-origin']; refused += 1)
    await record('foreign-origin', stranger, later)
  expect((await alarms()).length - before).toBe(2)
})

test('what is kept names the uid or a hash of the network, never an address', async () => {
  const now = new Date(refusalWindowMs * 900)
  const record = refusalRecorder()
  await record('forbidden-call', { person: 'eve', ip }, now)
  await record('sign-in', stranger, now)
  const rows = await counts(now)
  expect(JSON.stringify(rows)).not.toContain(ip)
  expect(rows.find(({ value }) => value.person === 'eve')?.value).toMatchObject({
    kind: 'forbidden-call',
    network: null,
    count: 1,
  })
})

test('an attacker with many networks fills nothing', async () => {
  const now = new Date(refusalWindowMs * 1_200)
  const record = refusalRecorder()
  for (let host = 0; host < 1_000; host += 1)
    await record('wrong-link', { person: null, ip: `2001:db8:0:${host.toString(16)}::1` }, now)
  expect((await countOf(1_200, 'wrong-link')).length).toBeLessThan(25)
})
