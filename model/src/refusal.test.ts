import { expect, test } from 'vitest'
import { type Refusal, refusedKinds } from './refusal.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 12, minute))
const aRefusal = (id: string, minute: number, changes: Partial<Refusal>) => ({
  id,
  value: {
    kind: 'sign-in' as const,
    person: null,
    network: null,
    count: 1,
    from: at(minute),
    lastAt: at(minute + 3),
    expiresAt: at(minute),
    ...changes,
  },
})

test('refusals are summed up by kind and by asker, over all windows', () => {
  const rows = [
    aRefusal('2-sign-in-all', 20, { count: 7 }),
    aRefusal('2-sign-in-nAAAA', 20, { count: 5, network: 'AAAA' }),
    aRefusal('2-sign-in-others', 20, { count: 2 }),
    aRefusal('1-sign-in-all', 0, { count: 1 }),
    aRefusal('1-sign-in-nAAAA', 0, { network: 'AAAA' }),
    aRefusal('3-forbidden-call-all', 30, { kind: 'forbidden-call' }),
    aRefusal('3-forbidden-call-peve', 30, { kind: 'forbidden-call', person: 'eve' }),
  ]
  expect(refusedKinds(rows)).toEqual([
    {
      kind: 'forbidden-call',
      count: 1,
      first: at(30),
      last: at(33),
      askers: [{ person: 'eve', network: null, count: 1, first: at(30), last: at(33) }],
    },
    {
      kind: 'sign-in',
      count: 8,
      first: at(0),
      last: at(23),
      askers: [
        { person: null, network: 'AAAA', count: 6, first: at(0), last: at(23) },
        { person: null, network: null, count: 2, first: at(20), last: at(23) },
      ],
    },
  ])
  expect(refusedKinds([])).toEqual([])
})

test('a network whose hash looks like everybody is an asker still', () => {
  const [kind] = refusedKinds([aRefusal('1-sign-in-nAAAA-all', 0, { network: 'AAAA-all' })])
  expect(kind?.askers).toHaveLength(1)
  expect(kind?.count).toBe(1)
})
