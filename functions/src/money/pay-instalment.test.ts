import { Failure } from '@portal/model/failure'
import { aPerson } from '@portal/model/examples'
import { checkoutsPerHour } from '@portal/model/invoicing/payment'
import { posted } from '@portal/model/invoicing/posting'
import { doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { anActor } from '@portal/testing/arrange/actors'
import { failpoints, forget } from '@portal/testing/fakes/memory-firestore'
import { crashAt, letPass } from '@portal/testing/fakes/crash'
import { forgetStripe, line, world } from '@portal/testing/fakes/memory-stripe'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
// What goes wrong on purpose need not be printed.
vi.mock('firebase-functions', async (original) => ({
  ...(await original<object>()),
  logger: { error: () => {}, warn: () => {} },
}))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { read, transaction } = await import('#platform/firestore')
const { payInstalment } = await import('./pay-instalment.ts')
const { expireOutdatedSession } = await import('./checkout-session.ts')
const { findLostMoney } = await import('./find-lost-money.ts')
const {
  anInvoiceOf,
  dice,
  foundOf,
  now: told,
  tell,
} = await import('@portal/testing/fakes/stripe-schedule')

const ann = anActor('ann', 'client')
const pay = (invoice: string, instalment: string) =>
  payInstalment({ invoice, instalment }, ann) as Promise<{ url: string }>
const openSessions = () => world.state.sessions.filter(({ status }) => status === 'open')
const codeOf = (error: unknown) => (error instanceof Failure ? error.code : String(error))

async function begin(pass: () => Promise<void> = () => Promise.resolve()): Promise<string> {
  forget()
  forgetStripe()
  letPass()
  const invoice = await anInvoiceOf('ann')
  await transaction((tx) => Promise.resolve(tx.write(doc.person('ann'), aPerson())))
  failpoints.pass = pass
  line.pass = pass
  return invoice
}

const wandering = (roll: () => number) => async () => {
  for (let turns = Math.floor(roll() * 5); turns > 0; turns -= 1) await Promise.resolve()
}

test('a double click is one session, however the two overlap', async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const invoice = await begin(wandering(dice(seed)))
    const [one, two] = await Promise.all([pay(invoice, 'deposit'), pay(invoice, 'deposit')])
    expect(two).toEqual(one)
    expect(openSessions().map(({ url }) => url)).toEqual([one.url])
    expect(world.state.customers).toHaveLength(1)
  }
})

test('two tabs that pay different things leave one session open, the one the portal knows', async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const invoice = await begin(wandering(dice(seed)))
    const answers = await Promise.all(
      ['deposit', 'rest'].map((what) => pay(invoice, what).catch(codeOf)),
    )
    expect(answers.some((answer) => typeof answer !== 'string')).toBe(true)
    for (const answer of answers) if (typeof answer === 'string') expect(answer).toBe('conflict')
    const known = await read(doc.checkout(invoice))
    expect(openSessions().map(({ id }) => id)).toEqual([known?.session])
  }
})

test('sessions are not made without end, the one that is open is given again, and nobody else is kept from paying', async () => {
  const invoice = await begin()
  const made: unknown[] = []
  for (let session = 0; session <= checkoutsPerHour; session += 1)
    made.push(
      await pay(invoice, session % 2 === 0 ? 'deposit' : 'rest').then(({ url }) => url, codeOf),
    )
  expect(made.at(-1)).toBe('too-many-requests')
  expect(new Set(made.slice(0, -1)).size).toBe(checkoutsPerHour)
  expect(world.state.sessions).toHaveLength(checkoutsPerHour)
  const others = await anInvoiceOf('bo')
  await transaction((tx) => Promise.resolve(tx.write(doc.person('bo'), aPerson())))
  const bo = anActor('bo', 'client')
  expect(await payInstalment({ invoice: others, instalment: 'deposit' }, bo)).toMatchObject({
    url: expect.any(String),
  })
})

test('asking for something else closes the session before, and the same again opens it anew', async () => {
  const invoice = await begin()
  const first = await pay(invoice, 'deposit')
  const second = await pay(invoice, 'rest')
  expect(second.url).not.toBe(first.url)
  expect(openSessions().map(({ amount_total }) => amount_total)).toEqual([320_000])
  expect((await pay(invoice, 'rest')).url).toBe(second.url)
})

test('a session over what is no longer to be paid is closed', async () => {
  const invoice = await begin()
  await pay(invoice, 'rest')
  await expireOutdatedSession(invoice)
  expect(openSessions()).toHaveLength(1)
  await transaction(async (tx) => {
    const kept = await tx.read(doc.invoice(invoice))
    const posting = { kind: 'credit-note', amount: 1_000 } as const
    tx.write(doc.invoice(invoice), posted(kept, posting, new Date()).invoice)
  })
  await expireOutdatedSession(invoice)
  expect(openSessions()).toHaveLength(0)
  await pay(invoice, 'rest')
  expect(openSessions().map(({ amount_total }) => amount_total)).toEqual([319_000])
})

test('Stripe learns a person’s new address with the next payment', async () => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  const email = 'ann@new.example'
  await transaction(async (tx) => tx.write(doc.person('ann'), aPerson({ email })))
  await pay(invoice, 'rest')
  expect(world.state.customers).toMatchObject([{ email }])
})

test('an address that Stripe refuses keeps nobody from paying', async () => {
  const invoice = await begin()
  line.pass = async (name) => {
    const isNew = name === 'customer' && world.state.customers.length === 0 && !refused
    if (isNew) {
      refused = true
      throw Object.assign(new Error('Invalid email address'), { code: 'email_invalid' })
    }
  }
  let refused = false
  await pay(invoice, 'deposit')
  expect(openSessions()).toHaveLength(1)
  expect(world.state.customers).toHaveLength(1)
})

test('what is not at Stripe any more is made there anew, the session as well as the person', async () => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  world.state.sessions.splice(0)
  await pay(invoice, 'deposit')
  expect(openSessions()).toHaveLength(1)
  const [gone] = world.state.customers.splice(0)
  await pay(invoice, 'rest')
  expect(world.state.customers.map(({ id }) => id)).not.toContain(gone?.id)
  expect(openSessions().map(({ customer }) => customer)).toEqual(
    world.state.customers.map(({ id }) => id),
  )
  world.state.sessions.splice(0)
  await expireOutdatedSession(invoice)
  await pay(invoice, 'rest')
  expect(openSessions()).toHaveLength(1)
})

test('a session that was left after a card was declined says nothing, and the next one is paid', async () => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  const [left] = openSessions()
  if (left) world.account.decline(left)
  await pay(invoice, 'rest')
  const [session] = openSessions()
  if (session) world.account.decline(session)
  if (session) world.account.complete(session)
  for (const { id } of world.told) await tell(id)
  expect(await foundOf(invoice, 'ann')).toMatchObject({
    invoice: { status: 'paid', paid: 320_000 },
    payments: { '320000 succeeded, 0 back': 1 },
    letters: { 'payment-arrived desk': 1, 'payment-received client': 1 },
  })
  expect((await foundOf(invoice, 'ann')).letters).not.toHaveProperty('payment-failed client')
})

test('what was paid on a session is not asked for again before and after Stripe has told of it', async () => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  const [session] = openSessions()
  if (session) world.account.complete(session)
  await expect(pay(invoice, 'deposit')).rejects.toMatchObject({ code: 'payment-processing' })
  await expect(pay(invoice, 'rest')).rejects.toMatchObject({ code: 'payment-processing' })
  for (const { id } of world.told) await tell(id)
  await expect(pay(invoice, 'deposit')).rejects.toMatchObject({ code: 'nothing-due' })
  await pay(invoice, 'balance')
  expect(openSessions().map(({ amount_total }) => amount_total)).toEqual([240_000])
})

test('money whose webhook never came is found, once, whenever it is told of as well', async () => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  const [session] = openSessions()
  if (session) world.account.complete(session)
  await findLostMoney(new Date())
  await findLostMoney(new Date())
  for (const { id } of world.told) await tell(id)
  expect(await foundOf(invoice, 'ann')).toMatchObject({
    invoice: { paid: 80_000 },
    payments: { '80000 succeeded, 0 back': 1 },
    letters: { 'payment-received client': 1 },
  })
  await pay(invoice, 'balance')
})

test.each([
  [true, 80_000, '80000 succeeded, 0 back'],
  [false, 0, '80000 failed, 0 back'],
])('a debit whose end was never told (%s) is found after a day', async (comes, paid, payment) => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  const [session] = openSessions()
  if (session) world.account.complete(session, true)
  for (const { id } of world.told) await tell(id)
  world.account.settle(session?.payment_intent ?? '', comes)
  const later = (hours: number) => new Date(told.getTime() + hours * 3_600_000)
  world.state.sessions.splice(0)
  await findLostMoney(later(23))
  expect((await foundOf(invoice, 'ann')).invoice.processing).toBe(80_000)
  await findLostMoney(later(25))
  expect(await foundOf(invoice, 'ann')).toMatchObject({
    invoice: { paid, processing: 0 },
    payments: { [payment]: 1 },
  })
})

test('while a debit is on its way nothing else can be paid; when it fails, everything can', async () => {
  const invoice = await begin()
  await pay(invoice, 'deposit')
  const [session] = openSessions()
  if (session) world.account.complete(session, true)
  for (const { id } of world.told) await tell(id)
  expect((await foundOf(invoice, 'ann')).invoice.processing).toBe(80_000)
  await expect(pay(invoice, 'rest')).rejects.toMatchObject({ code: 'payment-processing' })
  world.account.settle(session?.payment_intent ?? '', false)
  for (const { id } of world.told) await tell(id)
  await pay(invoice, 'deposit')
  expect(openSessions()).toHaveLength(1)
})

test('out of turn, of somebody else and of a void invoice nothing can be paid', async () => {
  const invoice = await begin()
  await expect(pay(invoice, 'balance')).rejects.toMatchObject({ code: 'nothing-due' })
  await expect(
    payInstalment({ invoice, instalment: 'deposit' }, { ...ann, person: 'bo' }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await transaction(async (tx) => {
    const kept = await tx.read(doc.invoice(invoice))
    tx.write(doc.invoice(invoice), posted(kept, { kind: 'void' }, new Date()).invoice)
  })
  await expect(pay(invoice, 'rest')).rejects.toMatchObject({ code: 'nothing-due' })
})

test('a crash at any failpoint is a sentence, and the next click finds one session', async () => {
  let crashes = 0
  for (let at = 0; ; at += 1) {
    const invoice = await begin()
    const hasCrashed = crashAt(at)
    const first = await pay(invoice, 'deposit').catch(codeOf)
    if (!hasCrashed()) break
    const { url } = await pay(invoice, 'deposit')
    expect(
      openSessions().map((session) => session.url),
      `crash ${at}`,
    ).toEqual([url])
    expect((await read(doc.checkout(invoice)))?.url).toBe(url)
    if (typeof first !== 'string') expect(first.url).toBe(url)
    crashes += 1
  }
  expect(crashes).toBeGreaterThan(10)
})

test.each([
  [30, 'too-little-to-charge'],
  [100_000_000, 'too-much-to-charge'],
])('an amount of %i is refused before any session is opened', async (amount, code) => {
  const id = await begin()
  await transaction(async (tx) => {
    const invoice = await tx.read(doc.invoice(id))
    const [part] = invoice.instalments
    if (!part) throw new Error('no instalment')
    tx.write(doc.invoice(id), {
      ...invoice,
      total: amount,
      instalments: [{ ...part, id: 'balance', amount }],
    })
  })
  expect(await pay(id, 'balance').catch(codeOf)).toBe(code)
  expect(world.state.sessions).toEqual([])
})

test('what Stripe itself calls too little is told as that', async () => {
  const id = await begin(() =>
    Promise.reject(Object.assign(new Error('too small'), { code: 'amount_too_small' })),
  )
  failpoints.pass = () => Promise.resolve()
  expect(await pay(id, 'deposit').catch(codeOf)).toBe('too-little-to-charge')
})
