import { doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { letPass } from '@portal/testing/fakes/crash'
import { failpoints, forget } from '@portal/testing/fakes/memory-firestore'
import { forgetStripe, line, world } from '@portal/testing/fakes/memory-stripe'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))

const { read } = await import('#platform/firestore')
const { aCheckoutSession, anInvoiceOf, tell } =
  await import('@portal/testing/fakes/stripe-schedule')

/** What is asked for while something runs: each time, all that is waited for together. */
async function waitsOf(run: () => Promise<void>): Promise<string[][]> {
  const waits: string[][] = []
  let together: { name: string; go: () => void }[] = []
  const pass = (name: string) =>
    name.endsWith(' answered') || name === 'committed'
      ? Promise.resolve()
      : new Promise<void>((go) => void together.push({ name, go }))
  failpoints.pass = pass
  line.pass = pass
  const state = { isDone: false }
  const running = run().finally(() => (state.isDone = true))
  while (!state.isDone) {
    await new Promise((resolve) => setImmediate(resolve))
    if (together.length === 0) continue
    waits.push(together.map(({ name }) => name.replace(/ .*/, '')).toSorted())
    const now = together
    together = []
    for (const { go } of now) go()
  }
  await running
  letPass()
  return waits
}

beforeEach(() => {
  forget()
  forgetStripe()
  letPass()
})

/** A payment of the whole invoice, which Stripe has told of. */
async function aPayment() {
  const invoice = await anInvoiceOf('ann')
  const session = aCheckoutSession(invoice, 'rest', 320_000)
  world.account.complete(session)
  return { invoice, intent: session.payment_intent ?? '', event: world.told.at(-1)?.id ?? '' }
}

test('a refund waits for one answer of Stripe’s and four of Firestore’s, however many there are', async () => {
  const { invoice, intent, event } = await aPayment()
  await tell(event)
  for (let refund = 0; refund < 20; refund += 1) world.account.refund(intent, 100)
  const refunded = world.told.at(-1)?.id ?? ''
  const waits = await waitsOf(() => tell(refunded))
  expect(await read(doc.invoice(invoice))).toMatchObject({ refunded: 2_000 })
  expect(waits.slice(0, 2)).toEqual([['event', 'intent', 'refunds'], ['read']])
  expect(waits.length, JSON.stringify(waits)).toBeLessThanOrEqual(5)
})

test('a payment waits for its session and then for itself', async () => {
  const { invoice, event } = await aPayment()
  const waits = await waitsOf(() => tell(event))
  expect(await read(doc.invoice(invoice))).toMatchObject({ status: 'paid' })
  expect(waits.slice(0, 3)).toEqual([['event', 'session'], ['intent'], ['read']])
})

test('what is claimed of an event is nothing: it has the effect that Stripe knows', async () => {
  const { invoice, event } = await aPayment()
  const other = aCheckoutSession(await anInvoiceOf('bo'), 'rest', 320_000)
  const known = world.told.find(({ id }) => id === event)
  if (!known) throw new Error('nothing was told')
  const claimed = { ...known, data: { object: { ...known.data.object, id: other.id } } }
  const { applyEvent } = await import('./receive-webhook.ts')
  await applyEvent(claimed as unknown as Parameters<typeof applyEvent>[0])
  expect(await read(doc.invoice(invoice))).toMatchObject({ status: 'paid' })
  expect(await read(doc.invoice('booking-of-bo'))).toMatchObject({ received: 0 })
})
