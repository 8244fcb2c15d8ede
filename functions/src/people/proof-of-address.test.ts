import { randomUUID } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { aBooking, aCircle, anInvoice } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  browser,
  forgetAccounts,
  auth as accounts,
  type Kept,
} from '@portal/testing/fakes/memory-auth'
import { forget, list, read, transaction } from '@portal/testing/fakes/memory-firestore'
import { anActor, nobody } from '@portal/testing/arrange/actors'
import { actorOf, comeIn } from '@portal/testing/arrange/coming-in'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { hashOf } from '../guard/link-secret.ts'
import { acceptInvitation } from '../members/accept-invitation.ts'
import { confirmAddressChange } from './confirm-address-change.ts'
import { requestAddressChange } from './request-address-change.ts'
import { setPassword } from './own-password.ts'
import { redeemPasswordLink } from './redeem-password-link.ts'
import { requestPasswordLink } from './request-password-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { startSession } from './start-session.ts'
import { takeAddressBack } from './take-address-back.ts'
import { endDisabled, holdAdmins, holdEverybody } from './hold-accounts.ts'
import { inviteClient } from './invite-client.ts'
import { redeemInvitation } from './redeem-invitation.ts'
import { redeemSignInLink } from './redeem-sign-in-link.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))

// Hundreds of passwords: what they are compared with costs nothing here, and every one is good.
vi.mock('./even-time.ts', () => ({ evenly: () => () => Promise.resolve() }))
vi.mock('./require-good-password.ts', () => ({ requireGoodPassword: () => Promise.resolve() }))
vi.mock('./password-hash.ts', () => ({
  hashedPassword: async (person: string, password: string) => ({
    salt: '',
    hash: `${person} ${password}`,
    memory: 1,
    passes: 1,
  }),
  isPasswordOf: async (person: string, password: string, kept: { hash: string } | null) =>
    kept?.hash === `${person} ${password}`,
}))

beforeEach(() => {
  forget()
  forgetAccounts()
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1000')
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
})

const ann = { sub: 'google-ann', email: 'ann@example.com' }
const eve = { sub: 'google-eve', email: 'eve@example.com' }
/** The mailboxes that Eve reads. */
const eveReads = ['eve@example.com', 'eve@far.example']
const les = { sub: 'google-les', email: 'les@example.com' }
const desk = anActor('les', 'admin')

const knock = comeIn

/** Signs in by a link that was mailed to an address: only who reads its mailbox can. */
async function withLink(email: string): Promise<Kept> {
  const secret = randomUUID().replaceAll('-', '').padEnd(43, '_')
  const expiresAt = new Date(Date.now() + 60_000)
  await transaction(async (tx) =>
    tx.write(doc.signInLink(hashOf(secret)), { email, browser: null, expiresAt, usedAt: null }),
  )
  const { customToken } = (await redeemSignInLink({ secret, email }, nobody)) as {
    customToken: string
  }
  return browser.withToken(customToken)
}

/** An invitation of Bo's to an address: the secret that its mail says. */
async function invitation(email: string): Promise<string> {
  const secret = randomUUID().replaceAll('-', '').padEnd(43, '-')
  const expiresAt = new Date(Date.now() + 86_400_000)
  await transaction(async (tx) => {
    tx.write(doc.invitation(hashOf(secret)), { client: 'bo', expiresAt })
    const invitations = { [hashOf(secret)]: { role: 'family' as const, email, expiresAt } }
    tx.write(doc.circle('bo'), aCircle({ client: 'bo', members: {}, invitations }))
  })
  return secret
}

/** Comes in by the link of an invitation, with the address that is typed there. */
async function withInvitation(secret: string, email: string): Promise<Kept> {
  const { customToken } = (await redeemInvitation({ secret, email }, nobody)) as {
    customToken: string
  }
  return browser.withToken(customToken)
}

/** Les makes a client of an address; the mail's link, once they have opened it. */
async function withDeskInvitation(email: string): Promise<Kept> {
  await inviteClient({ name: 'Somebody', email }, desk)
  const letters = await list(collection.outbox())
  const mail = letters.findLast(
    ({ value }) => value.kind === 'client-invited' && value.email === email,
  )
  const secret = mailedSecret(mail?.value)
  const { customToken } = (await redeemSignInLink({ secret, email }, nobody)) as {
    customToken: string
  }
  return browser.withToken(customToken)
}

/** The newest mail of a kind in somebody's mailboxes. */
async function mailTo(mailboxes: readonly string[], kind: string): Promise<string> {
  const mails = (await list(collection.outbox())).map(({ value }) => value)
  return mailedSecret(
    mails.findLast((mail) => mail.kind === kind && mailboxes.includes(mail.email ?? '')),
  )
}

const asksFor = async (email: string, kept: Kept) =>
  requestAddressChange({ email }, await actorOf(kept))

/** Comes with the newest link to a new address that went to one of these mailboxes. */
async function confirms(mailboxes: readonly string[], kept: Kept): Promise<Kept> {
  const secret = await mailTo(mailboxes, 'address-asked')
  const { customToken } = (await confirmAddressChange({ secret }, await actorOf(kept))) as {
    customToken: string
  }
  return browser.withToken(customToken)
}

const takesBack = async (mailboxes: readonly string[]) =>
  takeAddressBack({ secret: await mailTo(mailboxes, 'address-moved') }, nobody)

/** Ann's own session, when she gets one. */
async function annsSession(): Promise<Kept> {
  const kept = browser.withGoogle(ann)
  await knock(kept)
  return kept
}

/** Sets a password by a link that was mailed to an address, from a network of its own. */
async function setsPasswordByMail(email: string, password: string): Promise<Kept> {
  await requestPasswordLink({ email, returnTo: '/portal' }, { ...nobody, ip: email })
  const secret = await mailTo([email], 'password-link')
  const asked = { secret, email, password, keep: true }
  const { customToken } = (await redeemPasswordLink(asked, nobody)) as { customToken: string }
  return browser.withToken(customToken)
}

/** Comes in by a password. */
async function entersPassword(email: string, password: string): Promise<Kept> {
  const asked = { email, password, keep: true }
  const { customToken } = (await signInWithPassword(asked, nobody)) as { customToken: string }
  return browser.withToken(customToken)
}

/** Refusals, ours and Firebase's, are part of the game; anything else is a bug. */
const attempt = async <Value>(act: () => Value | Promise<Value>): Promise<Value | null> => {
  try {
    return await act()
  } catch (error) {
    const isRefusal = error instanceof Failure && error.code !== 'internal'
    if (isRefusal || String((error as { code?: unknown }).code).startsWith('auth/')) return null
    throw error
  }
}

/** Everybody's moves. Eve reads Eve's mailbox alone, and tries for Ann's and Les's addresses. */
const moves = {
  eveSignsUp: (address: string) => browser.signUp(address, 'eve'),
  eveUsesPassword: (address: string) => browser.withPassword(address, 'eve'),
  eveUsesGoogle: () => browser.withGoogle(eve),
  eveUsesUnprovedGoogle: (address: string) =>
    browser.withGoogle({ sub: `false-${address}`, email: address }, false),
  eveUsesLink: () => withLink(eve.email),
  eveUsesInvitation: async (address: string) =>
    withInvitation(await invitation(eve.email), address),
  eveChangesAddress: (address: string, kept: Kept) => browser.changeEmail(kept, address),
  eveLinksPassword: (_: string, kept: Kept) => browser.linkPassword(kept, 'eve'),
  eveLinksGoogle: (_: string, kept: Kept) => browser.linkGoogle(kept, eve),
  eveUnlinksGoogle: (_: string, kept: Kept) => browser.unlinkGoogle(kept),
  eveKnocks: (_: string, kept: Kept) => knock(kept),
  // The password that she has given to Firebase as well, where it takes it.
  eveEntersPassword: (address: string) => entersPassword(address, 'eve'),
  eveSetsPassword: async (_: string, kept: Kept) =>
    setPassword({ password: 'eve' }, await actorOf(kept)),
  eveSetsPasswordByMail: () => setsPasswordByMail(eve.email, 'eve'),
  annSetsPasswordByMail: async () =>
    void (await attempt(async () => knock(await setsPasswordByMail(ann.email, 'ann')))),
  annSetsPassword: async () =>
    void (await attempt(async () =>
      setPassword({ password: 'ann' }, await actorOf(await annsSession())),
    )),
  annEntersPassword: async () =>
    void (await attempt(async () => knock(await entersPassword(ann.email, 'ann')))),
  annSignsUp: () => browser.signUp(ann.email, 'ann'),
  annUsesGoogle: async () => void (await attempt(() => knock(browser.withGoogle(ann)))),
  annUsesInvitation: async () =>
    void (await attempt(async () =>
      knock(await withInvitation(await invitation(ann.email), ann.email)),
    )),
  annUsesLink: async () => void (await attempt(async () => knock(await withLink(ann.email)))),
  eveAsksForAddress: (address: string, kept: Kept) => asksFor(address, kept),
  eveConfirmsAddress: (_: string, kept: Kept) => confirms(eveReads, kept),
  eveMoves: async (_: string, kept: Kept) => {
    const { email } = await actorOf(kept)
    await asksFor(email === eve.email ? 'eve@far.example' : eve.email, kept)
    return confirms(eveReads, kept)
  },
  eveTakesAddressBack: async () => void (await attempt(() => takesBack(eveReads))),
  annOpensEvesLink: async () =>
    void (await attempt(async () => confirms([ann.email], await annsSession()))),
  annMoves: async () =>
    void (await attempt(async () => {
      const kept = await annsSession()
      await asksFor('ann@new.example', kept)
      await confirms(['ann@new.example'], kept)
    })),
  annTakesAddressBack: async () => void (await attempt(() => takesBack([ann.email]))),
  lesInvites: async (address: string) => inviteClient({ name: 'Somebody', email: address }, desk),
  annUsesHisInvitation: async () =>
    void (await attempt(async () => knock(await withDeskInvitation(ann.email)))),
  minute: () => holdAdmins(),
  hour: () => holdEverybody(new Date()),
} as const

const move = fc.record({
  name: fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
  address: fc.constantFrom(ann.email, les.email, eve.email),
  session: fc.nat(20),
})

const isKept = (made: unknown): made is Kept =>
  typeof made === 'object' && made !== null && 'since' in made

async function play(
  drawn: readonly { name: keyof typeof moves; address: string; session: number }[],
) {
  const eves: Kept[] = []
  const admitted: Kept[] = []
  for (const { name, address, session } of drawn) {
    const kept = eves[session % Math.max(eves.length, 1)]
    const needsSession = moves[name].length > 1
    if (needsSession && !kept) continue
    const made = await attempt(() => moves[name](address, kept as Kept))
    if (name.startsWith('eve') && isKept(made)) eves.push(made)
    if (name === 'eveKnocks' && kept && made) admitted.push(kept)
  }
  return { eves, entered: admitted }
}

test('in whatever order accounts were made and changed, an address is of who proves it, alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 14 }), fc.boolean(), async (drawn, byGoogle) => {
      forget()
      forgetAccounts()
      const { eves, entered: admitted } = await play(drawn)
      // Ann comes in; where she is asked to sign in once more, she does.
      const comeIn = () => (byGoogle ? browser.withGoogle(ann) : withLink(ann.email))
      let anns = await comeIn()
      if (!(await attempt(() => knock(anns)))) {
        anns = await comeIn()
        await knock(anns)
      }
      for (const kept of eves) await attempt(() => knock(kept))
      await holdEverybody(new Date())

      // Nor does she find what somebody else has left.
      expect(admitted.map(({ uid }) => uid)).not.toContain(anns.uid)
      expect(await actorOf(anns)).toMatchObject({ role: 'client', email: ann.email })
      for (const kept of eves) {
        const eveNow = await actorOf(kept)
        if (kept.uid === anns.uid) expect(eveNow.role).toBeNull()
        if (eveNow.role) expect(eveNow.role).toBe('client')
        if (eveNow.role) expect(eveReads).toContain(eveNow.email)
      }
      for (const address of [ann.email, les.email]) {
        const entered = await attempt(() => entersPassword(address, 'eve'))
        expect(entered, `by a password of Eve's for ${address}`).toBeNull()
      }
      for (const user of (await accounts.listUsers()).users) {
        if (!user.emailVerified) expect(user.customClaims).toEqual({})
        expect(user.customClaims).not.toEqual({ role: 'admin' })
        const person = await read(doc.person(user.uid))
        if (user.emailVerified && person) expect(person.email).toBe(user.email)
      }
    }),
    { numRuns: 200, seed: 29 },
  )
})

test('what a browser does with a password at Firebase opens nothing of the portal', async () => {
  const signedUp = browser.signUp(ann.email, 'eve')
  await expect(startSession({ keep: true }, await actorOf(signedUp))).rejects.toThrow(
    new Failure('address-not-proved'),
  )
  const anns = browser.withGoogle(ann)
  await knock(anns)
  // With an ID token of hers, which lives for an hour, whoever has it sets one there.
  browser.linkPassword(anns, 'eve')
  const byPassword = browser.withPassword(ann.email, 'eve')
  expect(byPassword.uid).toBe(anns.uid)
  await expect(startSession({ keep: true }, await actorOf(byPassword))).rejects.toThrow(
    new Failure('address-not-proved'),
  )
  await expect(knock(byPassword)).rejects.toThrow(new Failure('address-not-proved'))
  expect((await actorOf(byPassword)).role).toBeNull()
  await expect(entersPassword(ann.email, 'eve')).rejects.toThrow(new Failure('wrong-password'))
  // Nor does it take the one away that she has set here.
  const own = await setsPasswordByMail(ann.email, 'ann')
  browser.linkPassword(own, 'eve')
  expect((await entersPassword(ann.email, 'ann')).uid).toBe(own.uid)
})

test.each([
  ['Google', () => browser.withGoogle(ann)],
  ['a link of one’s own', () => withLink(ann.email)],
] as const)(
  'a password set by a passed-on invitation is gone once %s proves more',
  async (_, own) => {
    const passedOn = await withInvitation(await invitation(ann.email), ann.email)
    await knock(passedOn)
    await setPassword({ password: 'eve' }, await actorOf(passedOn))
    expect((await entersPassword(ann.email, 'eve')).uid).toBe(passedOn.uid)
    await attempt(async () => knock(await own()))
    await expect(entersPassword(ann.email, 'eve')).rejects.toThrow(new Failure('wrong-password'))
  },
)

test('a password that was set while the account had another address goes as the old one takes it back', async () => {
  const anns = browser.withGoogle(ann)
  await knock(anns)
  await asksFor('eve@far.example', anns)
  const moved = await confirms(eveReads, anns)
  await setPassword({ password: 'eve' }, await actorOf(moved))
  await takesBack([ann.email])
  for (const address of [ann.email, 'eve@far.example'])
    await expect(entersPassword(address, 'eve')).rejects.toThrow(new Failure('wrong-password'))
})

test('an invitation proves the address it came to, without a second mail, and is used up by accepting alone', async () => {
  const secret = await invitation(ann.email)
  const kept = await withInvitation(secret, ann.email)
  expect(await knock(kept)).toEqual({ role: 'client' })
  const actor = await actorOf(kept)
  expect(actor).toMatchObject({ email: ann.email, verified: true })
  expect(await acceptInvitation({ secret }, actor)).toEqual({ client: 'bo', role: 'family' })
  await expect(withInvitation(secret, ann.email)).rejects.toThrow(new Failure('link-not-valid'))
})

test('an invitation that was passed on proves no other address', async () => {
  const secret = await invitation(ann.email)
  const before = (await accounts.listUsers()).users.length
  await expect(withInvitation(secret, eve.email)).rejects.toThrow(new Failure('not-that-address'))
  await expect(withInvitation(secret, les.email)).rejects.toThrow(new Failure('not-that-address'))
  expect((await accounts.listUsers()).users).toHaveLength(before)
  // Nor is it accepted by whoever is signed in with an address of their own, proved or not.
  const eves = browser.withGoogle(eve)
  await knock(eves)
  await expect(acceptInvitation({ secret }, await actorOf(eves))).rejects.toThrow(
    new Failure('other-address'),
  )
  const claiming = browser.changeEmail(eves, ann.email)
  await expect(acceptInvitation({ secret }, await actorOf(claiming))).rejects.toThrow(
    new Failure('other-address'),
  )
  expect((await read(doc.circle('bo')))?.members).toEqual({})
})

test.each([
  ['has proved', () => knock(browser.withGoogle(ann))],
  ['is Les', () => vi.stubEnv('ADMIN_EMAILS', ann.email)],
] as const)('an invitation opens no account of whoever %s', async (_, arrange) => {
  await arrange()
  const users = (await accounts.listUsers()).users.length
  const secret = await invitation(ann.email)
  await expect(withInvitation(secret, ann.email)).rejects.toThrow(new Failure('has-account'))
  expect((await accounts.listUsers()).users).toHaveLength(users)
})

test('an account that a stranger has made of the address is gone once it comes by its invitation', async () => {
  const strangers = browser.signUp(ann.email, 'stranger')
  const kept = await withInvitation(await invitation(ann.email), ann.email)
  expect(kept.uid).not.toBe(strangers.uid)
  expect(browser.token(strangers)).toBeNull()
})

test('of many who come by one invitation at once, one account is made', async () => {
  const secret = await invitation(ann.email)
  const all = await Promise.all(
    Array.from({ length: 10 }, () => attempt(() => withInvitation(secret, ann.email))),
  )
  expect(all.filter((kept) => kept !== null)).toHaveLength(1)
})

test.each([
  ['a link of one’s own', () => withLink(ann.email)],
  ['Google', () => browser.withGoogle(ann)],
] as const)(
  'whoever came by an invitation is out once %s proves the address',
  async (_, comeIn) => {
    const passedOn = await withInvitation(await invitation(ann.email), ann.email)
    await knock(passedOn)
    let own = await comeIn()
    if (!(await attempt(() => knock(own)))) {
      own = await comeIn()
      await knock(own)
    }
    expect(browser.token(passedOn)).toBeNull()
    expect(await actorOf(own)).toMatchObject({ email: ann.email, role: 'client' })
    // It is asked for once: from then on she is who she is.
    await knock(await comeIn())
    expect(browser.token(own)).not.toBeNull()
  },
)

test('an account made by a stranger is remade when its address is proved by link', async () => {
  const strangers = browser.signUp(les.email, 'stranger')
  await expect(knock(strangers)).rejects.toThrow(new Failure('address-not-proved'))
  expect(await read(doc.person(strangers.uid))).toBeNull()
  expect(await read(doc.conversation(strangers.uid))).toBeNull()

  const own = await withLink(les.email)
  expect(own.uid).not.toBe(strangers.uid)
  expect(await knock(own)).toEqual({ role: 'admin' })
  expect(browser.token(strangers)).toBeNull()
  expect(() => browser.withPassword(les.email, 'stranger')).toThrow('invalid-credential')
})

test('whoever took a stranger’s address for an account of theirs loses it to its owner', async () => {
  const eves = browser.withGoogle(eve)
  await knock(eves)
  browser.changeEmail(eves, ann.email)
  // Firebase leads Ann's Google account into the account that claims her address.
  const led = browser.withGoogle(ann)
  expect(led.uid).toBe(eves.uid)
  await expect(knock(led)).rejects.toThrow(new Failure('sign-in-again'))
  const own = browser.withGoogle(ann)
  expect(own.uid).not.toBe(eves.uid)
  expect(await knock(own)).toEqual({ role: 'client' })
})

test('off the list the role ends with the minute, on it it begins with the next entry', async () => {
  const kept = browser.withGoogle(les)
  await knock(kept)
  await holdAdmins()
  expect(await actorOf(kept)).toMatchObject({ role: 'admin' })

  vi.stubEnv('ADMIN_EMAILS', 'another@example.com')
  // Whoever asks for the role on the server is told at once.
  expect(await actorOf(kept)).toMatchObject({ role: 'client' })
  await holdAdmins()
  expect(await read(doc.person(kept.uid))).toMatchObject({ role: 'client' })
  expect((await accounts.getUser(kept.uid)).customClaims).toEqual({ role: 'client' })
  expect(browser.token(kept)).toBeNull()

  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  const again = browser.withGoogle(les)
  expect(await knock(again)).toEqual({ role: 'admin' })
  expect(await actorOf(again)).toMatchObject({ role: 'admin' })
})

/** How an account stops being Les's, and how one stops being anybody's. */
const ends = {
  'off the list': () => vi.stubEnv('ADMIN_EMAILS', 'another@example.com'),
  'shut out': (uid: string) => accounts.updateUser(uid, { disabled: true }),
  'removed at Firebase': (uid: string) => accounts.deleteUser(uid),
}
const browserOf = (owner: string) => ({
  token: 'a-token-of-a-browser',
  owner,
  createdAt: new Date(),
})

test.each(Object.entries(ends))(
  '%s, the calendar that Les knew is there no more',
  async (_, end) => {
    const kept = browser.withGoogle(les)
    await knock(kept)
    await transaction(async (tx) =>
      tx.write(doc.calendarFeed(), { key: 'k'.repeat(43), createdAt: new Date() }),
    )
    await holdAdmins()
    expect(await read(doc.calendarFeed())).not.toBeNull()
    await end(kept.uid)
    await holdAdmins()
    expect(await read(doc.calendarFeed())).toBeNull()
  },
)

test.each(Object.entries(ends))('%s, every session is over with the minute', async (_, end) => {
  const [desk, phone] = [browser.withGoogle(les), browser.withGoogle(les)]
  for (const kept of [desk, phone]) await knock(kept)
  expect(await actorOf(phone)).toMatchObject({ role: 'admin', isOver: false })
  await end(desk.uid)
  await holdAdmins()
  await endDisabled()
  // What rules, Storage and pictures ask as well.
  expect((await read(doc.sessions(desk.uid)))?.live).toEqual({})
})

test('so are those of a client who is shut out, and nobody else’s', async () => {
  const [shut, stays] = [browser.withGoogle(ann), browser.withGoogle(eve)]
  for (const kept of [shut, stays]) await knock(kept)
  await accounts.updateUser(shut.uid, { disabled: true })
  await endDisabled()
  expect((await read(doc.sessions(shut.uid)))?.live).toEqual({})
  expect(await actorOf(stays)).toMatchObject({ role: 'client', isOver: false })
})

test('whoever is shut out or removed hears no pushes any more, and others do', async () => {
  const [shut, removed, stays] = [
    browser.withGoogle(ann),
    browser.withGoogle(eve),
    browser.withGoogle({ sub: 'google-bo', email: 'bo@example.com' }),
  ]
  for (const kept of [shut, removed, stays]) {
    await knock(kept)
    await transaction(async (tx) => tx.write(doc.device(kept.uid, 'd1'), browserOf(kept.uid)))
  }
  await accounts.updateUser(shut.uid, { disabled: true })
  // Somebody else's Google account comes into the one that took its address.
  browser.changeEmail(removed, 'dee@example.com')
  const led = browser.withGoogle({ sub: 'google-dee', email: 'dee@example.com' })
  await expect(knock(led)).rejects.toThrow(new Failure('sign-in-again'))
  await holdEverybody(new Date())
  const hears = async ({ uid }: Kept) => (await read(doc.device(uid, 'd1'))) !== null
  expect([await hears(shut), await hears(removed), await hears(stays)]).toEqual([
    false,
    false,
    true,
  ])
})

test('the minute also gives the role to who is here, and takes it from who is no account', async () => {
  const kept = browser.withGoogle(ann)
  await knock(kept)
  vi.stubEnv('ADMIN_EMAILS', ann.email)
  await holdAdmins()
  await knock(kept)
  expect(await actorOf(kept)).toMatchObject({ role: 'admin' })
  await accounts.deleteUser(kept.uid)
  await holdAdmins()
  expect(await read(doc.person(kept.uid))).toMatchObject({ role: 'client' })
})

test('a Google account takes its new address along, and the old one is told', async () => {
  const before = browser.withGoogle(ann)
  await knock(before)
  const client = before.uid
  const member = { role: 'partner', name: 'Ann', email: ann.email, since: new Date() } as const
  await transaction(async (tx) => {
    tx.write(doc.booking('b1'), aBooking({ client, clientEmail: ann.email }))
    tx.write(doc.invoice('b1'), anInvoice({ client, clientEmail: ann.email }))
    tx.write(doc.circle('bo'), aCircle({ client: 'bo', members: { [client]: member } }))
    tx.write(doc.membership(client, 'bo'), { clientName: 'Bo', role: 'partner', since: new Date() })
  })
  const after = browser.withGoogle({ ...ann, email: 'ann@new.example' })
  expect(after.uid).toBe(before.uid)
  await knock(after)
  expect(await read(doc.person(after.uid))).toMatchObject({ email: 'ann@new.example' })
  expect(await accounts.getUser(after.uid)).toMatchObject({ email: 'ann@new.example' })
  expect(await read(doc.booking('b1'))).toMatchObject({ clientEmail: 'ann@new.example' })
  expect(await read(doc.invoice('b1'))).toMatchObject({ clientEmail: 'ann@new.example' })
  expect((await read(doc.circle('bo')))?.members[client]).toMatchObject({
    email: 'ann@new.example',
  })
  expect((await list(collection.outbox())).map(({ value }) => value)).toMatchObject([
    { kind: 'address-changed', to: null, email: ann.email },
  ])
  // Whoever has the old address now is somebody else.
  expect((await withLink(ann.email)).uid).not.toBe(before.uid)
})

test('a new address that makes an admin, or that somebody has, is had by signing in anew alone', async () => {
  for (const email of [les.email, eve.email]) {
    forget()
    forgetAccounts()
    await knock(browser.withGoogle(eve))
    const kept = browser.withGoogle(ann)
    await knock(kept)
    await expect(knock(browser.withGoogle({ ...ann, email }))).rejects.toThrow(
      new Failure('sign-in-again'),
    )
    expect(await read(doc.person(kept.uid))).toMatchObject({ email: ann.email, role: 'client' })
    expect(browser.withGoogle({ ...ann, email }).uid).not.toBe(kept.uid)
  }
})

test('what nobody proves within an hour, and has left nothing, is removed', async () => {
  const { uid } = browser.signUp(ann.email, 'x')
  await holdEverybody(new Date(3_000))
  expect(await accounts.getUser(uid)).toMatchObject({ uid })
  await holdEverybody(new Date(3_700_000))
  await expect(accounts.getUser(uid)).rejects.toThrow('user-not-found')
})

test.each([
  'hanako.@docomo.ne.jp',
  'a..b@docomo.ne.jp',
  'info@xn--e1afmkfd.xn--p1ai',
  'max@müller.de',
  'a&b@example.com',
  'o’hara@example.com',
  '"a+b"@example.com',
  `${'x'.repeat(64)}@${`${'y'.repeat(60)}.`.repeat(3)}ex`,
  `${'x'.repeat(64)}@${`${'y'.repeat(61)}.`.repeat(3)}com`,
])('whoever has proved %s comes in', async (email) => {
  const kept = browser.withGoogle({ sub: email, email })
  expect(await knock(kept)).toEqual({ role: 'client' })
  expect(await read(doc.person(kept.uid))).toMatchObject({ email })
})
