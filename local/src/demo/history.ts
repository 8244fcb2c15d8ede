import type { BookedDays } from '@portal/model/availability'
import type { AuditEntry } from '@portal/model/audit'
import type { Booking, BookingStatus } from '@portal/model/booking'
import { addDays, type CalendarDate, monthOf, type Month } from '@portal/model/calendar'
import type { Conversation, Message } from '@portal/model/chat'
import { choosingOf, newSelection } from '@portal/model/choosing'
import { newRelease } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import { type Invoice, owedOf } from '@portal/model/invoice'
import { type CreditNote, creditNoteOf } from '@portal/model/invoicing/credit-note'
import { anchorsOf, contentOfQuote, issued } from '@portal/model/invoicing/draft'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { type LedgerEntry, ledgerId } from '@portal/model/invoicing/ledger'
import { numberOf, seriesOf } from '@portal/model/invoicing/number'
import type { Payment } from '@portal/model/invoicing/payment'
import { entryOf, type Posted, posted } from '@portal/model/invoicing/posting'
import type { Person } from '@portal/model/person'
import { journeyTo } from '@portal/model/place'
import { quote } from '@portal/model/price'
import { type Count, type Statistics, withCounts } from '@portal/model/statistics'
import type { InvoiceSettings } from '@portal/model/invoicing/settings'
import type { Studio } from '@portal/model/studio'
import { dice } from './dice.ts'
import { names, places, stories, words } from './history-words.ts'

/** A year of a studio's life, as the documents it would have left. Keys are document ids. */
export interface History {
  people: Map<string, Person>
  bookings: Map<string, Booking>
  invoices: Map<string, Invoice>
  payments: Map<string, Payment>
  ledger: Map<string, LedgerEntry>
  galleries: Map<string, Gallery>
  conversations: Map<string, Conversation>
  messages: { conversation: string; id: string; message: Message }[]
  bookedDays: Map<Month, BookedDays>
  statistics: Map<Month, Statistics>
  /** Who waits, in order. */
  queue: string[]
  creditNotes: Map<string, CreditNote>
  /** The last number of each series. */
  counters: Map<string, number>
  audit: AuditEntry[]
}

/** One shoot of the story: when it was asked for, when it is, and how it ended. */
interface Plan {
  asked: CalendarDate
  shoot: CalendarDate
  status: BookingStatus
}

/** A conversation before anybody has said anything. */
type Thread = { id: string } & Pick<Conversation, 'client' | 'clientName' | 'booking' | 'subject'>

const at = (date: CalendarDate, hour: number): Date =>
  new Date(`${date}T${String(hour).padStart(2, '0')}:12:00Z`)

/** Makes the story up: what a studio of this kind has behind and before it on that day. */
export function historyOf(studio: Studio, settings: InvoiceSettings, today: CalendarDate): History {
  const roll = dice(20_270_313)
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1))
  const one = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)] as Item
  const history: History = {
    people: new Map(),
    bookings: new Map(),
    invoices: new Map(),
    payments: new Map(),
    ledger: new Map(),
    creditNotes: new Map(),
    galleries: new Map(),
    conversations: new Map(),
    messages: [],
    bookedDays: new Map(),
    statistics: new Map(),
    queue: [],
    counters: new Map(),
    audit: [],
  }
  const isOpen = (date: CalendarDate) =>
    studio.availability.weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] === true
  const openDay = (date: CalendarDate): CalendarDate =>
    isOpen(date) ? date : openDay(addDays(date, 1))
  const count = (date: CalendarDate, ...counts: Count[]) => {
    if (date > today) return
    const month = monthOf(date)
    history.statistics.set(month, withCounts(history.statistics.get(month) ?? null, date, counts))
  }

  const take = (series: string): number => {
    const number = (history.counters.get(series) ?? 0) + 1
    history.counters.set(series, number)
    return number
  }

  for (let back = 365; back >= 0; back -= 1) {
    const date = addDays(today, -back)
    count(date, ...Array.from({ length: between(3, 16) }, () => ({ event: 'visit' as const })))
  }

  const plans: Plan[] = []
  for (let month = 12; month >= 1; month -= 1)
    for (let shoot = between(2, 4); shoot > 0; shoot -= 1) {
      const day = openDay(addDays(today, -month * 30 + between(0, 24)))
      const ended = roll()
      plans.push({
        asked: addDays(day, -between(50, 190)),
        shoot: day,
        status: ended < 0.8 ? 'completed' : ended < 0.9 ? 'cancelled' : 'declined',
      })
    }
  for (const ahead of [5, 12, 24, 33, 47, 61, 82, 104, 139])
    plans.push({
      asked: addDays(today, -between(20, 120)),
      shoot: openDay(addDays(today, ahead)),
      status: 'approved',
    })
  for (let back = 21; back > 1; back -= 2)
    plans.push({
      asked: addDays(today, -back),
      shoot: openDay(addDays(today, between(40, 200))),
      status: back % 3 === 0 ? 'waitlisted' : 'pending',
    })
  // Numbers are given in the order in which the invoices went out.
  plans.sort((a, b) => (a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : 0))

  for (const [index, plan] of plans.entries()) {
    const name = names[index % names.length] ?? 'Nobody'
    const client = `demo-client-${index % names.length}`
    const id = `demo-history-${index}`
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`
    const chosen = studio.packages[index % studio.packages.length]
    if (!chosen) continue
    const place = one(places)
    const addOns = roll() < 0.3 ? [one(studio.addOns)] : []
    const price = quote(studio, chosen, place, addOns)
    const decided = addDays(plan.asked, between(0, 4))
    const waits = plan.status === 'pending' || plan.status === 'waitlisted'
    const statusAt = at(
      plan.status === 'completed' ? addDays(plan.shoot, 1) : waits ? plan.asked : decided,
      15,
    )
    history.people.set(client, {
      email,
      name,
      calledAs: null,
      phone: roll() < 0.6 ? `+32 47${between(0, 9)} ${between(100_000, 999_999)}` : null,
      address: null,
      role: 'client',
      createdAt: at(plan.asked, 9),
      portrait: null,
      invitedAt: null,
    })
    const wasApproved = ['approved', 'completed', 'cancelled'].includes(plan.status)
    history.bookings.set(id, {
      client,
      partners: [],
      clientName: name,
      clientEmail: email,
      package: chosen,
      addOns,
      date: plan.shoot,
      alternatives: waits && roll() < 0.4 ? [openDay(addDays(plan.shoot, 7))] : [],
      place,
      km: journeyTo(studio.travel, place).km,
      story: one(stories),
      quote: price,
      status: plan.status,
      stage: plan.status === 'completed' ? 'delivered' : wasApproved ? 'confirmed' : 'booked',
      change: null,
      refundCap: 10_000,
      refundDue: 0,
      createdAt: at(plan.asked, 9),
      statusAt,
    })
    history.audit.push({
      event: 'booking.requested',
      actor: client,
      person: client,
      details: { booking: id, total: price.total },
      at: at(plan.asked, 9),
    })
    const sold = { id: chosen.id, name: chosen.name }
    count(plan.asked, { event: 'requested', package: sold })
    if (waits) {
      history.queue.push(id)
      continue
    }
    count(decided, { event: 'answered', ms: between(1, 70) * 3_600_000 })
    if (plan.status === 'declined') {
      count(decided, { event: 'declined' })
      continue
    }
    count(decided, { event: 'approved' })
    history.audit.push({
      event: 'booking.status-changed',
      actor: 'les',
      person: client,
      details: { booking: id, from: 'pending', to: 'approved', refund: 0 },
      at: at(decided, 15),
    })

    const year = Number(decided.slice(0, 4))
    const about = {
      number: numberOf(settings.invoiceNumbers, year, take(seriesOf('invoices', year))),
      clientEmail: email,
      clientAddress: null,
      service: { date: plan.shoot, place: place.name },
      partners: [],
      issuer: issuerOf(studio, settings),
    }
    const anchors = anchorsOf(decided, { bookedOn: plan.asked, date: plan.shoot })
    const draft = contentOfQuote(chosen.name, price, settings.terms)
    const first = issued(
      { ...draft, booking: id, client, clientName: name, currency: price.currency },
      { ...about, anchors },
    )
    const writeEntry = (entry: string, made: Posted, day: CalendarDate, hour: number): Invoice => {
      const method = made.kind === 'payment' ? 'card' : null
      history.ledger.set(
        entry,
        entryOf(made, { invoice: id, at: at(day, hour), day, by: null, method }),
      )
      return made.invoice
    }
    let invoice = writeEntry(ledgerId.invoice(id), first, decided, 15)
    const late = roll() < 0.2
    for (const [part, { id: payable, amount, due }] of invoice.instalments.entries()) {
      const paidOn = addDays(due, -between(0, 6))
      if (paidOn > today || (late && plan.status === 'approved')) continue
      if (plan.status === 'cancelled' && part > 0) continue
      const payment = `demo-payment-${index}-${part}`
      const paidAt = at(paidOn, 18)
      const made = posted(invoice, { kind: 'payment', amount }, paidAt)
      invoice = writeEntry(ledgerId.payment(payment), made, paidOn, 18)
      history.payments.set(payment, {
        invoice: id,
        number: invoice.number,
        client,
        amount,
        currency: price.currency,
        method: 'card',
        state: 'succeeded',
        payable,
        online: true,
        reference: payment,
        day: paidOn,
        at: paidAt,
        refunded: 0,
        disputed: 0,
      })
      count(paidOn, ...(part === 0 ? [{ event: 'paid' as const }] : []), {
        event: 'revenue',
        money: { amount, currency: price.currency },
        package: sold,
      })
    }
    if (plan.status === 'cancelled') {
      const day = addDays(decided, 9)
      const credited = owedOf(invoice) - invoice.paid
      if (invoice.paid === 0)
        invoice = writeEntry(
          ledgerId.void(id),
          posted(invoice, { kind: 'void' }, at(day, 15)),
          day,
          15,
        )
      else if (credited > 0) {
        const made = posted(invoice, { kind: 'credit-note', amount: credited }, at(day, 15))
        invoice = writeEntry(ledgerId.creditNote(id), made, day, 15)
        const then = Number(day.slice(0, 4))
        const pattern = settings.creditNoteNumbers
        history.creditNotes.set(
          id,
          creditNoteOf(made, {
            invoice: id,
            number: numberOf(pattern, then, take(seriesOf('credit-notes', then))),
            reason: 'The booking was cancelled.',
            issuedOn: day,
            issuer: issuerOf(studio, settings),
          }),
        )
      }
      count(day, { event: 'cancelled' })
    }
    if (plan.status === 'completed') count(addDays(plan.shoot, 1), { event: 'completed' })
    history.invoices.set(id, invoice)
    if (plan.status !== 'approved') continue
    const month = monthOf(plan.shoot)
    const shoots = history.bookedDays.get(month)?.shoots ?? {}
    history.bookedDays.set(month, {
      shoots: { ...shoots, [plan.shoot]: (shoots[plan.shoot] ?? 0) + 1 },
    })
    history.galleries.set(id, {
      booking: id,
      client,
      clientName: name,
      members: {},
      viewers: [],
      names: {},
      title: chosen.name,
      choosing: choosingOf(chosen),
      closesAt: null,
      currency: price.currency,
      selection: newSelection,
      published: false,
      expiresAt: null,
      expiryDue: null,
      archivedAt: null,
      sets: [],
      order: 'captured',
      cover: null,
      lead: null,
      ready: 0,
      failed: 0,
      sheets: [],
      finals: 0,
      release: newRelease,
      createdAt: at(decided, 15),
    })
  }

  // One client asks for another day after the cut-off.
  const soon = [...history.bookings].find(([, { status }]) => status === 'approved')
  if (soon)
    history.bookings.set(soon[0], {
      ...soon[1],
      change: {
        kind: 'reschedule',
        date: openDay(addDays(soon[1].date, 21)),
        words: 'My sister lands a day later than we thought. Is there any way?',
        at: at(addDays(today, -1), 19),
      },
    })

  // The first thread of each client, and one for each further booking.
  const threads: Thread[] = [...history.people].map(([client, { name }]) => ({
    id: client,
    client,
    clientName: name,
    booking: null,
    subject: null,
  }))
  const booked = new Set<string>()
  for (const [id, booking] of history.bookings) {
    const { client, clientName } = booking
    if (booked.has(client))
      threads.push({ id, client, clientName, booking: id, subject: booking.package.name })
    booked.add(client)
  }
  for (const [index, { id: thread, ...about }] of threads.entries()) {
    const lines = index % 3 === 0 ? words.slice(0, between(2, words.length)) : []
    let conversation: Conversation = {
      ...about,
      clientPortrait: null,
      partners: [],
      names: {},
      last: null,
      unread: { client: 0, studio: 0 },
      readAt: { client: null, studio: null },
      readBy: {},
      deliveredAt: { client: null, studio: null },
      done: false,
      kept: false,
    }
    for (const [step, { side, text }] of lines.entries()) {
      const id = `demo-message-${index}-${step}-000`
      const when = new Date(at(addDays(today, -index % 20), 8).getTime() + step * 420_000)
      history.messages.push({
        conversation: thread,
        id,
        message: {
          sender: side === 'client' ? about.client : 'les',
          side,
          text,
          attachments: [],
          card: null,
          at: when,
          replyTo: null,
          editedAt: null,
          deleted: false,
          reactions: { client: null, studio: null },
        },
      })
      conversation = {
        ...conversation,
        last: { message: id, side, text, about: 'words', at: when },
        readAt: { client: when, studio: when },
        deliveredAt: { client: when, studio: when },
      }
    }
    if (conversation.last?.side === 'client' && index % 2 === 0)
      conversation = {
        ...conversation,
        unread: { client: 0, studio: 1 },
        readAt: { ...conversation.readAt, studio: null },
      }
    history.conversations.set(thread, conversation)
  }
  return history
}
