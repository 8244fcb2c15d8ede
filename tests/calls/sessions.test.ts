import { randomUUID } from 'node:crypto'
import { doc } from '@portal/model/paths'
import type { LiveSession } from '@portal/model/session'
import { deleteApp, initializeApp } from 'firebase/app'
import {
  connectFirestoreEmulator,
  doc as documentOf,
  getFirestore,
  onSnapshot,
} from 'firebase/firestore'
import { beforeAll, describe, expect, test } from 'vitest'
import { callApi, googleTokenOf, idTokenOf, tradedToken } from '../../local/src/demo/call.ts'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { instance, useAdmin } from './actors.ts'
import { upload } from './upload.ts'

const admin = useAdmin()
const picture = await plainJpeg(300, 200)
const aPerson = () => {
  const id = `s${randomUUID().slice(0, 8)}`
  return { id, name: 'Somebody', email: `${id}@example.com` }
}
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    user_id: string
    sid?: string
  }

/** A browser that somebody has signed in with. */
async function aBrowser(person: ReturnType<typeof aPerson>) {
  const token = await idTokenOf(instance, person)
  const { user_id: uid, sid = '' } = claimsOf(token)
  const headers = { authorization: `Bearer ${token}` }
  const { site } = instance.ports
  const opened = await fetch(`http://127.0.0.1:${site}/media/session`, { method: 'POST', headers })
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const purpose = { kind: 'message', conversation: uid, message: randomUUID() }
  const files = [1, 2].map(() => ({
    id: randomUUID().slice(0, 20),
    bytes: picture.length,
    type: 'image/jpeg',
  }))
  const asked = await callApi(instance, token, 'openUploads', { purpose, files })
  // A place in Storage for each time that it is tried.
  const places = asked.ok ? asked.output.files.map(({ path }) => path ?? '') : []
  return { token, uid, sid, headers, cookie, places }
}
type Browser = Awaited<ReturnType<typeof aBrowser>>

const documents = () =>
  `http://127.0.0.1:${instance.ports.firestore}/v1/projects/${instance.project}/databases/(default)/documents`

/** Listens as a browser does: whether it is told what is there. */
async function hears({ token, uid }: Browser): Promise<boolean> {
  const app = initializeApp({ projectId: instance.project }, randomUUID())
  const firestore = getFirestore(app)
  const { firestore: port } = instance.ports
  connectFirestoreEmulator(firestore, '127.0.0.1', port, { mockUserToken: token })
  const isTold = await new Promise<boolean>((resolve) => {
    onSnapshot(
      documentOf(firestore, doc.person(uid).path),
      ({ metadata }) => metadata.fromCache || resolve(true),
      () => resolve(false),
    )
  })
  await deleteApp(app)
  return isTold
}

/** Everything that a session opens, asked for with what its browser holds. */
const ways: Record<string, (browser: Browser) => Promise<boolean>> = {
  'reads a document': async ({ headers, uid }) =>
    (await fetch(`${documents()}/people/${uid}`, { headers })).ok,
  listens: hears,
  'writes a document': async ({ headers, uid }) => {
    const now = 'REQUEST_TIME'
    const name = `projects/${instance.project}/databases/(default)/documents/people/${uid}/drafts/booking`
    const answer = await fetch(`${documents()}:commit`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        writes: [
          {
            update: { name, fields: { json: { stringValue: '{}' }, device: { stringValue: 'd' } } },
            updateTransforms: [{ fieldPath: 'at', setToServerValue: now }],
          },
        ],
      }),
    })
    return answer.ok
  },
  'asks the server': async ({ token }) => {
    const called = await callApi(instance, token, 'saveNoticePreferences', {})
    return called.ok || called.code === 'invalid'
  },
  'goes on': async ({ token }) => (await callApi(instance, token, 'prolongSession', {})).ok,
  enters: async ({ token }) => (await callApi(instance, token, 'enter', {})).ok,
  'opens another': async ({ token }) =>
    (await callApi(instance, token, 'startSession', { keep: true })).ok,
  'brings a file': async ({ token, places }) =>
    (await upload(token, places.pop() ?? 'uploads/nowhere', picture)).status === 200,
  'gets a cookie': async ({ headers }) =>
    (
      await fetch(`http://127.0.0.1:${instance.ports.site}/media/session`, {
        method: 'POST',
        headers,
      })
    ).ok,
}
/** What a session that goes on does; it opens no other one. */
const whole = Object.fromEntries(Object.keys(ways).map((way) => [way, way !== 'opens another']))
const nothing = Object.fromEntries(Object.keys(ways).map((way) => [way, false]))

const opens = async (browser: Browser) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(ways).map(async ([way, ask]) => [way, await ask(browser)] as const),
    ),
  )

/** A picture that nobody has: whoever is let in is told so, and everybody else to sign in. */
const asksForPicture = async ({ cookie }: Browser) =>
  (
    await fetch(`http://127.0.0.1:${instance.ports.site}/media/proofs/nowhere/p/480`, {
      headers: { cookie },
    })
  ).status

const change = ({ uid, sid }: Browser, fields: Partial<LiveSession>) =>
  admin()
    .firestore.doc(doc.sessions(uid).path)
    .set({ live: { [sid]: fields } }, { merge: true })

/** How a session comes to its end. */
const ends: Record<string, (browser: Browser, other: Browser) => Promise<unknown>> = {
  'ended by another device': ({ sid }, other) =>
    callApi(instance, other.token, 'endSession', { session: sid }),
  'ended with all others': (_, other) => callApi(instance, other.token, 'endSessions', {}),
  'over by itself': (browser) => change(browser, { until: new Date() }),
  'signed out of': ({ cookie }) =>
    fetch(`http://127.0.0.1:${instance.ports.site}/media/session`, {
      method: 'DELETE',
      headers: { cookie },
    }),
}

describe.each(Object.entries(ends))('a session that is %s', (how, end) => {
  let [here, there]: Browser[] = []
  beforeAll(async () => {
    const person = aPerson()
    here = await aBrowser(person)
    there = await aBrowser(person)
    expect(await opens(here)).toEqual(whole)
    await end(here, there)
  })

  test('opens nothing at once, whatever its browser still holds', async () => {
    expect(here && (await opens(here))).toEqual(nothing)
  })

  test('shows pictures for half a minute at most', async () => {
    await expect.poll(() => here && asksForPicture(here), { timeout: 40_000 }).toBe(401)
  })

  test('says nothing of the other one', async () => {
    expect(there && (await opens(there))).toEqual(how === 'ended with all others' ? nothing : whole)
  })
})

test('what Google says opens nothing but a session, and after all were ended only a new sign-in does', async () => {
  const person = aPerson()
  const google = await googleTokenOf(instance, person)
  const { user_id: uid } = claimsOf(google)
  const bare = {
    token: google,
    uid,
    sid: '',
    headers: { authorization: `Bearer ${google}` },
    places: [],
  }
  const started = await callApi(instance, google, 'startSession', { keep: false })
  if (!started.ok) throw new Error(started.code)
  const { live } = await admin().read(doc.sessions(uid))
  expect(Object.values(live)).toMatchObject([{ way: 'google', keep: false, role: 'client' }])
  expect(await opens({ ...bare, cookie: '' })).toEqual({ ...nothing, 'opens another': true })

  const token = await tradedToken(instance, started.output.customToken)
  await callApi(instance, token, 'endSessions', {})
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect(await callApi(instance, google, 'startSession', { keep: false })).toMatchObject({
    code: 'sign-in-again',
  })
  expect(await callApi(instance, google, 'enter', {})).toMatchObject({ code: 'sign-in-again' })
  expect(
    await callApi(instance, await googleTokenOf(instance, person), 'startSession', { keep: false }),
  ).toMatchObject({ ok: true })
})

test('tabs that know of no sessions go on in one of their own, once, and it can be ended', async () => {
  const person = aPerson()
  const google = await googleTokenOf(instance, person)
  const { user_id: uid } = claimsOf(google)
  expect(await callApi(instance, google, 'enter', {})).toMatchObject({ ok: true })
  // The claim is in the token that is asked for after it was set.
  const token = await googleTokenOf(instance, person)
  const tab = {
    token,
    uid,
    sid: '',
    headers: { authorization: `Bearer ${token}` },
    places: [],
    cookie: '',
  }
  expect(await opens(tab)).toMatchObject({ 'reads a document': true, 'asks the server': true })
  await callApi(instance, token, 'endSession', { session: 'before' })
  expect(await opens(tab)).toEqual({ ...nothing, 'opens another': true })
  expect(await callApi(instance, token, 'enter', {})).toMatchObject({ code: 'sign-in-again' })
})

test('what renews a token renews no session that has ended', async () => {
  const google = await googleTokenOf(instance, aPerson())
  const started = await callApi(instance, google, 'startSession', { keep: true })
  if (!started.ok) throw new Error(started.code)
  const at = `http://127.0.0.1:${instance.ports.auth}`
  const traded = await fetch(
    `${at}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: started.output.customToken, returnSecureToken: true }),
    },
  )
  const { idToken, refreshToken } = (await traded.json()) as Record<
    'idToken' | 'refreshToken',
    string
  >
  await callApi(instance, idToken, 'endSessions', {})
  const renewed = await fetch(`${at}/securetoken.googleapis.com/v1/token?key=local`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  })
  // The emulator renews what Firebase would not; it is worth nothing all the same.
  const token = ((await renewed.json()) as { id_token?: string }).id_token ?? idToken
  const { user_id: uid, sid = '' } = claimsOf(token)
  const headers = { authorization: `Bearer ${token}` }
  expect(await opens({ token, uid, sid, headers, places: [], cookie: '' })).toEqual(nothing)
})
