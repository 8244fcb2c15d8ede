import { describe, expect, test } from 'vitest'
import { asNewClient, instance } from './actors.ts'
import { answering } from './answering.ts'

const { ports, project } = instance
const site = `http://localhost:${ports.site}`
const functions = `http://127.0.0.1:${ports.functions}/${project}/europe-west1`

describe('a page of another site', () => {
  const foreign = [
    'https://evil.example',
    'null',
    `http://localhost:${ports.site}.evil.example`,
    `https://localhost:${ports.site}`,
    `http://localhost:${ports.stripe}`,
  ]
  const addresses = [...answering.map((name) => `${functions}/${name}`), `${site}/media/session`]

  test.each(addresses)('is refused by %s, also before it has asked', async (address) => {
    for (const origin of foreign)
      for (const method of ['OPTIONS', 'POST', 'GET', 'DELETE']) {
        const answer = await fetch(address, {
          method,
          headers: {
            origin,
            'content-type': 'application/json',
            ...(method === 'OPTIONS' && {
              'access-control-request-method': 'POST',
              'access-control-request-headers': 'authorization,content-type',
            }),
          },
          ...(method === 'POST' && { body: '{"data":{"name":"recordVisit","input":{}}}' }),
        })
        const what = `${method} ${address} from ${origin}`
        expect(answer.status, what).toBe(403)
        expect(answer.headers.get('access-control-allow-origin'), what).toBeNull()
        expect(answer.headers.get('access-control-allow-credentials'), what).toBeNull()
        expect(answer.headers.get('set-cookie'), what).toBeNull()
      }
  })

  test('is told apart from our own', async () => {
    const answer = await fetch(`${functions}/api`, {
      method: 'OPTIONS',
      headers: {
        origin: site,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect(answer.status).toBeLessThan(300)
    expect(answer.headers.get('access-control-allow-origin')).toBe(site)
  })

  test.each(['cross-site', 'same-site', 'none'])(
    'does not open or close a session as %s, even with a good token',
    async (from) => {
      await asNewClient()
      for (const method of ['POST', 'DELETE']) {
        const answer = await fetch(`${site}/media/session`, {
          method,
          headers: { 'sec-fetch-site': from },
        })
        expect(answer.status).toBe(403)
        expect(answer.headers.get('set-cookie')).toBeNull()
      }
    },
  )
})
