import { anInvoice, aStudio, someInvoiceSettings } from '@portal/model/examples'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { doc } from '@portal/model/paths'
import { setTimeout } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { invoiceDocument } from '../functions/src/documents/invoice-document.ts'
import { readPdf } from '@portal/testing/read/read-pdf'
import { typeset } from '../functions/src/documents/typeset.ts'
import type { Admin } from '../local/src/demo/admin.ts'
import { callApi, idTokenOf } from '../local/src/demo/call.ts'
import { dina } from '../local/src/demo/people.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { localSecrets } from '../local/src/platform/settings.ts'
import { signatureOf } from '../local/src/stand-ins/stripe-hooks.ts'
import { atMost, type BenchRow, median, percentile, shown } from './row.ts'

const rounds = 30
/** How long (ms) what follows an event may take until the next one is sent. */
const settledMs = 700
const invoice = 'demo-booking-of-dina'

/** Milliseconds that something takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Webhooks as Stripe sends them, and what a payment of ours has at Stripe's stand-in. */
function stripeOf({ ports }: Instance) {
  const hook = `http://127.0.0.1:${ports.site}/hooks/stripe`
  const standIn = `http://127.0.0.1:${ports.stripe}`
  const key = { authorization: `Bearer ${localSecrets.STRIPE_SECRET_KEY}` }
  return {
    /** Answers the status. */
    async send(body: string, secret: string): Promise<number> {
      const at = Math.floor(Date.now() / 1_000)
      const signed = { 'stripe-signature': signatureOf(body, secret, at) }
      return (await fetch(hook, { method: 'POST', headers: signed, body })).status
    },
    /** The same way in, with nothing behind it. */
    knock: () => fetch(hook).then((answer) => answer.text()),
    ask: <Answer>(path: string, init: RequestInit = {}) =>
      fetch(`${standIn}${path}`, { headers: key, redirect: 'manual', ...init }).then(
        (answer) => answer.json() as Promise<Answer>,
      ),
    act: (path: string, body: Record<string, string> | string) =>
      fetch(`${standIn}${path}`, {
        method: 'POST',
        redirect: 'manual',
        body: typeof body === 'string' ? body : new URLSearchParams(body),
      }),
  }
}
type StripeSide = ReturnType<typeof stripeOf>

/** Pays the deposit; makes refunds of it, whose own webhooks come too late to matter. */
async function paymentOf(instance: Instance, stripe: StripeSide) {
  const token = await idTokenOf(instance, dina)
  const page = await callApi(instance, token, 'payInstalment', { invoice, instalment: 'rest' })
  if (!page.ok) throw new Error(`payInstalment: ${page.code}`)
  await stripe.act(new URL(page.output.url).pathname, { action: 'pay' })
  const paid = await stripe.ask<{ intents: { id: string }[] }>('/api/state')
  const payment = paid.intents[0]?.id ?? ''
  await stripe.act('/api/hook-faults', JSON.stringify({ delayMs: 600_000, times: rounds * 2 + 2 }))
  const told = new Set<string>()
  return {
    payment,
    /** One more refund, of 1.00; its event. */
    refund: async () => {
      await stripe.act(`/api/payments/${payment}/refund`, { amount: '100' })
      const events = await stripe.ask<{ id: string; type: string }[]>('/api/events')
      const event = events.find(({ id, type }) => type === 'refund.created' && !told.has(id))
      if (!event) throw new Error('Stripe’s stand-in told of no refund')
      told.add(event.id)
      return event
    },
  }
}

/** What a receiver does at the very least: three questions to Stripe and one transaction. */
async function byHand({ firestore }: Admin, stripe: StripeSide, event: string, payment: string) {
  await stripe.ask(`/v1/events/${event}`)
  await stripe.ask(`/v1/payment_intents/${payment}`)
  await stripe.ask(`/v1/refunds?payment_intent=${payment}`)
  const at = (name: string) => firestore.doc(`benchByHand/${name}`)
  await firestore.runTransaction(async (tx) => {
    await tx.getAll(at('event'), at('invoice'), at('payment'), at('refund'))
    for (const name of ['event', 'invoice', 'payment', 'refund', 'ledger', 'letter'])
      tx.set(at(`${name}-${event}`), { at: new Date(), amount: 100 })
  })
}

/** How many documents there are wherever the webhook could write. */
async function written({ firestore }: Admin): Promise<number> {
  const names = [
    'stripeEvents',
    'payments',
    'refunds',
    'ledger',
    'moneyCases',
    'invoices',
    'audit',
    'outbox',
    'rates',
    'counters',
    'refusals',
  ]
  const counts = await Promise.all(
    names.map(async (name) => (await firestore.collection(name).count().get()).data().count),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

async function webhookRows(instance: Instance, admin: Admin): Promise<BenchRow[]> {
  const stripe = stripeOf(instance)
  const { payment, refund } = await paymentOf(instance, stripe)
  const secret = localSecrets.STRIPE_WEBHOOK_SECRET
  const [ours, bare, again]: number[][] = [[], [], []]
  for (let round = 0; round <= rounds; round += 1) {
    const event = await refund()
    const body = JSON.stringify({ ...event, object: 'event', livemode: false })
    const heard = await timed(() => stripe.send(body, secret))
    // Mails and lists that follow it are none of what is measured next.
    await setTimeout(settledMs)
    const known = await timed(() => stripe.send(body, secret))
    const least = await timed(async () => {
      await stripe.knock()
      await byHand(admin, stripe, event.id, payment)
    })
    // The first warms every way and is not counted.
    if (round === 0) continue
    ours?.push(heard)
    again?.push(known)
    bare?.push(least)
  }
  const { refunded } = await admin.read(doc.invoice(invoice))
  if (refunded !== (rounds + 1) * 100) throw new Error(`${refunded} of the refunds are booked`)

  const before = await written(admin)
  const statuses = new Set<number>()
  const forged = JSON.stringify({ id: 'evt_forged', type: 'refund.created', livemode: false })
  for (let sent = 0; sent < 200; sent += 1)
    statuses.add(await stripe.send(forged, `not-the-secret-${sent}`))
  if (statuses.size !== 1 || !statuses.has(400)) throw new Error('a forged webhook was not refused')
  return [
    atMost(
      'webhook: p50 of an event with its effect, against the least it takes',
      median(ours ?? []) / median(bare ?? []),
      '×',
      2,
    ),
    shown('webhook: p50 of an event with its effect', median(ours ?? []), 'ms'),
    shown('webhook: p95 of an event with its effect', percentile(ours ?? [], 0.95), 'ms'),
    shown('webhook: p50 of an event that is known', median(again ?? []), 'ms'),
    atMost('webhook: writes for 200 forged requests', (await written(admin)) - before, 'writes', 0),
  ]
}

/** The same words in the fonts every reader has, without tags: the least a PDF takes. */
const bareOf = (words: readonly string[]): Promise<Buffer> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    const document = new PDFDocument({ size: 'A4' })
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    for (const line of words) document.text(line)
    document.end()
  })

async function documentRows(): Promise<BenchRow[]> {
  const document = (clientName: string) =>
    invoiceDocument(anInvoice({ clientName }), issuerOf(aStudio(), someInvoiceSettings()))
  const first = await timed(() => typeset(document('Ann Maes')))
  const file = await typeset(document('Ann Maes'))
  // The lines as they are read; letters Helvetica lacks would only slow the other way down.
  const words = readPdf(file)
    .join(' ')
    .replaceAll(/[^\x20-\x7e]/g, ' ')
    .match(/.{1,40}/g)
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [
      await timed(() => typeset(document('Ann Maes'))),
      await timed(() => bareOf(words ?? [])),
    ]
    if (round === 0) continue
    ours.push(one)
    bare.push(other)
  }
  return [
    shown('papers: an invoice, against the same words bare', median(ours) / median(bare), '×'),
    shown('papers: an invoice', median(ours), 'ms'),
    shown('papers: the first invoice, fonts and all', first, 'ms'),
    shown(
      'papers: the first with a name in Chinese',
      await timed(() => typeset(document('王小明'))),
      'ms',
    ),
    atMost('papers: size of an invoice', file.length / 1_000, 'kB', 100),
  ]
}

/** How long the webhook and a document take, and that a flood of forgeries writes nothing. */
export const money = async (instance: Instance, admin: Admin): Promise<BenchRow[]> => [
  ...(await webhookRows(instance, admin)),
  ...(await documentRows()),
]
