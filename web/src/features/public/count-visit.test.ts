import { expect, test } from 'vitest'
import { recordVisit } from '@portal/model/statistics'
import { countVisit, type Visitor } from './count-visit.ts'

const api = 'https://example.com/api'

function visitor(changes: Partial<Visitor> = {}) {
  const kept = new Map<string, string>()
  const sent: { address: string; request: RequestInit }[] = []
  const made: Visitor = {
    memory: {
      read: (key) => kept.get(key) ?? null,
      write: (key, value) => Boolean(kept.set(key, value)),
    },
    send: async (address, request) => void sent.push({ address, request }),
    newId: () => '5c0a1f3e-8a55-4c0e-9b6e-0d8f0a5f7b11',
    ...changes,
  }
  return { made, sent }
}

test('a visit is sent as the callable takes it, and survives leaving the page', async () => {
  const { made, sent } = visitor()
  await countVisit(api, made)
  const body = JSON.parse(sent[0]?.request.body as string) as {
    data: { name: string; input: unknown }
  }
  expect(sent[0]).toMatchObject({ address: api, request: { method: 'POST', keepalive: true } })
  expect(body.data.name).toBe('recordVisit')
  expect(recordVisit.input.safeParse(body.data.input).success).toBe(true)
})

test('several pages of one session are one visit', async () => {
  const { made, sent } = visitor()
  await Promise.all([countVisit(api, made), countVisit(api, made)])
  await countVisit(api, made)
  expect(sent).toHaveLength(1)
})

test('a failed request is silent and not sent again', async () => {
  let tries = 0
  const { made } = visitor({
    send: () => {
      tries += 1
      return Promise.reject(new Error('offline'))
    },
  })
  await expect(countVisit(api, made)).resolves.toBeUndefined()
  await countVisit(api, made)
  expect(tries).toBe(1)
})

test('nothing is sent where the browser keeps nothing', async () => {
  const { made, sent } = visitor({
    memory: { read: () => null, write: () => false },
  })
  await countVisit(api, made)
  expect(sent).toEqual([])
})
