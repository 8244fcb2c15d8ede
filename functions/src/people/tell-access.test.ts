import { aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { bellOf, deliveriesOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'
import { openSession } from './open-session.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'
const signIn = (person: string, agent: string, role: 'client' | 'admin' = 'client') =>
  openSession(person, role, { way: 'google', keep: true, agent })
const told = async (person: string) =>
  (await bellOf(person)).map(({ kind, data }) => [kind, data['browser']])

studioInMemory((tx) =>
  tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' })),
)

test('a sign-in on a device that nobody knows is told, and neither the first nor the next', async () => {
  for (const agent of [firefox, '', firefox]) await signIn('ann', agent)
  expect(await told('ann')).toEqual([])
  for (const agent of [chrome, chrome]) await signIn('ann', agent)
  expect(await told('ann')).toEqual([['signed-in-anew', 'Chrome on Linux']])
})

test('Les hears at the desk, and by the address of that account', async () => {
  for (const agent of [firefox, chrome]) await signIn('les', agent, 'admin')
  expect(await told('studio')).toEqual([['signed-in-anew', 'Chrome on Linux']])
  const [mail] = await deliveriesOf({ channel: 'mail' })
  expect(mail?.value).toMatchObject({ to: 'studio', email: 'les@example.com' })
})

test('an account without documents is told nothing', async () => {
  await put((tx) => tx.delete(doc.person('ann')))
  for (const agent of [firefox, chrome]) await signIn('ann', agent)
  expect(await told('ann')).toEqual([])
})
