import { TOTP, Secret } from 'otpauth'
import { aPerson } from '@portal/model/examples'
import { mostCodeTries } from '@portal/model/second-factor'
import { doc } from '@portal/model/paths'
import { anActor, nobody } from '@portal/testing/arrange/actors'
import { deliveriesOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { anAuthenticator } from '@portal/testing/fakes/authenticator'
import { browser, forgetAccounts } from '@portal/testing/fakes/memory-auth'
import { everything, read } from '@portal/testing/fakes/memory-firestore'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#platform/call'
import { sessionOf } from '#platform/session'
import { letIn } from '../people/let-in.ts'
import { signIn } from '../people/sign-in.ts'
import { removePasskey } from './change-passkey.ts'
import { proveAgain } from './prove-again.ts'
import { addPasskey, startPasskey } from './register-passkey.ts'
import { confirmTotp, renewRecoveryCodes, startTotp, stopTotp } from './totp-calls.ts'
import { updateSecurity } from './update-security.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

const email = 'les@example.com'
const refused = (code: string) => expect.objectContaining({ code })
let les = ''

studioInMemory()
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-12-01T10:00:00Z'), toFake: ['Date'] })
  vi.stubEnv('ADMIN_EMAILS', email)
  vi.stubEnv('SITE_URL', 'http://localhost:5000')
  vi.stubEnv('SECOND_FACTOR_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  forgetAccounts()
  les = browser.withGoogle({ sub: 'les', email }).uid
})
afterEach(() => void vi.useRealTimers())

/** Les signs in with Google, in a session of his own, as the server then sees him. */
async function comeIn(): Promise<() => Promise<Actor>> {
  const { customToken } = await letIn(les, { way: 'google', keep: true, agent: '' })
  const kept = browser.withToken(customToken)
  return async () => {
    const token = browser.token(kept)
    return token ? { ...nobody, ...(await sessionOf(token)) } : nobody
  }
}
const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000)
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

interface Started {
  secret: string
  address: string
  codes: string[]
}
const start = async (actor: Actor) => (await startTotp({}, actor)) as Started

/** Les has an authenticator app; its secret and his recovery codes. */
async function withApp(here: () => Promise<Actor>): Promise<Started> {
  const started = await start(await here())
  await confirmTotp({ code: codeOf(started.secret), saved: true }, await here())
  wait(30)
  return started
}
const byCode = async (here: () => Promise<Actor>, code: string) =>
  proveAgain({ by: 'code', code }, await here())

describe('an authenticator app', () => {
  test('is asked for once a code of it was shown, and what it shares is stored encrypted', async () => {
    const here = await comeIn()
    const { secret, address, codes } = await start(await here())
    expect(address).toContain(`secret=${secret}`)
    expect(codes).toHaveLength(10)
    expect(await read(doc.factors(les))).toBeNull()
    await expect(byCode(here, codes[0] ?? '')).rejects.toEqual(refused('code-wrong'))
    await confirmTotp({ code: codeOf(secret), saved: true }, await here())
    expect((await read(doc.factors(les)))?.totp).toMatchObject({ codesLeft: 10 })
    const [told] = await deliveriesOf({ kind: 'access-changed' })
    expect(told?.value).toMatchObject({ to: 'studio', email, data: { change: 'app-added' } })
    expect((await here()).hasSecondFactor).toBe(true)
    for (const kept of [secret, ...codes]) expect(everything()).not.toContain(kept)
  })

  test('a code opens once, and none of a step before it', async () => {
    const here = await comeIn()
    const { secret } = await withApp(here)
    const code = codeOf(secret)
    wait(30)
    const next = codeOf(secret)
    await byCode(here, next)
    await expect(byCode(here, next)).rejects.toEqual(refused('code-wrong'))
    await expect(byCode(here, code)).rejects.toEqual(refused('code-wrong'))
  })

  test('of five that show one code at the same time one goes through', async () => {
    const here = await comeIn()
    const { secret } = await withApp(here)
    const code = codeOf(secret)
    const tries = await Promise.allSettled(
      Array.from({ length: mostCodeTries }, () => byCode(here, code)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('the sixth try in a quarter of an hour is refused, also with the right code', async () => {
    const here = await comeIn()
    const { secret } = await withApp(here)
    for (let tries = 0; tries < mostCodeTries; tries += 1)
      await expect(byCode(here, '000000')).rejects.toEqual(refused('code-wrong'))
    await expect(byCode(here, codeOf(secret))).rejects.toEqual(refused('too-many-requests'))
    wait(900)
    await byCode(here, codeOf(secret))
  })

  test('what was right is no try', async () => {
    const here = await comeIn()
    const { secret } = await withApp(here)
    for (let tries = 0; tries < 2 * mostCodeTries; tries += 1) {
      await byCode(here, codeOf(secret))
      wait(30)
    }
  })

  test('a recovery code opens once, however it is typed, and new ones end the old', async () => {
    const here = await comeIn()
    const { codes } = await withApp(here)
    const [first = '', second = ''] = codes
    await byCode(here, first.toLowerCase().replaceAll('-', ' '))
    expect((await read(doc.factors(les)))?.totp?.codesLeft).toBe(9)
    await expect(byCode(here, first)).rejects.toEqual(refused('code-wrong'))
    const renewed = (await renewRecoveryCodes({}, { ...(await here()), provedAt: new Date() })) as {
      codes: string[]
    }
    await expect(byCode(here, second)).rejects.toEqual(refused('code-wrong'))
    await byCode(here, renewed.codes[0] ?? '')
  })

  test('it is Les’s alone, and is given up with a fresh proof', async () => {
    await put((tx) => tx.write(doc.person('ann'), aPerson()))
    await expect(startTotp({}, anActor('ann', 'client'))).rejects.toEqual(refused('forbidden'))
    const here = await comeIn()
    await withApp(here)
    const stale = { ...(await here()), provedAt: new Date(Date.now() - 600_000) }
    await expect(stopTotp({}, stale)).rejects.toEqual(refused('prove-again'))
    await stopTotp({}, await here())
    expect(await read(doc.totp(les))).toBeNull()
    expect((await read(doc.factors(les)))?.totp).toBeNull()
  })
})

describe('a second factor that is asked for', () => {
  const ask = async (here: () => Promise<Actor>, secondFactor = true) =>
    updateSecurity({ idleMinutes: 45, secondFactor }, await here())

  test('nobody asks for one who has shown none', async () => {
    const here = await comeIn()
    await expect(ask(here)).rejects.toEqual(refused('factor-missing'))
    await ask(here, false)
    expect(await read(doc.securitySettings())).toEqual({ idleMinutes: 45, secondFactor: false })
  })

  test('it ends what has shown none, and the next session opens the desk by one alone', async () => {
    const [here, there] = [await comeIn(), await comeIn()]
    const { secret } = await withApp(here)
    await ask(here)
    expect((await here()).role).toBe('admin')
    expect((await there()).isOver).toBe(true)
    const anew = await comeIn()
    expect((await anew()).role).toBe('client')
    await signIn({}, await anew())
    expect((await anew()).role).toBe('client')
    await byCode(anew, codeOf(secret))
    expect((await anew()).role).toBe('admin')
    await signIn({}, await anew())
    expect((await anew()).role).toBe('admin')
  })

  test('whoever has only the way in gives themselves no factor and takes none away', async () => {
    const here = await comeIn()
    await withApp(here)
    await ask(here)
    const anew = await comeIn()
    const actor = await anew()
    const asked = refused('second-factor-asked')
    await expect(startTotp({}, actor)).rejects.toEqual(asked)
    await expect(stopTotp({}, actor)).rejects.toEqual(asked)
    await expect(renewRecoveryCodes({}, actor)).rejects.toEqual(asked)
    await expect(removePasskey({ passkey: 'x'.repeat(43) }, actor)).rejects.toEqual(asked)
    await expect(updateSecurity({ idleMinutes: 30, secondFactor: false }, actor)).rejects.toEqual(
      refused('forbidden'),
    )
    await expect(startPasskey({}, actor)).rejects.toEqual(asked)
    // Also not with what was begun before.
    const { options } = (await startPasskey({}, await here())) as {
      options: { challenge: string }
    }
    const made = anAuthenticator().register(options.challenge)
    await expect(addPasskey(made, actor)).rejects.toEqual(asked)
  })

  test('another of Les’s accounts without one makes one, and comes in by it', async () => {
    const here = await comeIn()
    await withApp(here)
    await ask(here)
    vi.stubEnv('ADMIN_EMAILS', `${email}, ann@example.com`)
    les = browser.withGoogle({ sub: 'ann', email: 'ann@example.com' }).uid
    const anew = await comeIn()
    expect((await anew()).role).toBe('client')
    const { options } = (await startPasskey({}, await anew())) as {
      options: { challenge: string }
    }
    await addPasskey(anAuthenticator().register(options.challenge), await anew())
    expect((await anew()).role).toBe('admin')
  })

  test('the last one stays', async () => {
    const here = await comeIn()
    await withApp(here)
    await ask(here)
    await expect(stopTotp({}, await here())).rejects.toEqual(refused('last-factor'))
  })

  test('who has lost all of theirs comes in again once the setting is changed at Firebase', async () => {
    const here = await comeIn()
    await withApp(here)
    await ask(here)
    const anew = await comeIn()
    await signIn({}, await anew())
    expect((await anew()).role).toBe('client')
    // As the console of Firebase writes it.
    await put((tx) => tx.write(doc.securitySettings(), { idleMinutes: 30, secondFactor: false }))
    await signIn({}, await anew())
    expect((await anew()).role).toBe('admin')
  })

  test('clients are asked for none', async () => {
    const here = await comeIn()
    await withApp(here)
    await ask(here)
    les = browser.withGoogle({ sub: 'bo', email: 'bo@example.com' }).uid
    const bo = await comeIn()
    expect(await bo()).toMatchObject({ role: 'client', hasSecondFactor: false })
  })
})
