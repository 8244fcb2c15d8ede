import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aStudio, aSession, someSessions } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { batchOf, type ClientAct, clientWrites } from './client-writes.ts'
import { clientWrites as writesInRules } from './rule-blocks.ts'
import { oddIds, spoilsOf } from './spoil.ts'
import { type Fields, now, WireProject } from './wire.ts'

/**
 * What rules accept, schemas read: one shape, described twice. Each document that clients write is
 * spoilt in one place and in several; whatever the emulator takes must then parse. A usual run
 * draws some hundred spoils for each block; `PORTAL_SPOILS=all` tries every one (minutes), and
 * `PORTAL_SEED` draws others.
 */
const rulesText = readFileSync(join(import.meta.dirname, '../../../firestore.rules'), 'utf8')
const seed = Number(process.env['PORTAL_SEED'] ?? 1129)
const usual = 240
const most = process.env['PORTAL_SPOILS'] === 'all' ? Infinity : usual
const atOnce = 24

type Make = (n: string, id?: string) => ClientAct

interface Try {
  what: string
  act: ClientAct
  fields: Fields
}

/** Runs so many at once. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const left = items[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item)
    }),
  )
}

const partsOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )

let counter = 0
const another = () => (counter += 1).toString(36)

/**
 * Every try at one act: spoilt in one place, in several, and under another id. What was tried with
 * `first`, or is stored already, is tried a little.
 */
function triesAt(make: Make, first: Make, ids: boolean): (() => Try)[] {
  const { given, written } = make('0')
  const stored = given.find(({ at }) => at.path === written.at.path)
  const known = make === first ? [] : [first('0').written]
  const single = spoilsOf(
    written.fields,
    ...[...known, ...(stored ? [stored] : [])].map((one) => one.fields),
  )
  const several = fc.sample(
    fc.uniqueArray(fc.nat(single.length - 1), { minLength: 2, maxLength: 3 }),
    { seed, numRuns: 60 },
  )
  return [
    ...(ids ? oddIds : []).map((id) => () => {
      const act = make(another(), id)
      return { what: `under ${JSON.stringify(id)}`, act, fields: act.written.fields }
    }),
    ...[...single.map((_, at) => [at]), ...several].map((chosen) => () => {
      const act = make(another())
      const spoils = chosen.flatMap((at) => single[at] ?? [])
      return {
        what: spoils.map(({ what }) => what).join(', '),
        act,
        fields: spoils.reduce((fields, { spoil }) => spoil(fields), act.written.fields),
      }
    }),
  ]
}

/** So many of them, the same in each run with one seed. */
function drawn<Item>(all: readonly Item[]): Item[] {
  if (all.length <= most) return [...all]
  const some = fc.shuffledSubarray([...all], { minLength: most, maxLength: most })
  return fc.sample(some, { seed, numRuns: 1 })[0] ?? []
}

const open = new WireProject(`demo-accepted-${randomUUID()}`)
const closed = new WireProject(`demo-closed-${randomUUID()}`)

async function give(acts: readonly ClientAct[], wire = open): Promise<void> {
  const given = acts.flatMap(({ asker, given: records }) => {
    const role =
      asker.token && 'role' in asker.token && asker.token.role === 'admin' ? 'admin' : 'client'
    const sessions = someSessions({ live: { here: aSession({ role }) } })
    return [{ at: doc.sessions(asker.uid), fields: { ...sessions } }, ...records]
  })
  await inLanes(partsOf(given, 400), async (part) => {
    const writes = part.map(({ at, fields }) => ({ path: at.path, fields }))
    expect(await wire.commit('owner', writes)).toBe(true)
  })
}

beforeAll(async () => {
  for (const [wire, isOpen] of [
    [open, true],
    [closed, false],
  ] as const) {
    await wire.load(rulesText)
    const studio = { ...aStudio(), portal: { open: isOpen, words: '' } }
    await wire.commit('owner', [{ path: doc.studio().path, fields: studio }])
  }
})

test('every block that lets clients write is tried here', () => {
  expect(Object.keys(clientWrites).toSorted()).toEqual(writesInRules(rulesText))
})

describe.each(Object.entries(clientWrites))('%s', (_, { acts, id }) => {
  test('what the app writes is accepted', async () => {
    for (const make of acts) {
      const act = make(another())
      await give([act])
      expect(await open.commit(act.asker, batchOf(act))).toBe(true)
    }
  })

  test('while the portal is closed Les alone writes', async () => {
    for (const make of acts) {
      const act = make(another())
      await give([act], closed)
      const isLes = 'role' in act.asker.token && act.asker.token.role === 'admin'
      expect(await closed.commit(act.asker, batchOf(act))).toBe(isLes)
    }
  })

  test('what is accepted can be read', async () => {
    const all = acts.flatMap((make, at) =>
      triesAt(make, acts[0] ?? make, at === 0 && id !== undefined),
    )
    const tries = drawn(all).map((make) => make())
    await give(tries.map(({ act }) => act))
    const accepted: Try[] = []
    await inLanes(tries, async (one) => {
      if (await open.commit(one.act.asker, batchOf(one.act, one.fields))) accepted.push(one)
    })
    const unreadable: string[] = []
    await inLanes(partsOf(accepted, 100), async (part) => {
      const paths = part.flatMap(({ act }) => batchOf(act).map(({ path }) => path))
      const stored = await open.read(paths)
      for (const { what, act } of part) {
        const isId = id?.safeParse(act.written.at.path.split('/').at(-1)).success ?? true
        if (!isId) unreadable.push(`${what}: no id`)
        for (const { at } of [act.written, ...act.beside]) {
          const read = at.schema.safeParse(stored.get(at.path))
          if (!read.success)
            unreadable.push(`${what}: ${JSON.stringify(read.error.issues[0]).slice(0, 160)}`)
        }
      }
    })
    expect(unreadable).toEqual([])
  }, 600_000)

  test('a write that changes nothing is refused', async () => {
    const same = acts
      .map((make) => make(another()))
      .filter(({ given, written }) => given.some(({ at }) => at.path === written.at.path))
    await give(same)
    for (const { asker, given, written } of same) {
      const stored = given.find(({ at }) => at.path === written.at.path)
      const write = { path: written.at.path, fields: stored?.fields ?? { now } }
      expect(await open.commit(asker, [write])).toBe(false)
    }
  })
})
