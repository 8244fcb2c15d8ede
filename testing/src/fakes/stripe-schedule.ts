import { aBooking, anInvoice, aStudio, someInvoiceSettings } from '@portal/model/examples'
import { foldOf, ledgerId } from '@portal/model/invoicing/ledger'
import { entryOf } from '@portal/model/invoicing/posting'
import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { list, read, transaction } from '../../../functions/src/platform/firestore.ts'
import { newSession, type Session } from '../../../local/src/stand-ins/stripe-objects.ts'
import { toldOf, world } from './memory-stripe.ts'
import { applyEvent } from '../../../functions/src/money/receive-webhook.ts'

export { dice } from '../../../local/src/demo/dice.ts'

/** Stories of payments at Stripe, told to the webhook in any order. */

/** When everything is told of. */
export const now = new Date('2027-01-10T12:00:00Z')

/** A client with an approved booking and its invoice of €3,200.00: a deposit of €800.00, the rest. */
export async function anInvoiceOf(client: string): Promise<string> {
  const id = `booking-of-${client}`
  const invoice = anInvoice({ booking: id, client })
  const issued = { invoice, kind: 'invoice', amount: invoice.total, shares: [] } as const
  const about = { invoice: id, at: now, day: '2026-11-21', by: null }
  await transaction(async (tx) => {
    tx.write(doc.studio(), aStudio())
    tx.write(doc.invoiceSettings(), someInvoiceSettings())
    tx.write(doc.booking(id), aBooking({ client, status: 'approved' }))
    tx.write(doc.invoice(id), invoice)
    tx.write(doc.ledgerEntry(ledgerId.invoice(id)), entryOf({ ...issued, shares: [] }, about))
  })
  return id
}

/** An open session over an amount, as `payInstalment` would have asked for it. */
export function aCheckoutSession(
  invoice: string,
  payable: string,
  amount: number,
  currency = 'eur',
): Session {
  const metadata = { invoice, payable }
  const product = { currency, unit_amount: String(amount), product_data: { name: payable } }
  const made = newSession(
    {
      mode: 'payment',
      success_url: 'http://localhost',
      metadata,
      payment_intent_data: { metadata },
      line_items: { '0': { quantity: '1', price_data: product } },
    },
    'http://stripe',
  )
  if (typeof made === 'string') throw new Error(made)
  world.state.sessions.unshift(made)
  return made
}

/**
 * The deposit by card with €300.00 sent back at Stripe; the balance by a debit that fails, by
 * another one that settles, and on a session that expires. Each list keeps its order.
 */
function story(invoice: string): (() => void)[][] {
  const card = aCheckoutSession(invoice, 'deposit', 80_000)
  const [failing, settling, expiring] = [1, 2, 3].map(() =>
    aCheckoutSession(invoice, 'balance', 240_000),
  )
  if (!failing || !settling || !expiring) throw new Error('no pages')
  const { account } = world
  return [
    [() => account.complete(card), () => void account.refund(card.payment_intent ?? '', 30_000)],
    [
      () => account.complete(failing, true),
      () => void account.settle(failing.payment_intent ?? '', false),
    ],
    [
      () => account.complete(settling, true),
      () => void account.settle(settling.payment_intent ?? '', true),
    ],
    [() => account.expire(expiring)],
  ]
}

/** Tells of an event as Stripe does: again until it is accepted. */
export async function tell(id: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await applyEvent(toldOf(id), now)
    } catch (error) {
      if (attempt === 20) throw error
    }
}

function shuffled<Item>(items: readonly Item[], roll: () => number): Item[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(roll() * left.length), 1)[0] as Item)
}

/** The permutation of that number, 0 … n! − 1. */
export function permutation<Item>(items: readonly Item[], number: number): Item[] {
  const left = [...items]
  let rest = number
  return items.map((_, index) => {
    const size = items.length - index
    const [taken] = left.splice(rest % size, 1)
    rest = Math.floor(rest / size)
    return taken as Item
  })
}

/** Tells of events two at a time. */
export async function tellInPairs(events: readonly (string | undefined)[]): Promise<void> {
  for (let index = 0; index < events.length; index += 2)
    await Promise.all(events.slice(index, index + 2).map((id) => tell(id ?? '')))
}

/** Everything happens first; then the six kinds of events come in that order, repeated, in pairs. */
export async function tellInOrder(invoice: string, order: number, roll: () => number) {
  for (const path of story(invoice)) for (const step of path) step()
  const told = world.told.map(({ id }) => id)
  const [paid, , refunded, pending, failed, , succeeded, expired] = told
  const six = permutation([paid, pending, failed, succeeded, refunded, expired], order)
  const repeated = six.flatMap((id) => Array.from({ length: 1 + Math.floor(roll() * 3) }, () => id))
  const all = [...repeated, ...shuffled(told, roll)]
  await tellInPairs(all)
}

/** Things happen and are told of at the same time, late, twice and out of order. */
export async function tellAtRandom(invoice: string, roll: () => number): Promise<void> {
  const paths = story(invoice)
  const running: Promise<void>[] = []
  const some = () => {
    const event = world.told[Math.floor(roll() * world.told.length)]
    if (event) running.push(tell(event.id))
  }
  while (paths.some((path) => path.length > 0)) {
    const open = paths.filter((path) => path.length > 0)
    open[Math.floor(roll() * open.length)]?.shift()?.()
    some()
    if (roll() < 0.3) some()
    // Far enough to have read how it stands, and not to have written it down.
    for (let turns = Math.floor(roll() * 60); turns > 0; turns -= 1) await Promise.resolve()
    if (running.length > 2) await Promise.all(running.splice(0))
  }
  await Promise.all(running)
  await tellInPairs(shuffled(world.told, roll).map(({ id }) => id))
}

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)]
      .map(([name, same]) => [name, same.length] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/**
 * What the portal has of an invoice: the invoice, the books, the payments, the deliveries, the
 * cases.
 */
export async function foundOf(invoice: string, client: string) {
  const own = <Row extends { value: { invoice: string } }>(rows: Row[]) =>
    rows.filter(({ value }) => value.invoice === invoice)
  const [stored, ledger, payments, deliveries, cases] = await Promise.all([
    read(doc.invoice(invoice)),
    list(collection.ledger(), (all) => all.where('invoice', '==', invoice)),
    list(collection.payments(), (all) => all.where('invoice', '==', invoice)),
    list(collection.outbox(), (all) =>
      all.where('link', 'in', [routes.portal.invoice(invoice), routes.desk.invoice(invoice)]),
    ),
    list(collection.moneyCases(), (all) => all.where('invoice', '==', invoice)),
  ])
  if (!stored) throw new Error('no invoice')
  const { status, total, received, refunded, disputed, paid, processing, instalments } = stored
  const { balance, ...sums } = foldOf(own(ledger).map(({ value }) => value))
  return {
    invoice: {
      status,
      total,
      received,
      refunded,
      disputed,
      paid,
      processing,
      instalments: instalments.map((part) => part.paid),
    },
    sums,
    balance,
    ledger: counted(own(ledger).map(({ value }) => `${value.kind} ${value.amount}`)),
    payments: counted(
      own(payments).map(({ value }) => `${value.amount} ${value.state}, ${value.refunded} back`),
    ),
    letters: counted(
      deliveries
        .filter(({ value }) => value.link.endsWith(`/${invoice}`))
        .filter(({ value }) => value.channel === 'mail')
        .map(({ value }) => `${value.kind} ${value.to === client ? 'client' : 'desk'}`),
    ),
    cases: counted(own(cases).map(({ value }) => `${value.kind} ${value.amount}`)),
  }
}

/** What every schedule of the story must come to. */
export const theEnd: Awaited<ReturnType<typeof foundOf>> = {
  invoice: {
    status: 'partly-paid',
    total: 320_000,
    received: 320_000,
    refunded: 30_000,
    disputed: 0,
    paid: 290_000,
    processing: 0,
    instalments: [80_000, 210_000],
  },
  sums: {
    total: 320_000,
    credited: 0,
    writtenOff: 0,
    received: 320_000,
    refunded: 30_000,
    disputed: 0,
    paid: 290_000,
  },
  balance: 30_000,
  ledger: {
    'invoice 320000': 1,
    'payment -240000': 1,
    'payment -80000': 1,
    'refund 30000': 1,
  },
  payments: {
    '240000 failed, 0 back': 1,
    '240000 succeeded, 0 back': 1,
    '80000 succeeded, 30000 back': 1,
  },
  letters: {
    'payment-arrived desk': 2,
    'payment-failed client': 1,
    'payment-received client': 2,
    'refund-made client': 1,
  },
  cases: {},
}
