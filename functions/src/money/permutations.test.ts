import { surplusOf } from '@portal/model/invoice'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { howMany } from '@portal/testing/run/how-many'
import { failpoints, forget } from '@portal/testing/fakes/memory-firestore'
import { crashAt } from '@portal/testing/fakes/crash'
import { forgetStripe, line, world } from '@portal/testing/fakes/memory-stripe'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))

const { list, read } = await import('#platform/firestore')
const {
  aCheckoutSession,
  anInvoiceOf,
  dice,
  foundOf,
  tell,
  tellAtRandom,
  tellInOrder,
  tellInPairs,
  theEnd,
} = await import('@portal/testing/fakes/stripe-schedule')

const turns = async (count: number) => {
  for (let left = Math.floor(count); left > 0; left -= 1) await Promise.resolve()
}

/**
 * Each way through a failpoint takes a few turns, as many as the dice say, and now and then an
 * answer of Stripe's takes so long that it is outdated when it comes.
 */
function wander(roll: () => number): void {
  failpoints.pass = () => turns(roll() * 5)
  line.pass = (name) => turns(name === 'intent answered' && roll() < 0.3 ? 400 : roll() * 5)
}

beforeEach(() => {
  forget()
  forgetStripe()
  wander(() => 0)
})

async function begin(seed: number) {
  forget()
  forgetStripe()
  const roll = dice(seed)
  wander(roll)
  return { roll, invoice: await anInvoiceOf('ann') }
}

test('any order, number and overlap of Stripe’s events is one paid state, one receipt, one mail', async () => {
  let schedules = 0
  for (let order = 0; order < 720; order += howMany(1, 6)) {
    const { roll, invoice } = await begin(order)
    await tellInOrder(invoice, order, roll)
    expect(await foundOf(invoice, 'ann'), `order ${order}`).toEqual(theEnd)
    schedules += 1
  }
  for (let seed = 1_000; seed < 1_000 + howMany(300, 60); seed += 1) {
    const { roll, invoice } = await begin(seed)
    await tellAtRandom(invoice, roll)
    expect(await foundOf(invoice, 'ann'), `seed ${seed}`).toEqual(theEnd)
    schedules += 1
  }
  console.info(`${schedules} schedules of Stripe’s events came to the same`)
}, 240_000)

test('money that is too much, taken back or given back is in the books whatever the order', async () => {
  for (let seed = 0; seed < howMany(80, 20); seed += 1) {
    const { roll, invoice } = await begin(seed)
    const { account } = world
    const amount = () => 1 + Math.floor(roll() * 400_000)
    const sessions = Array.from({ length: 3 }, () => aCheckoutSession(invoice, 'rest', amount()))
    const running: Promise<void>[] = []
    const hear = () => {
      const event = world.told[Math.floor(roll() * world.told.length)]
      if (event && running.length < 3) running.push(tell(event.id))
    }
    for (const session of sessions) {
      account.complete(session)
      hear()
      const intent = session.payment_intent ?? ''
      if (roll() < 0.5) account.refund(intent, 1 + Math.floor(roll() * session.amount_total))
      hear()
      const refund = world.state.refunds.find((one) => one.payment_intent === intent)
      if (refund && roll() < 0.3) account.failRefund(refund.id)
      hear()
      if (!refund && roll() < 0.3) account.dispute(intent)
      hear()
      const dispute = world.state.disputes.find((one) => one.payment_intent === intent)
      if (dispute && roll() < 0.5) account.decide(dispute.id, roll() < 0.5 ? 'won' : 'lost')
    }
    await Promise.all(running)
    await tellInPairs(world.told.toReversed().map(({ id }) => id))
    const found = await foundOf(invoice, 'ann')
    const { state } = world
    const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)
    expect(found.invoice, `seed ${seed}`).toMatchObject({
      received: sum(state.intents.map((intent) => intent.amount_received)),
      refunded: sum(state.refunds.map((one) => (one.status === 'failed' ? 0 : one.amount))),
      disputed: sum(state.disputes.map((one) => (one.status === 'won' ? 0 : one.amount))),
    })
    const { received, refunded, disputed, paid } = found.sums
    expect(found.invoice).toMatchObject({ received, refunded, disputed, paid })
    expect(found.letters['payment-received client']).toBe(3)
    const kept = await read(doc.invoice(invoice))
    const cases = await list(collection.moneyCases())
    if (kept && surplusOf(kept) > 0)
      expect(cases.some(({ value }) => value.kind === 'over-paid')).toBe(true)
  }
})

test('a crash at any failpoint of the webhook leaves nothing half done, and the next try finishes it', async () => {
  let crashes = 0
  for (let at = 0; ; at += 1) {
    const { roll, invoice } = await begin(7)
    const hasCrashed = crashAt(at)
    await tellInOrder(invoice, 0, () => 0)
    const isThrough = !hasCrashed()
    wander(roll)
    expect(await foundOf(invoice, 'ann'), `crash ${at}`).toEqual(theEnd)
    if (isThrough) break
    crashes += 1
  }
  expect(crashes).toBeGreaterThan(80)
  console.info(`${crashes} crashes of the webhook came to the same`)
})
