import { dayIn } from '@portal/model/calendar'
import { newSelection } from '@portal/model/choosing'
import type { CallInput, CallName } from '@portal/model/calls'
import { gateOfGallery, newRelease, withNews } from '@portal/model/delivery'
import {
  aBooking,
  aDraft,
  aGallery,
  aPerson,
  anInvoice,
  aStudio,
  someInvoiceSettings,
  someInvoicing,
} from '@portal/model/examples'
import { outstandingOf, owedOf, surplusOf } from '@portal/model/invoice'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { foldOf } from '@portal/model/invoicing/ledger'
import { lineOf } from '@portal/model/invoicing/line'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import type { Actor } from '#platform/call'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { crashAt, letPass } from '@portal/testing/fakes/crash'
import { forgetStripe, world } from '@portal/testing/fakes/memory-stripe'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))
// What goes wrong on purpose need not be printed.
vi.mock('firebase-functions', async (original) => ({
  ...(await original<object>()),
  logger: { error: () => {}, warn: () => {} },
}))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read, transaction } = await import('#platform/firestore')
const handlers = {
  ...(await import('./draft-calls.ts')),
  ...(await import('./credit-calls.ts')),
  ...(await import('./mark-viewed.ts')),
  ...(await import('./record-payment.ts')),
  ...(await import('./refund-payment.ts')),
  ...(await import('./remind-payments.ts')),
  ...(await import('./correct-payment.ts')),
  ...(await import('../change-orders/propose-change-order.ts')),
  ...(await import('../change-orders/withdraw-change-order.ts')),
  ...(await import('../change-orders/answer-change-order.ts')),
  ...(await import('./settle-money-case.ts')),
}
const { remindPayments } = handlers
const { aCheckoutSession, anInvoiceOf, foundOf, tell } =
  await import('@portal/testing/fakes/stripe-schedule')
const { chargeExtras, takeExtrasBack } = await import('./charge-extras.ts')
const { stillDue } = await import('./still-due.ts')
const { stillTrue } = await import('../registry/notices.ts')
const { takeDelivery } = await import('../notices/take-delivery.ts')
const { voidBookingInvoice } = await import('./void-booking-invoice.ts')

const ann = anActor('ann', 'client', { name: 'Les' })

type Name = Exclude<keyof typeof handlers & CallName, never>
const call = <Call extends Name>(name: Call, input: CallInput<Call>, actor: Actor = les) =>
  handlers[name](input, actor)

const day = '2026-11-20'
/** The year that numbers of today carry where the studio is. */
const year = dayIn(aStudio().zone, new Date()).slice(0, 4)
let invoice = ''
const invoiceNow = async (id = invoice) => {
  const found = await read(doc.invoice(id))
  if (!found) throw new Error(`no invoice ${id}`)
  return found
}
const pay = (payment: string, amount: number) =>
  call('recordPayment', {
    payment,
    invoice,
    amount,
    method: 'bank-transfer',
    day,
    reference: 'KBC',
  })
const deliveriesOf = async (kind: string) =>
  (await list(collection.outbox())).filter(
    ({ value }) => value.kind === kind && value.channel === 'mail',
  )

beforeEach(async () => {
  letPass()
  forget()
  forgetStripe()
  invoice = await anInvoiceOf('ann')
  await transaction((tx) => Promise.resolve(tx.write(doc.person('ann'), aPerson())))
})

const {
  client: _c,
  clientName: _n,
  booking: _b,
  currency: _y,
  updatedAt: _u,
  ...content
} = aDraft()
const draft = 'draft-0123456789abcd'

test('a draft becomes an invoice with the next number, once, and the client hears of it', async () => {
  await call('draftInvoice', { draft, client: 'ann', booking: null })
  await call('draftInvoice', { draft, client: 'ann', booking: null })
  await expect(call('sendInvoice', { draft, seenTotal: 0 })).rejects.toMatchObject({
    code: 'nothing-to-invoice',
  })
  await call('saveDraft', { draft, content })
  await expect(call('sendInvoice', { draft, seenTotal: 11_999 })).rejects.toMatchObject({
    code: 'price-changed',
  })
  const send = () => call('sendInvoice', { draft, seenTotal: 12_000 })
  expect(await Promise.all([send(), send()])).toEqual([
    { number: `${year}-0001` },
    { number: `${year}-0001` },
  ])
  expect(await invoiceNow(draft)).toMatchObject({
    status: 'sent',
    total: 12_000,
    subject: 'Prints',
    issuer: issuerOf(aStudio(), someInvoiceSettings()),
  })
  expect(await read(doc.invoiceDraft(draft))).toBeNull()
  expect(await deliveriesOf('invoice-sent')).toHaveLength(1)
  await expect(call('saveDraft', { draft, content })).rejects.toMatchObject({ code: 'not-found' })
})

test('an invoice over nothing is paid, and its mail asks for nothing', async () => {
  const free = 'draft-free-0123456789'
  await call('draftInvoice', { draft: free, client: 'ann', booking: null })
  await call('saveDraft', {
    draft: free,
    content: { ...content, discount: { kind: 'share', share: 10_000 } },
  })
  await call('sendInvoice', { draft: free, seenTotal: 0 })
  expect(await invoiceNow(free)).toMatchObject({ status: 'paid', total: 0 })
  expect(await deliveriesOf('invoice-sent')).toHaveLength(0)
  expect(await deliveriesOf('invoice-settled')).toHaveLength(1)
})

test('numbers have no gap and no twin, however many are sent at once', async () => {
  const drafts = Array.from({ length: 6 }, (_, index) => `draft-number-000000${index}`)
  for (const one of drafts) {
    await call('draftInvoice', { draft: one, client: 'ann', booking: null })
    await call('saveDraft', { draft: one, content })
  }
  const sent = (await Promise.all(
    drafts.map((one) => call('sendInvoice', { draft: one, seenTotal: 12_000 })),
  )) as { number: string }[]
  expect(sent.map(({ number }) => Number(number.slice(-4))).toSorted((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6,
  ])
})

test('a draft that is thrown away is gone, and twice is once', async () => {
  await call('draftInvoice', { draft, client: 'ann', booking: null })
  await call('discardDraft', { draft })
  await call('discardDraft', { draft })
  expect(await read(doc.invoiceDraft(draft))).toBeNull()
})

test('looking at an invoice counts once, and only the client’s', async () => {
  await call('markViewed', { invoice })
  expect((await invoiceNow()).status).toBe('sent')
  await call('markViewed', { invoice }, ann)
  const seen = await invoiceNow()
  expect(seen.status).toBe('viewed')
  await call('markViewed', { invoice }, ann)
  expect(await invoiceNow()).toEqual(seen)
  await expect(handlers.markViewed({ invoice }, { ...ann, person: 'bo' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('what is entered for a day is paid on that day, in the studio’s zone', async () => {
  await pay('transfer-00000001', 80_000)
  const [deposit] = (await invoiceNow()).instalments
  expect(dayIn(aStudio().zone, deposit?.paidAt ?? new Date(0))).toBe(day)
  const [entry] = (await list(collection.ledger())).filter(({ value }) => value.kind === 'payment')
  expect(entry?.value.day).toBe(day)
  // Analytics count it on that day as well, as the books do.
  expect((await read(doc.statistics(day.slice(0, 7))))?.days[day.slice(8)]).toMatchObject({
    paid: 1,
    takings: { EUR: { revenue: 80_000 } },
  })
})

test('a bank transfer counts once, in part and too much, and too much is a case', async () => {
  await Promise.all([pay('transfer-00000001', 100_000), pay('transfer-00000001', 100_000)])
  expect(await invoiceNow()).toMatchObject({ status: 'partly-paid', paid: 100_000 })
  await pay('transfer-00000002', 250_000)
  const all = await invoiceNow()
  expect([all.status, surplusOf(all)]).toEqual(['paid', 30_000])
  expect((await foundOf(invoice, 'ann')).cases).toEqual({ 'over-paid 30000': 1 })
  expect(await deliveriesOf('payment-received')).toHaveLength(2)
  expect(await deliveriesOf('payment-arrived')).toHaveLength(0)
  await expect(
    call('recordPayment', {
      payment: 'transfer-00000003',
      invoice,
      amount: 1,
      method: 'cash',
      day: '2999-01-01',
      reference: '',
    }),
  ).rejects.toMatchObject({ code: 'deadline-past' })
})

test.each([
  ['a transfer for the rest', () => pay('transfer-0123456789', 320_000)],
  [
    'a credit for the rest',
    async () => {
      await pay('transfer-0123456789', 300_000)
      await call('creditInvoice', {
        creditNote: 'credit-0123456789abc',
        invoice,
        amount: 20_000,
        reason: 'The drone stayed in its case.',
      })
    },
  ],
])('%s opens the downloads, and the client is told once', async (_, settle) => {
  const gallery = aGallery({
    booking: invoice,
    selection: { ...newSelection, state: 'submitted' },
    finals: 1,
    release: withNews(newRelease, new Date(0)),
  })
  await transaction((tx) => Promise.resolve(tx.write(doc.gallery(invoice), gallery)))
  await settle()
  await settle()
  expect((await invoiceNow()).status).toBe('paid')
  expect(await deliveriesOf('photographs-ready')).toHaveLength(1)
  expect((await read(doc.booking(invoice)))?.stage).toBe('ready')
})

test('too much goes back by one decision, once, and leaves the invoice paid', async () => {
  await pay('transfer-00000001', 350_000)
  const [found] = await list(collection.moneyCases())
  const settle = () => call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
  await settle()
  await settle()
  expect(await invoiceNow()).toMatchObject({ status: 'paid', refunded: 30_000, credited: 0 })
  await expect(
    call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'kept' }),
  ).rejects.toMatchObject({ code: 'status-not-allowed' })
})

const openCases = async () =>
  (await list(collection.moneyCases())).filter(({ value }) => value.settled === null)
const sendBack = (payment: string, amount: number, credit = true) =>
  call('refundPayment', {
    refund: `refund-${payment}`,
    payment,
    amount,
    credit,
    reason: 'It was too much.',
  })

test('a case whose money has gone back otherwise is over, and it goes back once', async () => {
  await pay('transfer-00000001', 350_000)
  const [found] = await list(collection.moneyCases())
  const settle = () => call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
  await sendBack('transfer-00000001', 30_000)
  expect(await openCases()).toEqual([])
  await settle()
  expect(await invoiceNow()).toMatchObject({ refunded: 30_000, credited: 0, total: 320_000 })
})

test('a case is about what is left of its money, and no more of it goes back', async () => {
  await pay('transfer-00000001', 350_000)
  await sendBack('transfer-00000001', 10_000)
  const [found] = await openCases()
  expect(found?.value.amount).toBe(20_000)
  await call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
  expect(await invoiceNow()).toMatchObject({ refunded: 30_000, credited: 0, status: 'paid' })
  expect((await list(collection.moneyCases()))[0]?.value.settled).toBe('refunded')
})

const extra = async (count: number) => {
  const booking = await read(doc.booking(invoice))
  if (!booking) throw new Error('no booking')
  return transaction((tx) =>
    chargeExtras(tx, invoice, { count, amount: count * 2_500 }, booking, {
      by: 'les',
      now: new Date(),
    }),
  )
}
/** The invoices of extras of the booking, the first first. */
const additions = async () =>
  (await list(collection.invoices()))
    .filter(({ value }) => value.addition === 'extras')
    .toSorted((a, b) => a.value.number.localeCompare(b.value.number))
const balanceOf = async () =>
  foldOf((await list(collection.ledger())).map(({ value }) => value)).balance

test('a payment that was mistyped is corrected: an entry of the books and the log, and no mail', async () => {
  await pay('transfer-00000001', 1_000_000)
  expect(await openCases()).toHaveLength(1)
  const mails = (await list(collection.outbox())).length
  const asked = {
    correction: 'correction-0000001',
    payment: 'transfer-00000001',
    amount: 68_880,
    reason: 'I typed the wrong sum.',
  }
  await Promise.all([call('correctPayment', asked), call('correctPayment', asked)])
  expect(await invoiceNow()).toMatchObject({ received: 68_880, refunded: 0, status: 'partly-paid' })
  expect(await read(doc.payment('transfer-00000001'))).toMatchObject({ amount: 68_880 })
  expect(await openCases()).toEqual([])
  expect(await balanceOf()).toBe(320_000 - 68_880)
  const entries = (await list(collection.audit())).filter(
    ({ value }) => value.event === 'payment.corrected',
  )
  expect(entries.map(({ value }) => value.details)).toMatchObject([
    { entered: 1_000_000, amount: 68_880 },
  ])
  expect(await list(collection.outbox())).toHaveLength(mails)
})

test('no correction of what came through Stripe, nor to less than went back', async () => {
  await pay('transfer-00000001', 10_000)
  await sendBack('transfer-00000001', 5_000)
  const correction = (payment: string, amount: number) =>
    call('correctPayment', { correction: 'correction-0000001', payment, amount, reason: 'A slip.' })
  await expect(correction('transfer-00000001', 4_999)).rejects.toMatchObject({
    code: 'more-than-paid',
  })
  await expect(correction('transfer-00000009', 1)).rejects.toMatchObject({ code: 'not-found' })
  await transaction(async (tx) => {
    const path = doc.payment('transfer-00000001')
    tx.write(path, { ...(await tx.read(path)), online: true })
  })
  await expect(correction('transfer-00000001', 6_000)).rejects.toMatchObject({
    code: 'payment-online',
  })
})

test('extras are on an invoice of their own, which downloads wait for; the first stays as it is', async () => {
  await pay('transfer-00000001', 320_000)
  const before = await invoiceNow()
  expect((await extra(2)).awaits).toHaveLength(1)
  const [added] = await additions()
  expect(added?.value).toMatchObject({ booking: invoice, total: 5_000, status: 'sent' })
  expect(await invoiceNow()).toMatchObject({ total: before.total, lines: before.lines })
  expect((await invoiceNow()).awaits).toEqual([added?.id])
  await call('recordPayment', {
    payment: 'transfer-00000002',
    invoice: added?.id ?? '',
    amount: 5_000,
    method: 'cash',
    day,
    reference: '',
  })
  expect((await invoiceNow()).awaits).toEqual([])
  await sendBack('transfer-00000002', 1_000, false)
  expect((await invoiceNow()).awaits).toEqual([added?.id])
})

test('what was too much is moved to the invoice of extras, and is no case any more', async () => {
  await pay('transfer-00000001', 325_000)
  const [found] = await openCases()
  await extra(2)
  expect((await list(collection.moneyCases()))[0]?.value.settled).toBe('kept')
  await expect(
    call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' }),
  ).rejects.toMatchObject({ code: 'status-not-allowed' })
  expect(await invoiceNow()).toMatchObject({
    total: 320_000,
    received: 320_000,
    status: 'paid',
    awaits: [],
  })
  expect((await additions())[0]?.value).toMatchObject({ received: 5_000, status: 'paid' })
  expect(await balanceOf()).toBe(0)
})

test('what never came is taken back from the invoice it was moved to, which is to be paid again', async () => {
  await pay('transfer-00000001', 325_000)
  await extra(2)
  const [asked] = await additions()
  await call('correctPayment', {
    correction: 'correction-0000001',
    payment: 'transfer-00000001',
    amount: 0,
    reason: 'It was for somebody else.',
  })
  expect(await invoiceNow()).toMatchObject({ received: 0, status: 'sent', awaits: [asked?.id] })
  expect((await additions())[0]?.value).toMatchObject({ received: 0, status: 'sent' })
  expect(await balanceOf()).toBe(325_000)
})

test('no more of a payment goes back than is still on its invoice', async () => {
  await pay('transfer-00000001', 325_000)
  await extra(2)
  await expect(sendBack('transfer-00000001', 325_000)).rejects.toMatchObject({
    code: 'more-than-paid',
  })
  await sendBack('transfer-00000001', 320_000)
  expect(await invoiceNow()).toMatchObject({ paid: 0, refunded: 320_000 })
  expect((await additions())[0]?.value).toMatchObject({ received: 5_000, status: 'paid' })
})

test('what a bank takes back after it was moved on is asked for on both invoices', async () => {
  const payment = await cardPayment(325_000)
  await extra(2)
  world.account.dispute(payment)
  for (const { id } of world.told) await tell(id)
  const [asked] = await additions()
  expect(await invoiceNow()).toMatchObject({ paid: 0, disputed: 325_000, awaits: [asked?.id] })
  expect(asked?.value).toMatchObject({ received: 0, status: 'sent' })
  expect(outstandingOf(await invoiceNow())).toBe(320_000)
})

test('a case that extras have made less is about what is left', async () => {
  await pay('transfer-00000001', 325_000)
  await extra(1)
  expect((await openCases()).map(({ value }) => value.amount)).toEqual([2_500])
})

test('extras that are let go are credited, and the next ones are paid with that', async () => {
  await pay('transfer-00000001', 325_000)
  await extra(2)
  await extra(0)
  const [first] = await additions()
  expect(first?.value).toMatchObject({ total: 5_000, credited: 5_000, received: 5_000 })
  expect(await balanceOf()).toBe(-5_000)
  await extra(1)
  const [, second] = await additions()
  expect(second?.value).toMatchObject({ total: 2_500, received: 2_500, status: 'paid' })
  expect((await invoiceNow()).awaits).toEqual([])
  expect(await balanceOf()).toBe(-2_500)
})

test('choosing again takes back the extras that nothing was paid on, and asks for them no more', async () => {
  await extra(2)
  await transaction((tx) => takeExtrasBack(tx, invoice, { by: 'les', now: new Date() }))
  expect((await additions())[0]?.value.status).toBe('void')
  expect((await invoiceNow()).awaits).toEqual([])
  await extra(3)
  expect((await additions()).map(({ value }) => value.total)).toEqual([5_000, 7_500])
})

test('a booking that is cancelled is given back with what was added to it, by one rule', async () => {
  await pay('transfer-00000001', 320_000)
  await extra(2)
  const [added] = await additions()
  await call('recordPayment', {
    payment: 'transfer-00000002',
    invoice: added?.id ?? '',
    amount: 5_000,
    method: 'cash',
    day,
    reference: '',
  })
  const booking = await read(doc.booking(invoice))
  if (!booking) throw new Error('no booking')
  const refund = await transaction((tx) =>
    voidBookingInvoice(tx, invoice, (paid) => paid / 2, { booking, by: 'les', now: new Date() }),
  )
  expect(refund).toBe(162_500)
  const asked = [await invoiceNow(), (await additions())[0]?.value].map((one) =>
    one ? owedOf(one) : 0,
  )
  expect(asked).toEqual([162_500, 0])
})

test('a dispute decides nothing about what was too much', async () => {
  const payment = await cardPayment(350_000)
  const surplus = async () =>
    (await openCases()).flatMap(({ value }) => (value.kind === 'over-paid' ? [value.amount] : []))
  world.account.dispute(payment)
  for (const { id } of world.told) await tell(id)
  expect([surplusOf(await invoiceNow()), await surplus()]).toEqual([0, [30_000]])
  world.account.decide(world.state.disputes[0]?.id ?? '', 'won')
  for (const { id } of world.told) await tell(id)
  expect([surplusOf(await invoiceNow()), await surplus()]).toEqual([30_000, [30_000]])
})

test('a crash while a case is settled sends its money back once and leaves it settled', async () => {
  for (let at = 0; at < 40; at += 1) {
    forget()
    forgetStripe()
    invoice = await anInvoiceOf('ann')
    await cardPayment(350_000)
    const [found] = await openCases()
    const settle = () => call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
    crashAt(at)
    await settle().catch(() => null)
    letPass()
    if (at % 2 === 0) for (const { id } of world.told) await tell(id)
    await settle()
    expect(await invoiceNow(), `crash ${at}`).toMatchObject({ refunded: 30_000, credited: 0 })
    expect(await openCases(), `crash ${at}`).toEqual([])
  }
})

test('a refund that came back goes again as it was meant, and gives nothing away', async () => {
  const payment = await cardPayment(320_000)
  await call('refundPayment', {
    refund: 'refund-0000000001',
    payment,
    amount: 20_000,
    credit: false,
    reason: 'A mix-up.',
  })
  world.account.failRefund(world.state.refunds[0]?.id ?? '')
  for (const { id } of world.told) await tell(id)
  const [found] = await openCases()
  expect(found?.value).toMatchObject({ kind: 'refund-failed', amount: 20_000 })
  await call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
  const after = await invoiceNow()
  expect([after.credited, outstandingOf(after)]).toEqual([0, 20_000])
  expect(await openCases()).toEqual([])
})

test('the invoice that a booking got with its approval is not made void by hand', async () => {
  const undo = call('voidInvoice', { invoice, reason: 'A mistake.' })
  await expect(undo).rejects.toMatchObject({ code: 'invoice-of-booking' })
  expect((await invoiceNow()).status).toBe('sent')
})

test('a credit note has a number of its own, takes from the end, and never more than is owed', async () => {
  const credit = (id: string, amount: number) =>
    call('creditInvoice', { creditNote: id, invoice, amount, reason: 'The drone stayed in.' })
  expect(await credit('credit-note-00001', 20_000)).toEqual({ number: `CN-${year}-0001` })
  expect(await credit('credit-note-00001', 20_000)).toEqual({ number: `CN-${year}-0001` })
  expect(await read(doc.creditNote('credit-note-00001'))).toMatchObject({
    amount: 20_000,
    issuer: issuerOf(aStudio(), someInvoiceSettings()),
  })
  await expect(credit('credit-note-00002', 300_001)).rejects.toMatchObject({
    code: 'more-than-owed',
  })
  expect(await credit('credit-note-00003', 300_000)).toEqual({ number: `CN-${year}-0002` })
  expect((await invoiceNow()).status).toBe('void')
})

test('an invoice is void only while nothing came', async () => {
  const album = (id: string) =>
    transaction((tx) => Promise.resolve(tx.write(doc.invoice(id), anInvoice({ number: '2026-2' }))))
  const undo = () => call('voidInvoice', { invoice, reason: 'A mistake.' })
  await album((invoice = 'album-one'))
  await pay('transfer-00000001', 1)
  await expect(undo()).rejects.toMatchObject({ code: 'invoice-not-open' })
  await album((invoice = 'album-two'))
  await undo()
  await undo()
  expect(await invoiceNow()).toMatchObject({ status: 'void', credited: 320_000 })
  expect(await deliveriesOf('invoice-voided')).toHaveLength(1)
})

/** A payment by card of that much, heard of. */
async function cardPayment(amount: number): Promise<string> {
  const session = aCheckoutSession(invoice, 'rest', amount)
  world.account.complete(session)
  for (const { id } of world.told) await tell(id)
  return session.payment_intent ?? ''
}

test('a refund through Stripe is one, whoever is first: the call, the webhook or a second click', async () => {
  const payment = await cardPayment(320_000)
  const refund = () =>
    call('refundPayment', {
      refund: 'refund-0123456789',
      payment,
      amount: 20_000,
      credit: true,
      reason: 'It rained.',
    })
  await Promise.all([refund(), refund()])
  for (const { id } of world.told) await tell(id)
  await refund()
  expect(await foundOf(invoice, 'ann')).toMatchObject({
    invoice: { status: 'paid', refunded: 20_000, paid: 300_000 },
    balance: 0,
    ledger: { 'credit-note -20000': 1, 'refund 20000': 1 },
    letters: { 'refund-made client': 1 },
  })
  expect(world.state.refunds).toHaveLength(1)
})

test('a crash anywhere in a refund is made good by the webhook or the next click', async () => {
  for (let at = 0; at < 40; at += 1) {
    forget()
    forgetStripe()
    invoice = await anInvoiceOf('ann')
    const payment = await cardPayment(320_000)
    crashAt(at)
    const asked = {
      refund: 'refund-0123456789',
      payment,
      amount: 20_000,
      credit: true,
      reason: 'It rained.',
    }
    await call('refundPayment', asked).catch(() => null)
    letPass()
    if (at % 2 === 0) await call('refundPayment', asked)
    for (const { id } of world.told) await tell(id)
    if (world.state.refunds.length === 0) continue
    expect(await foundOf(invoice, 'ann'), `crash ${at}`).toMatchObject({
      balance: 0,
      ledger: { 'credit-note -20000': 1, 'refund 20000': 1 },
      letters: { 'refund-made client': 1 },
    })
  }
})

test('a part that goes back for good leaves the downloads open; one that is owed again closes them', async () => {
  const gallery = aGallery({ selection: { ...newSelection, state: 'submitted' }, finals: 1 })
  const isOpen = async () => gateOfGallery(gallery, await invoiceNow()).open
  await pay('transfer-00000001', 320_000)
  const refund = (id: string, amount: number, credit: boolean) =>
    call('refundPayment', {
      refund: id,
      payment: 'transfer-00000001',
      amount,
      credit,
      reason: 'It rained.',
    })
  await refund('refund-0000000001', 100, true)
  expect(await isOpen()).toBe(true)
  await refund('refund-0000000002', 5_000, false)
  expect(await isOpen()).toBe(false)
  await pay('transfer-00000002', 5_000)
  expect(await isOpen()).toBe(true)
  await refund('refund-0000000003', 314_900, true)
  await call('refundPayment', {
    refund: 'refund-0000000004',
    payment: 'transfer-00000002',
    amount: 5_000,
    credit: true,
    reason: 'It rained.',
  })
  expect([(await invoiceNow()).status, await isOpen()]).toEqual(['refunded', false])
})

test('a refund that is not credited is owed again; more than was paid never goes back', async () => {
  const payment = await cardPayment(320_000)
  const refund = (id: string, amount: number) =>
    call('refundPayment', { refund: id, payment, amount, credit: false, reason: 'A mix-up.' })
  await refund('refund-0000000001', 20_000)
  expect(outstandingOf(await invoiceNow())).toBe(20_000)
  await expect(refund('refund-0000000002', 300_001)).rejects.toMatchObject({
    code: 'more-than-paid',
  })
  await pay('transfer-00000001', 20_000)
  const manual = (amount: number) =>
    call('refundPayment', {
      refund: `refund-by-hand-${amount}`,
      payment: 'transfer-00000001',
      amount,
      credit: false,
      reason: 'Back.',
    })
  await expect(manual(20_001)).rejects.toMatchObject({ code: 'more-than-paid' })
  await Promise.allSettled([manual(12_000), manual(11_000)])
  expect((await invoiceNow()).refunded).toBeLessThanOrEqual(32_000)
})

test('money for a void invoice is a case, and goes back from it', async () => {
  const session = aCheckoutSession(invoice, 'deposit', 80_000)
  await transaction((tx) =>
    voidBookingInvoice(tx, invoice, (paid) => paid, {
      booking: aBooking(),
      by: 'les',
      now: new Date(),
    }),
  )
  world.account.complete(session)
  for (const { id } of world.told) await tell(id)
  expect(await foundOf(invoice, 'ann')).toMatchObject({
    invoice: { status: 'void', paid: 80_000 },
    cases: { 'paid-after-void 80000': 1 },
  })
  const [found] = await list(collection.moneyCases())
  await call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
  expect(await invoiceNow()).toMatchObject({ status: 'void', paid: 0, refunded: 80_000 })
  const told = (await list(collection.outbox())).filter(({ value }) => value.kind === 'refund-made')
  expect(told.map(({ value }) => value.data['reason'])).toContain(
    'That invoice is void, so there was nothing to pay.',
  )
})

test('money in another currency is on no invoice, and is a case', async () => {
  const session = aCheckoutSession(invoice, 'deposit', 80_000, 'usd')
  world.account.complete(session)
  for (const { id } of world.told) await tell(id)
  expect(await foundOf(invoice, 'ann')).toMatchObject({
    invoice: { paid: 0 },
    cases: { 'wrong-currency 80000': 1 },
  })
})

test('what goes back of another currency and comes back is a case again', async () => {
  const session = aCheckoutSession(invoice, 'deposit', 80_000, 'usd')
  world.account.complete(session)
  for (const { id } of world.told) await tell(id)
  const [found] = await openCases()
  await call('settleMoneyCase', { moneyCase: found?.id ?? '', how: 'refunded' })
  expect(await openCases()).toEqual([])
  world.account.failRefund(world.state.refunds[0]?.id ?? '')
  for (const { id } of world.told) await tell(id)
  expect((await openCases()).map(({ value }) => value)).toMatchObject([
    { kind: 'refund-failed', amount: 80_000, currency: 'USD' },
  ])
  expect((await read(doc.payment(session.payment_intent ?? '')))?.refunded).toBe(0)
})

test('a lost dispute that is written off asks for nothing more; one that is won closes its case', async () => {
  const first = await cardPayment(80_000)
  world.account.dispute(first)
  for (const { id } of world.told) await tell(id)
  const [found] = await list(collection.moneyCases())
  expect(found?.value).toMatchObject({ kind: 'dispute', amount: 80_000, settled: null })
  expect((await invoiceNow()).paid).toBe(0)
  world.account.decide(world.state.disputes[0]?.id ?? '', 'won')
  for (const { id } of world.told) await tell(id)
  expect((await list(collection.moneyCases()))[0]?.value.settled).toBe('noted')
  const second = await cardPayment(240_000)
  world.account.dispute(second)
  for (const { id } of world.told) await tell(id)
  const open = (await list(collection.moneyCases())).find(({ value }) => value.settled === null)
  await call('settleMoneyCase', { moneyCase: open?.id ?? '', how: 'written-off' })
  const after = await invoiceNow()
  expect([outstandingOf(after), after.writtenOff]).toEqual([0, 240_000])
})

test('a cancelled booking keeps what its rule keeps, and what goes back is counted down', async () => {
  await pay('transfer-00000001', 80_000)
  const refundDue = await transaction((tx) =>
    voidBookingInvoice(tx, invoice, (paid) => paid / 2, {
      booking: aBooking(),
      by: 'ann',
      now: new Date(),
    }),
  )
  await transaction((tx) =>
    Promise.resolve(
      tx.write(doc.booking(invoice), aBooking({ client: 'ann', status: 'cancelled', refundDue })),
    ),
  )
  const kept = await invoiceNow()
  expect([kept.status, surplusOf(kept), kept.credited]).toEqual(['paid', 40_000, 280_000])
  expect((await list(collection.creditNotes())).map(({ value }) => value)).toMatchObject([
    { invoice, number: `CN-${year}-0001`, amount: 280_000, reason: 'The booking was cancelled.' },
  ])
  await call('refundPayment', {
    refund: 'refund-0000000001',
    payment: 'transfer-00000001',
    amount: 40_000,
    credit: true,
    reason: 'As agreed.',
  })
  expect((await read(doc.booking(invoice)))?.refundDue).toBe(0)
  const after = await invoiceNow()
  expect([surplusOf(after), outstandingOf(after), after.credited]).toEqual([0, 0, 280_000])
  expect(after.status).toBe('paid')
})

test('of a booking that keeps everything, what was paid beyond it goes back', async () => {
  await pay('transfer-00000001', 330_000)
  const about = { booking: aBooking(), by: 'ann', now: new Date() }
  const due = await transaction((tx) => voidBookingInvoice(tx, invoice, () => 0, about))
  expect([due, surplusOf(await invoiceNow())]).toEqual([10_000, 10_000])
})

test('what is credited once a booking is over goes back as well', async () => {
  await pay('transfer-00000001', 80_000)
  await transaction(async (tx) => {
    const about = { booking: aBooking(), by: 'ann', now: new Date() }
    const refundDue = await voidBookingInvoice(tx, invoice, () => 0, about)
    tx.write(doc.booking(invoice), aBooking({ client: 'ann', status: 'cancelled', refundDue }))
  })
  await call('creditInvoice', {
    creditNote: 'credit-0123456789abc',
    invoice,
    amount: 30_000,
    reason: 'For the trouble.',
  })
  expect((await read(doc.booking(invoice)))?.refundDue).toBe(30_000)
})

test('a cancelled booking of which nothing is kept leaves a void invoice, and no credit note', async () => {
  await pay('transfer-00000001', 80_000)
  const refundDue = await transaction((tx) =>
    voidBookingInvoice(tx, invoice, (paid) => paid, {
      booking: aBooking(),
      by: 'les',
      now: new Date(),
    }),
  )
  expect([refundDue, (await invoiceNow()).status]).toEqual([80_000, 'void'])
  expect(await list(collection.creditNotes())).toEqual([])
})

test('money on its way when a booking was cancelled goes back too, also where some is kept', async () => {
  await pay('transfer-00000001', 80_000)
  const session = aCheckoutSession(invoice, 'balance', 240_000)
  const refundDue = await transaction(async (tx) => {
    const due = await voidBookingInvoice(tx, invoice, (paid) => paid / 2, {
      booking: aBooking(),
      by: 'ann',
      now: new Date(),
    })
    tx.write(doc.booking(invoice), aBooking({ client: 'ann', status: 'cancelled', refundDue: due }))
    return due
  })
  world.account.complete(session)
  for (const { id } of world.told) await tell(id)
  expect(refundDue).toBe(40_000)
  expect((await read(doc.booking(invoice)))?.refundDue).toBe(280_000)
  expect(surplusOf(await invoiceNow())).toBe(280_000)
})

test('what a cancelled booking gets back is right however much one event tells of', async () => {
  const session = aCheckoutSession(invoice, 'rest', 320_000)
  await transaction(async (tx) => {
    await voidBookingInvoice(tx, invoice, () => 0, {
      booking: aBooking(),
      by: 'ann',
      now: new Date(),
    })
    tx.write(doc.booking(invoice), aBooking({ client: 'ann', status: 'cancelled', refundDue: 0 }))
  })
  world.account.complete(session)
  const payment = session.payment_intent ?? ''
  world.account.refund(payment, 120_000)
  world.account.refund(payment, 80_000)
  // Only the last refund is heard of: it tells of the payment and of both refunds.
  await tell(world.told.at(-1)?.id ?? '')
  expect(await invoiceNow()).toMatchObject({ received: 320_000, refunded: 200_000 })
  expect((await read(doc.booking(invoice)))?.refundDue).toBe(120_000)
})

const morning = (date: string) => new Date(`${date}T09:30:00Z`)

test('reminders go out a week before, on the day, two and seven days after, until it is paid', async () => {
  const sent: string[] = []
  for (let offset = -12; offset <= 12; offset += 1) {
    const date = new Date(Date.UTC(2026, 11, 5 + offset)).toISOString().slice(0, 10)
    const before = (await list(collection.outbox())).length
    await remindPayments(morning(date))
    await remindPayments(new Date(`${date}T15:00:00Z`))
    if ((await list(collection.outbox())).length > before) sent.push(date)
  }
  expect(sent).toEqual(['2026-11-28', '2026-12-05', '2026-12-07', '2026-12-12'])
  await pay('transfer-00000001', 80_000)
  const before = (await list(collection.outbox())).length
  await remindPayments(morning('2026-12-19'))
  expect((await list(collection.outbox())).length).toBe(before)
})

test('what is due on one day is asked for by one delivery, and once a part is paid for the rest', async () => {
  for (const number of ['2026-0002', '2026-0003']) {
    const made = anInvoice({ number, subject: `An album, ${number}` })
    await transaction((tx) => Promise.resolve(tx.write(doc.invoice(`album-${number}`), made)))
  }
  await remindPayments(morning('2026-12-05'))
  await remindPayments(new Date('2026-12-05T15:00:00Z'))
  const [delivery, ...more] = await deliveriesOf('payment-due')
  expect(more).toEqual([])
  expect(delivery?.value).toMatchObject({
    link: '/portal/invoices',
    data: { amount: '2400.00 EUR', number: '2026-0001, 2026-0002 and 2026-0003' },
  })
  const isOld = () =>
    transaction(async (tx) =>
      delivery ? (await stillDue(tx, delivery, new Date())) === null : null,
    )
  expect(await isOld()).toBe(false)
  await pay('transfer-00000001', 80_000)
  expect(await isOld()).toBe(false)
  await transaction(async (tx) => {
    if (delivery) tx.write(doc.letter(delivery.id), { ...delivery.value, notBefore: new Date(0) })
    return Promise.resolve()
  })
  expect(
    await takeDelivery(delivery?.id ?? '', stillTrue, new Date('2026-12-06T12:00:00Z')),
  ).toMatchObject({
    state: 'sending',
    data: {
      amount: '1600.00 EUR',
      number: '2026-0002 and 2026-0003',
      due: delivery?.value.data['due'],
    },
  })
  for (const number of ['2026-0002', '2026-0003'])
    await transaction((tx) =>
      Promise.resolve(tx.write(doc.invoice(`album-${number}`), anInvoice({ status: 'void' }))),
    )
  expect(await isOld()).toBe(true)
})

test('a delivery about the second part goes out while the first one is open', async () => {
  await remindPayments(morning('2027-02-27'))
  const [delivery] = await deliveriesOf('payment-due')
  expect(delivery?.value.data).toMatchObject({ amount: '2400.00 EUR' })
  const old = transaction(async (tx) =>
    delivery ? (await stillDue(tx, delivery, new Date())) === null : null,
  )
  expect(await old).toBe(false)
})

test('nobody is reminded in the night, twice a day, or while a payment is on its way', async () => {
  await remindPayments(new Date('2026-12-05T05:00:00Z'))
  expect(await deliveriesOf('payment-due')).toHaveLength(0)
  await transaction(async (tx) =>
    tx.write(doc.invoice(invoice), {
      ...(await tx.read(doc.invoice(invoice))),
      processing: 80_000,
    }),
  )
  await remindPayments(morning('2026-12-05'))
  expect(await deliveriesOf('payment-due')).toHaveLength(0)
  await expect(call('remindNow', { invoice })).rejects.toMatchObject({ code: 'nothing-due' })
  invoice = await anInvoiceOf('ann')
  await call('remindNow', { invoice })
  await expect(call('remindNow', { invoice })).rejects.toMatchObject({ code: 'reminded-today' })
})

const change = (changes: object = {}) => ({
  changeOrder: 'change-0123456789',
  booking: invoice,
  words: 'A second photographer.',
  lines: [lineOf('change', 'Second photographer', 0, 40_000)],
  date: null,
  until: '2999-01-01',
  ...changes,
})

test('a change is nothing until it is accepted, and then booking and invoice in one act', async () => {
  expect(await call('proposeChangeOrder', change())).toEqual({ before: 320_000, after: 360_000 })
  expect((await invoiceNow()).total).toBe(320_000)
  const answer = (seenAfter: number) =>
    call('answerChangeOrder', { changeOrder: 'change-0123456789', accept: true, seenAfter }, ann)
  await expect(answer(1)).rejects.toMatchObject({ code: 'price-changed' })
  await Promise.all([answer(360_000), answer(360_000)])
  expect(await invoiceNow()).toMatchObject({ total: 320_000, awaits: ['change-0123456789'] })
  expect(await invoiceNow('change-0123456789')).toMatchObject({
    total: 40_000,
    addition: 'change',
    booking: invoice,
    instalments: [{ amount: 40_000 }],
  })
  expect((await read(doc.booking(invoice)))?.quote).toMatchObject({ total: 360_000 })
  const entries = (await list(collection.ledger())).map(({ value }) => value)
  expect(foldOf(entries)).toMatchObject({ total: 360_000, balance: 360_000 })
  expect(await deliveriesOf('change-order-answered')).toHaveLength(1)
  expect(await deliveriesOf('invoice-sent')).toHaveLength(1)
})

test('a change that costs less is credited, and the invoice stays as it was issued', async () => {
  await call(
    'proposeChangeOrder',
    change({ lines: [lineOf('change', 'An hour less', 0, -20_000)] }),
  )
  await call(
    'answerChangeOrder',
    { changeOrder: 'change-0123456789', accept: true, seenAfter: 300_000 },
    ann,
  )
  expect(await invoiceNow()).toMatchObject({ total: 320_000, credited: 20_000 })
  expect(await deliveriesOf('invoice-credited')).toHaveLength(1)
  expect(await balanceOf()).toBe(300_000)
})

test('a change to another day moves the shoot with its due dates', async () => {
  await call('proposeChangeOrder', change({ date: '2028-06-03', lines: [] }))
  await call(
    'answerChangeOrder',
    { changeOrder: 'change-0123456789', accept: true, seenAfter: 320_000 },
    ann,
  )
  expect((await read(doc.booking(invoice)))?.date).toBe('2028-06-03')
  expect((await invoiceNow()).instalments[1]?.due).toBe('2028-05-20')
})

test('a change that is outdated, withdrawn, over or another’s changes nothing', async () => {
  const accept = (actor: Actor = ann) =>
    call(
      'answerChangeOrder',
      { changeOrder: 'change-0123456789', accept: true, seenAfter: 360_000 },
      actor,
    )
  await call('proposeChangeOrder', change())
  await expect(accept(les)).rejects.toMatchObject({ code: 'not-found' })
  await call(
    'proposeChangeOrder',
    change({ changeOrder: 'change-9876543210', lines: [lineOf('change', 'Less', 0, -1_000)] }),
  )
  await call(
    'answerChangeOrder',
    { changeOrder: 'change-9876543210', accept: true, seenAfter: 319_000 },
    ann,
  )
  await expect(accept()).rejects.toMatchObject({ code: 'price-changed' })
  await call('withdrawChangeOrder', { changeOrder: 'change-0123456789' })
  await expect(accept()).rejects.toMatchObject({ code: 'status-not-allowed' })
  await expect(
    call('proposeChangeOrder', change({ changeOrder: 'change-1111111111', until: '2020-01-01' })),
  ).rejects.toMatchObject({ code: 'deadline-past' })
  await expect(
    call(
      'proposeChangeOrder',
      change({ changeOrder: 'change-2222222222', lines: [lineOf('change', 'All', 0, -330_000)] }),
    ),
  ).rejects.toMatchObject({ code: 'more-than-owed' })
})

test('with a tax on top the quote, the invoice and the charge are the same to the cent', async () => {
  const tax = { mode: 'exclusive', rate: 2_100, label: 'VAT' } as const
  const studio = aStudio({ invoicing: someInvoicing({ tax }) })
  const { quote } = await import('@portal/model/price')
  const { issueInvoice } = await import('./issue-invoice.ts')
  for (const [price, currency] of [
    [333_333, 'EUR'],
    [77_777, 'JPY'],
    [123_450, 'KWD'],
  ] as const) {
    const [chosen] = studio.packages
    if (!chosen) throw new Error('no package')
    const one = { ...studio, currency }
    const asked = quote(one, { ...chosen, price }, studio.travel.studio)
    const booking = aBooking({ quote: asked, status: 'approved' })
    const id = `booking-${currency}`
    const made = await transaction((tx) => issueInvoice(tx, id, booking, one, new Date()))
    expect([made.total, made.instalments[0]?.amount]).toEqual([asked.total, asked.deposit])
    // Cards take three decimals in tens only.
    if (currency === 'KWD') for (const { amount } of made.instalments) expect(amount % 10).toBe(0)
  }
})

test('where cards take three decimals in tens nothing else is written down', async () => {
  await transaction(async (tx) =>
    tx.write(doc.invoice(invoice), { ...(await tx.read(doc.invoice(invoice))), currency: 'KWD' }),
  )
  const studio = await read(doc.studio())
  await transaction((tx) =>
    Promise.resolve(tx.write(doc.studio(), { ...(studio ?? aStudio()), currency: 'KWD' })),
  )
  await call('draftInvoice', { draft, client: 'ann', booking: null })
  const refused = [
    () => pay('transfer-00000001', 80_005),
    () =>
      call('creditInvoice', {
        creditNote: 'credit-note-00001',
        invoice,
        amount: 1_255,
        reason: 'The drone stayed in.',
      }),
    () => call('proposeChangeOrder', change({ lines: [lineOf('change', 'An hour', 0, -1_255)] })),
    () =>
      call('saveDraft', {
        draft,
        content: { ...content, lines: [lineOf('other', 'A', 0, 1_255)] },
      }),
    () =>
      call('saveDraft', {
        draft,
        content: { ...content, discount: { kind: 'amount', amount: 1_255 } },
      }),
  ]
  for (const one of refused) await expect(one()).rejects.toMatchObject({ code: 'invalid' })
  await pay('transfer-00000001', 80_010)
  await expect(
    call('refundPayment', {
      refund: 'refund-0000000001',
      payment: 'transfer-00000001',
      amount: 1_255,
      credit: true,
      reason: 'It rained.',
    }),
  ).rejects.toMatchObject({ code: 'invalid' })
  expect((await invoiceNow()).paid).toBe(80_010)
})
