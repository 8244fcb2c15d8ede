import { expect, test, vi } from 'vitest'
import { stopMails } from './stop-mails.ts'

const answering = (body: unknown) => vi.fn(async () => new Response(JSON.stringify(body)))

test('the link is sent as a call, and the answer says what was switched off', async () => {
  const send = answering({ result: { kind: 'gallery-published' } })
  expect(await stopMails('https://api', 't1', send)).toEqual({
    state: 'stopped',
    kind: 'gallery-published',
  })
  expect(send).toHaveBeenCalledWith(
    'https://api',
    expect.objectContaining({
      method: 'POST',
      body: '{"data":{"name":"unsubscribe","input":{"token":"t1"}}}',
    }),
  )
})

test.each(['link-not-valid', 'invalid'])('%s is a link that is not whole', async (code) => {
  const send = answering({ error: { details: { code } } })
  expect(await stopMails('https://api', 't1', send)).toEqual({ state: 'not-valid' })
})

test('without a token nothing is sent', async () => {
  const send = answering({})
  expect(await stopMails('https://api', '', send)).toEqual({ state: 'not-valid' })
  expect(send).not.toHaveBeenCalled()
})

test.each([
  ['a fault of the server', answering({ error: { details: { code: 'internal' } } })],
  ['an answer that is none', vi.fn(async () => new Response('<html>'))],
  ['no network', vi.fn(async () => Promise.reject(new TypeError('offline')))],
])('%s can be tried again', async (_, send) => {
  expect(await stopMails('https://api', 't1', send)).toEqual({ state: 'failed' })
})
