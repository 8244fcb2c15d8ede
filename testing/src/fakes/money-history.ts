import { addDays, type CalendarDate, dayIn } from '@portal/model/calendar'
import type { CallInput } from '@portal/model/calls'
import { aBooking, aDraft, aPerson, aStudio, someInvoiceSettings } from '@portal/model/examples'
import { Failure } from '@portal/model/failure'
import { owedOf } from '@portal/model/invoice'
import { anchorsOf, type DraftContent, previewOf } from '@portal/model/invoicing/draft'
import { type InvoiceLine, lineOf } from '@portal/model/invoicing/line'
import { settlements } from '@portal/model/invoicing/money-case'
import { refundableOf } from '@portal/model/invoicing/payment'
import type { Tax } from '@portal/model/invoicing/tax'
import { type Currency, stepOf } from '@portal/model/money'
import { collection, doc } from '@portal/model/paths'
import { applyStatus } from '../../../functions/src/booking/apply-status.ts'
import { answerChangeOrder } from '../../../functions/src/change-orders/answer-change-order.ts'
import { proposeChangeOrder } from '../../../functions/src/change-orders/propose-change-order.ts'
import { chargeExtras, takeExtrasBack } from '../../../functions/src/money/charge-extras.ts'
import { correctPayment } from '../../../functions/src/money/correct-payment.ts'
import { creditInvoice, voidInvoice } from '../../../functions/src/money/credit-calls.ts'
import { draftInvoice, saveDraft, sendInvoice } from '../../../functions/src/money/draft-calls.ts'
import { fillOpenDues } from '../../../functions/src/money/keep-open-dues.ts'
import { applyEvent } from '../../../functions/src/money/receive-webhook.ts'
import { recordPayment } from '../../../functions/src/money/record-payment.ts'
import { refundPayment } from '../../../functions/src/money/refund-payment.ts'
import { settleMoneyCase } from '../../../functions/src/money/settle-money-case.ts'
import { list, transaction } from '../../../functions/src/platform/firestore.ts'
import { anActor, les } from '../arrange/actors.ts'
import { toldOf, world } from './memory-stripe.ts'
import { aCheckoutSession } from './stripe-schedule.ts'

/** Histories of money: what clients and Les do with it, in any order, by the use-cases themselves. */

const clients = ['ann', 'bo'] as const
const currencies = ['EUR', 'USD', 'JPY', 'KWD'] as const satisfies readonly Currency[]
/** What each client books in: one changed the studio's currency between the two. */
const bookedIn = ['EUR', 'USD'] as const

/** One act of a history; `false` where there is nothing to do it to. */
type Act = () => Promise<unknown>

/** What is chosen by the dice of one history. */
class Chance {
  readonly #roll: () => number
  #ids = 0

  constructor(roll: () => number) {
    this.#roll = roll
  }

  /** As often as one says, of a hundred times. */
  is = (percent: number): boolean => this.#roll() * 100 < percent

  one<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#roll() * items.length)]
  }

  upTo = (most: number): number => Math.floor(this.#roll() * (most + 1))

  /** An amount up to that, at least one step of its currency. */
  amount(most: number, currency: Currency): number {
    const step = stepOf(currency)
    return Math.max(1, Math.ceil((this.#roll() * most) / step)) * step
  }

  id = (of: string): string => `${of}-${String((this.#ids += 1)).padStart(16, '0')}`
}

/** Begins with a studio, two clients and two requests of each, and nothing invoiced. */
export const begin = (): Promise<void> =>
  transaction((tx) => {
    tx.write(doc.studio(), aStudio())
    tx.write(doc.invoiceSettings(), someInvoiceSettings())
    for (const client of clients) {
      tx.write(doc.person(client), aPerson({ name: client, email: `${client}@example.com` }))
      for (const [index, currency] of bookedIn.entries())
        tx.write(
          doc.booking(`booking-of-${client}-${index}`),
          aBooking({
            client,
            clientName: client,
            date: `2028-0${index + 5}-${client === 'ann' ? '10' : '17'}`,
            quote: { ...aBooking().quote, currency },
          }),
        )
    }
    return Promise.resolve()
  })

const today = (): CalendarDate => dayIn(aStudio().zone, new Date())

/** Whatever Stripe has told of since. */
async function hear(from: number): Promise<void> {
  for (const { id } of world.told.slice(from)) await applyEvent(toldOf(id), new Date())
}

const bookingsWhich = async (...statuses: string[]) =>
  (await list(collection.bookings())).filter(({ value }) => statuses.includes(value.status))

/** What can be done in a history, each as often as it stands there. */
function actsOf(chance: Chance): Act[] {
  const invoices = () => list(collection.invoices())
  const payments = () => list(collection.payments())

  const lines = (currency: Currency): InvoiceLine[] =>
    Array.from({ length: 1 + chance.upTo(2) }, (_, index) =>
      lineOf(
        'other',
        `Line ${index}`,
        chance.is(50) ? 2_100 : 600,
        chance.amount(90_000, currency),
        1 + chance.upTo(2),
      ),
    )

  async function write(): Promise<unknown> {
    const currency = chance.one(currencies) ?? 'EUR'
    await transaction((tx) => Promise.resolve(tx.write(doc.studio(), aStudio({ currency }))))
    const draft = chance.id('draft')
    await draftInvoice({ draft, client: chance.one(clients) ?? 'ann', booking: null }, les)
    const {
      client: _c,
      clientName: _n,
      booking: _b,
      currency: _y,
      updatedAt: _u,
      ...own
    } = aDraft()
    const mode: Tax['mode'] = chance.one(['none', 'inclusive', 'exclusive'] as const) ?? 'none'
    const content: DraftContent = {
      ...own,
      lines: lines(currency),
      tax: { ...own.tax, mode },
      discount: chance.is(30) ? { kind: 'share', share: 1_000 } : null,
      deposit: { kind: 'share', basisPoints: chance.one([0, 2_500]) ?? 0 },
    }
    await saveDraft({ draft, content }, les)
    const { total } = previewOf(content, currency, anchorsOf(today(), null))
    return sendInvoice({ draft, seenTotal: total }, les)
  }

  async function approve(): Promise<unknown> {
    const found = chance.one(await bookingsWhich('pending'))
    if (!found) return
    const { id, value: before } = found
    const now = new Date()
    return transaction((tx) =>
      applyStatus(tx, { id, before, to: 'approved', actor: 'les', by: 'studio', now }),
    )
  }

  async function record(): Promise<unknown> {
    const found = chance.one(await invoices())
    if (!found) return
    const { currency } = found.value
    const asked: CallInput<'recordPayment'> = {
      payment: chance.id('transfer'),
      invoice: found.id,
      amount: chance.amount(Math.max(1_000, owedOf(found.value)) * 1.1, currency),
      method: chance.one(['bank-transfer', 'cash', 'other'] as const) ?? 'other',
      day: chance.is(50) ? today() : addDays(today(), -chance.upTo(40)),
      reference: '',
    }
    return recordPayment(asked, les)
  }

  async function payOnline(): Promise<unknown> {
    const found = chance.one(await invoices())
    if (!found) return
    const currency = chance.is(10) ? 'CHF' : found.value.currency
    const amount = chance.amount(Math.max(1_000, owedOf(found.value)), found.value.currency)
    const from = world.told.length
    world.account.complete(
      aCheckoutSession(found.id, 'rest', amount, currency.toLowerCase()),
      chance.is(25),
    )
    return hear(from)
  }

  async function settleLater(): Promise<unknown> {
    const intent = chance.one(world.state.intents.filter(({ status }) => status === 'processing'))
    const from = world.told.length
    if (intent) world.account.settle(intent.id, chance.is(70))
    return hear(from)
  }

  async function correct(): Promise<unknown> {
    const found = chance.one((await payments()).filter(({ value }) => !value.online))
    if (!found) return
    const { amount, currency } = found.value
    const asked = {
      correction: chance.id('correction'),
      payment: found.id,
      amount: chance.is(20) ? 0 : chance.amount(amount * 1.3, currency),
      reason: 'Mistyped.',
    }
    return correctPayment(asked, les)
  }

  async function refund(): Promise<unknown> {
    const found = chance.one((await payments()).filter(({ value }) => refundableOf(value) > 0))
    if (!found) return
    const most = refundableOf(found.value)
    const from = world.told.length
    const amount = chance.is(40) ? most : chance.amount(most, found.value.currency)
    const asked = {
      refund: chance.id('refund'),
      payment: found.id,
      amount: Math.min(most, amount),
      credit: chance.is(60),
      reason: 'As agreed.',
    }
    await refundPayment(asked, les)
    return hear(from)
  }

  async function refundComesBack(): Promise<unknown> {
    const made = chance.one(world.state.refunds.filter(({ status }) => status === 'succeeded'))
    const from = world.told.length
    if (made) world.account.failRefund(made.id)
    return hear(from)
  }

  async function dispute(): Promise<unknown> {
    const open = world.state.disputes.filter(({ status }) => status === 'needs_response')
    const disputed = new Set(world.state.disputes.map((one) => one.payment_intent))
    const paid = world.state.intents.filter(
      ({ id, status }) =>
        status === 'succeeded' &&
        !disputed.has(id) &&
        !world.state.refunds.some((one) => one.payment_intent === id),
    )
    const from = world.told.length
    const decided = chance.is(50) ? chance.one(open) : undefined
    const taken = chance.one(paid)
    if (decided) world.account.decide(decided.id, chance.is(50) ? 'won' : 'lost')
    else if (taken) world.account.dispute(taken.id)
    return hear(from)
  }

  async function credit(): Promise<unknown> {
    const found = chance.one((await invoices()).filter(({ value }) => owedOf(value) > 0))
    if (!found) return
    const most = owedOf(found.value)
    const asked = {
      creditNote: chance.id('credit'),
      invoice: found.id,
      amount: chance.is(15) ? most : Math.min(most, chance.amount(most, found.value.currency)),
      reason: 'Less was done.',
    }
    return creditInvoice(asked, les)
  }

  async function takeBack(): Promise<unknown> {
    const found = chance.one(await invoices())
    return found && voidInvoice({ invoice: found.id, reason: 'It was a mistake.' }, les)
  }

  async function choose(): Promise<unknown> {
    const found = chance.one(await bookingsWhich('approved'))
    if (!found) return
    const { id, value: booking } = found
    const count = 1 + chance.upTo(5)
    const actor = { by: booking.client, now: new Date() }
    return transaction<unknown>((tx) =>
      chance.is(20)
        ? takeExtrasBack(tx, id, actor)
        : chargeExtras(tx, id, { count, amount: count * 2_500 }, booking, actor),
    )
  }

  async function change(): Promise<unknown> {
    const found = chance.one(await bookingsWhich('approved'))
    if (!found) return
    const { currency } = found.value.quote
    const unit = chance.amount(60_000, currency) * (chance.is(40) ? -1 : 1)
    const changeOrder = chance.id('change')
    const { after } = (await proposeChangeOrder(
      {
        changeOrder,
        booking: found.id,
        words: 'Another hour.',
        lines: [lineOf('change', 'An hour', 2_100, unit)],
        date: null,
        until: addDays(today(), 10),
      },
      les,
    )) as { after: number }
    const client = anActor(found.value.client, 'client')
    return answerChangeOrder({ changeOrder, accept: chance.is(80), seenAfter: after }, client)
  }

  async function cancel(): Promise<unknown> {
    const found = chance.one(await bookingsWhich('approved'))
    if (!found) return
    const by = chance.is(50) ? ('studio' as const) : ('client' as const)
    const now = new Date()
    // Half goes back where the client cancels that near to the day.
    const asOf = addDays(found.value.date, -60)
    const { id, value: before } = found
    return transaction((tx) =>
      applyStatus(tx, { id, before, to: 'cancelled', actor: before.client, by, now, asOf }),
    )
  }

  async function decide(): Promise<unknown> {
    const found = chance.one(
      (await list(collection.moneyCases())).filter(({ value }) => value.settled === null),
    )
    if (!found) return
    const how = chance.one(settlements[found.value.kind]) ?? 'noted'
    const from = world.told.length
    await settleMoneyCase({ moneyCase: found.id, how }, les)
    return hear(from)
  }

  return [
    write,
    approve,
    record,
    record,
    payOnline,
    payOnline,
    settleLater,
    correct,
    refund,
    refundComesBack,
    dispute,
    credit,
    takeBack,
    choose,
    change,
    cancel,
    decide,
  ]
}

/**
 * So many acts by the dice, one after the other over months, each done wholly or refused; then the
 * open dues of every invoice, as its triggers would have made them. `goOn` moves the clock.
 */
export async function moneyHistory(
  roll: () => number,
  length: number,
  goOn: (days: number) => void,
): Promise<void> {
  const chance = new Chance(roll)
  const acts = actsOf(chance)
  for (let done = 0; done < length; done += 1) {
    goOn(chance.upTo(8))
    try {
      await chance.one(acts)?.()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }
  await fillOpenDues(new Date())
}
