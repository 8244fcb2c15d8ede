import { randomUUID } from 'node:crypto'
import { calls } from '@portal/model/calls'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { callApi } from '../../local/src/demo/call.ts'
import { asLes, instance, useAdmin } from './actors.ts'

const admin = useAdmin()
const newAddress = () => `${randomUUID().slice(0, 8)}@example.com`

interface Session {
  localId: string
  idToken: string
  refreshToken: string
}

/** Asks the Auth emulator what a browser may ask. */
async function ask(method: string, body: object): Promise<Session> {
  const answer = await fetch(
    `http://127.0.0.1:${instance.ports.auth}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ returnSecureToken: true, ...body }),
    },
  )
  if (!answer.ok) throw new Error(JSON.stringify(await answer.json()))
  return (await answer.json()) as Session
}

const withPassword = (email: string) => ({ email, password: 'a long password' })
const withGoogle = (email: string, sub = `g-${randomUUID()}`, verified = true) =>
  ask('signInWithIdp', {
    requestUri: 'http://localhost',
    postBody: new URLSearchParams({
      providerId: 'google.com',
      id_token: JSON.stringify({ sub, email, email_verified: verified, name: 'Somebody' }),
    }).toString(),
  })

async function renewed({ refreshToken }: Session): Promise<string> {
  const answer = await fetch(
    `http://127.0.0.1:${instance.ports.auth}/securetoken.googleapis.com/v1/token?key=local`,
    {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    },
  )
  return ((await answer.json()) as { id_token?: string }).id_token ?? ''
}

const signIn = (token: string) => callApi(instance, token, 'enter', {})

/** What an ID token opens: documents, pictures, calls. */
async function opens(token: string, person: string): Promise<Record<string, boolean>> {
  const { firestore, site } = instance.ports
  const headers = { authorization: `Bearer ${token}` }
  const [documents, session, called] = await Promise.all([
    fetch(
      `http://127.0.0.1:${firestore}/v1/projects/${instance.project}/databases/(default)/documents/people/${person}`,
      { headers },
    ),
    fetch(`http://127.0.0.1:${site}/media/session`, { method: 'POST', headers }),
    callApi(instance, token, 'saveNoticePreferences', {}),
  ])
  return {
    documents: documents.ok,
    media: session.ok,
    calls: called.ok || called.code === 'invalid',
  }
}

const nothing = { documents: false, media: false, calls: false }

test('whoever has not proved the address is nobody', async () => {
  const email = newAddress()
  for (const session of [
    await ask('signUp', withPassword(email)),
    await withGoogle(newAddress(), undefined, false),
  ]) {
    expect(await signIn(session.idToken)).toMatchObject({ code: 'address-not-proved' })
    expect(await opens(session.idToken, session.localId)).toEqual(nothing)
    for (const path of [doc.person(session.localId).path, doc.conversation(session.localId).path])
      expect((await admin().firestore.doc(path).get()).exists, path).toBe(false)
    const { customClaims } = await admin().auth.getUser(session.localId)
    expect(customClaims?.['role']).toBeUndefined()
  }
})

test('a password that was there before Google has proved the address opens nothing', async () => {
  const email = newAddress()
  const stranger = await ask('signUp', withPassword(email))
  const owner = await withGoogle(email)
  expect(await signIn(owner.idToken)).toMatchObject({ ok: true })
  const token = await renewed(stranger)
  expect(await signIn(token)).toMatchObject({ ok: false })
  expect(await opens(token, owner.localId)).toEqual(nothing)
  await expect(ask('signInWithPassword', withPassword(email))).rejects.toThrow('INVALID')
})

test('an account loses its rights with its address', async () => {
  const first = await withGoogle(newAddress())
  expect(await signIn(first.idToken)).toMatchObject({ ok: true })
  const token = await renewed(first)
  expect(await opens(token, first.localId)).toEqual({ documents: true, media: true, calls: true })
  const changed = await ask('update', { idToken: token, email: newAddress() })
  expect(await signIn(changed.idToken)).toMatchObject({ code: 'address-not-proved' })
  expect(await opens(changed.idToken, first.localId)).toEqual(nothing)
})

test('an account loses them as well when it gives its address up, and says nothing of it', async () => {
  const first = await withGoogle(newAddress())
  expect(await signIn(first.idToken)).toMatchObject({ ok: true })
  const token = await renewed(first)
  await ask('update', { idToken: token, deleteAttribute: ['EMAIL'] })
  const after = await renewed(first)
  expect(after).not.toBe('')
  const claims = Buffer.from(after.split('.')[1] ?? '', 'base64url').toString()
  expect(claims).not.toContain('email_verified')
  expect(await opens(after, first.localId)).toEqual(nothing)
})

test('a Google account with a new address is followed, and the old address is told', async () => {
  const [sub, before, after] = [`g-${randomUUID()}`, newAddress(), newAddress()]
  expect(await signIn((await withGoogle(before, sub)).idToken)).toMatchObject({ ok: true })
  const moved = await withGoogle(after, sub)
  expect(await signIn(moved.idToken)).toMatchObject({ ok: true })
  expect(await admin().read(doc.person(moved.localId))).toMatchObject({ email: after })
  const told = await admin()
    .firestore.collection('outbox')
    .where('kind', '==', 'address-changed')
    .where('email', '==', before)
    .get()
  expect(told.size).toBe(1)
})

test('no call of Les’s answers a token that outlives his role', async () => {
  const caller = await asLes()
  const path = admin().firestore.doc(doc.person(caller.id).path)
  await path.update({ role: 'client' })
  try {
    for (const [name, { role }] of Object.entries(calls))
      if (role === 'admin')
        expect(await caller.call(name as keyof typeof calls, {}), name).toMatchObject({
          code: 'forbidden',
        })
  } finally {
    expect(await caller.call('enter', {})).toMatchObject({ ok: true, output: { role: 'admin' } })
  }
  expect((await path.get()).get('role')).toBe('admin')
})
