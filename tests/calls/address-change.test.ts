import { randomUUID } from 'node:crypto'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { asNewClient, instance, signedOut, useAdmin } from './actors.ts'

const admin = useAdmin()

/** The secret of the mail to somebody that opens a page. */
async function mailed(to: string, page: string): Promise<string> {
  let found = ''
  await expect
    .poll(
      async () => {
        const answer = await fetch(`http://127.0.0.1:${instance.ports.mail}/api/mails`)
        const mails = (await answer.json()) as { to: string; text: string }[]
        const link = new RegExp(`${page}\\?\\S*secret=([A-Za-z0-9_-]{43})`)
        found =
          mails.flatMap((one) => (one.to === to && link.exec(one.text)?.[1]) || []).at(0) ?? ''
        return found
      },
      { timeout: 20_000 },
    )
    .not.toBe('')
  return found
}

test('of twenty who come with one link at once, one moves the account; and one takes it back', async () => {
  const client = await asNewClient()
  const { email: old } = await admin().auth.getUser(client.id)
  const next = `${randomUUID().slice(0, 8)}@new.example`
  expect(await client.call('requestAddressChange', { email: next })).toMatchObject({ ok: true })
  const secret = await mailed(next, '/portal/account/address')
  const moved = await Promise.all(
    Array.from({ length: 20 }, () => client.call('confirmAddressChange', { secret })),
  )
  expect(moved.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await admin().auth.getUser(client.id)).toMatchObject({ email: next, emailVerified: true })
  expect((await admin().read(doc.person(client.id))).email).toBe(next)

  const back = await mailed(old ?? '', '/sign-in/take-back')
  const taken = await Promise.all(
    Array.from({ length: 8 }, () => signedOut.call('takeAddressBack', { secret: back })),
  )
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of [...moved, ...taken].filter(({ ok }) => !ok))
    expect(answer).toMatchObject({ code: 'link-not-valid' })
  expect(await admin().auth.getUser(client.id)).toMatchObject({ email: old, emailVerified: true })
  expect((await admin().read(doc.person(client.id))).email).toBe(old)
})
