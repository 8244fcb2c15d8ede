import type { Attachment } from '@portal/model/attachment'
import { workingDay } from '@portal/model/availability'
import { addDays, type CalendarDate, dayIn, monthOf } from '@portal/model/calendar'
import type { CallInput, CallName, CallOutput } from '@portal/model/calls'
import { withShootOn } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { entryOf, posted } from '@portal/model/invoicing/posting'
import { doc, file, type Path } from '@portal/model/paths'
import { readSchema, writeSchema } from '@portal/model/records/stored'
import { ticketsFor } from '@portal/model/queue'
import { quote } from '@portal/model/price'
import { FieldValue } from 'firebase-admin/firestore'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { cache } from '../platform/folders.ts'
import type { Instance } from '../platform/instance.ts'
import { waitUntil } from '../platform/process.ts'
import { type Admin, openAdmin } from './admin.ts'
import { callApi, idTokenOf } from './call.ts'
import { commentsOfDina, commentWithPicture } from './comments.ts'
import { type History, historyOf } from './history.ts'
import { bo, cleo, type DemoPerson, demoPeople, dina, les } from './people.ts'
import { ensureStills, stills } from './stills/stills.ts'
import { invoiceSettings, studio } from './studio.ts'

/** Each signs in once, for as long as the seeding takes. */
const tokens = new Map<string, Promise<string>>()

function tokenOf(instance: Instance, person: DemoPerson): Promise<string> {
  const known = tokens.get(person.id) ?? idTokenOf(instance, person)
  tokens.set(person.id, known)
  return known
}

/** Nobody is signed in anywhere when the demo begins. */
async function signEverybodyOut(admin: Admin): Promise<void> {
  tokens.clear()
  for (const { id } of demoPeople) await admin.firestore.doc(doc.sessions(id).path).delete()
}

/** Calls as a person and insists on success: a demo that half exists helps nobody. */
async function as<Name extends CallName>(
  instance: Instance,
  person: DemoPerson,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const token = await tokenOf(instance, person)
  const answer = await callApi(instance, token, name, input)
  if (!answer.ok) throw new Error(`${name} as ${person.id}: ${answer.code}`)
  return answer.output
}

/** Accounts as Google sign-in would make them, with plain uids. */
async function seedPeople(instance: Instance, admin: Admin): Promise<void> {
  await admin.auth.importUsers(
    demoPeople.map(({ id, email, name }) => ({
      uid: id,
      email,
      emailVerified: true,
      displayName: name,
      providerData: [{ uid: id, providerId: 'google.com', email, displayName: name }],
    })),
  )
  // The first call of each makes the account.
  for (const person of demoPeople) await tokenOf(instance, person)
}

/** Books as a client does, so that the demo passes through every rule the product has. */
async function book(
  instance: Instance,
  person: DemoPerson,
  request: Pick<CallInput<'requestBooking'>, 'id' | 'package' | 'date' | 'place' | 'story'>,
): Promise<void> {
  const chosen = studio.packages.find(({ id }) => id === request.package)
  if (!chosen) throw new Error(`no package ${request.package}`)
  const seenTotal = quote(studio, chosen, request.place).total
  await as(instance, person, 'requestBooking', {
    addOns: [],
    alternatives: [],
    ...request,
    seenTotal,
  })
}

/** Dina's gallery: real uploads through the real pipeline. */
async function seedGallery(
  instance: Instance,
  admin: Admin,
  gallery: string,
  detail: (words: string) => void,
): Promise<void> {
  const folder = join(cache, 'stills')
  const chosen = stills.slice(0, 12)
  await ensureStills(
    folder,
    chosen.map(({ name }) => name),
    (done, all) => detail(`drawing ${done} of ${all} photographs`),
  )
  for (const [index, { name }] of chosen.entries()) {
    detail(`uploading ${index + 1} of ${chosen.length} photographs`)
    await admin.bucket.upload(join(folder, name), {
      destination: file.uploadedProof(les.id, gallery, `demo-still-${index}`, name),
      metadata: { contentType: 'image/jpeg' },
    })
  }
  await waitUntil(
    async () => {
      const counts = (await admin.firestore.doc(doc.gallery(gallery).path).get()).data()
      const done = Number(counts?.['ready'] ?? 0) + Number(counts?.['failed'] ?? 0)
      detail(`${done} of ${chosen.length} proofs`)
      return done === chosen.length
    },
    // A lost event is found again by the sweep, after two minutes.
    420_000,
    'The demo photographs were not turned into proofs in seven minutes.',
  )
  // The demo has a dozen of the hundreds there would be, so there is less to choose from them.
  const { deadline, extraPrice } = (await admin.read(doc.gallery(gallery))).choosing
  await as(instance, les, 'updateChoosing', {
    gallery,
    minimum: 2,
    included: 5,
    maximum: extraPrice === null ? 5 : chosen.length,
    deadline,
    extraPrice,
  })
  await as(instance, les, 'publishGallery', { gallery })
}

/** The picture that Dina gives with a comment: uploaded as she would, worked on while the rest goes on. */
async function attachPicture(admin: Admin, gallery: string): Promise<Attachment> {
  const still = stills.slice(0, 12).find(({ orientation }) => orientation === 'landscape')
  if (!still) throw new Error('None of the demo photographs lies on its side.')
  const path = join(cache, 'stills', still.name)
  const id = 'demo-file-rings'
  const holder = { gallery, comment: commentWithPicture }
  await admin.bucket.upload(path, {
    destination: file.uploadedAttachment(dina.id, holder, id, still.name),
    metadata: { contentType: 'image/jpeg' },
  })
  const { size: bytes } = await stat(path)
  return { id, name: still.name, bytes, size: { width: 6_000, height: 4_000 } }
}

/** A year of the studio's life, written as the documents it would have left. */
async function seedHistory(admin: Admin, history: History): Promise<void> {
  const writer = admin.firestore.bulkWriter()
  const put = <Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>) =>
    void writer.set(admin.firestore.doc(path.path), writeSchema(path.schema).parse(value) as object)
  for (const [id, value] of history.people) put(doc.person(id), value)
  for (const [id, value] of history.bookings) put(doc.booking(id), value)
  for (const [id, value] of history.invoices) put(doc.invoice(id), value)
  for (const [id, value] of history.payments) put(doc.payment(id), value)
  for (const [id, value] of history.ledger) put(doc.ledgerEntry(id), value)
  for (const [id, value] of history.galleries) put(doc.gallery(id), value)
  for (const [id, value] of history.conversations) put(doc.conversation(id), value)
  for (const [month, value] of history.bookedDays) put(doc.bookedDays(month), value)
  for (const [month, value] of history.statistics) put(doc.statistics(month), value)
  for (const [id, value] of history.creditNotes) put(doc.creditNote(id), value)
  for (const [series, last] of history.counters) put(doc.counter(series), { last })
  for (const [index, entry] of history.audit.entries())
    put(doc.auditEntry(`demo-history-${index}`), entry)
  await writer.close()
}

/** Those who were in the list before the demo people, behind them, and told of it already. */
async function seedQueue(admin: Admin, { queue }: History): Promise<void> {
  const stored = (await admin.firestore.doc(doc.queue().path).get()).data()
  const { order } = readSchema(doc.queue().schema).parse(stored)
  const all = { order: [...order, ...queue] }
  await admin.write(doc.announcedQueue(), all)
  await admin.write(doc.queue(), all)
  await admin.write(doc.queueTickets(), await ticketsFor(all))
}

/**
 * Messages of a year. They have been read, so nothing is announced; but each has its event, and so
 * that these do not pile up before the one worker, they come one by one.
 */
async function seedMessages(admin: Admin, { messages }: History): Promise<void> {
  for (const { conversation, id, message } of messages) {
    await admin.write(doc.message(conversation, id), message)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Dina's shoot was last week: her deposit is paid, her photographs are there to choose from. */
async function letDinasShootPass(admin: Admin, id: string, today: CalendarDate): Promise<void> {
  const sent = doc.ledgerEntry(ledgerId.invoice(id))
  const [booking, invoice, entry] = await Promise.all([
    admin.read(doc.booking(id)),
    admin.read(doc.invoice(id)),
    admin.read(sent),
  ])
  const shoot = workingDay(studio, -9)
  const issuedOn = addDays(today, -80)
  const paidAt = new Date(`${addDays(issuedOn, 3)}T10:00:00Z`)
  const moved = withShootOn({ ...invoice, issuedOn }, shoot)
  await admin.write(doc.booking(id), { ...booking, date: shoot })
  const [deposit] = moved.instalments
  if (!deposit) throw new Error('the demo’s package has no deposit')
  const { amount } = deposit
  const made = posted(moved, { kind: 'payment', amount }, paidAt)
  const payment = 'demo-payment-of-dina'
  const method = 'card'
  const day = addDays(issuedOn, 3)
  await Promise.all([
    admin.write(doc.invoice(id), made.invoice),
    admin.write(sent, { ...entry, day: issuedOn, at: new Date(`${issuedOn}T10:00:00Z`) }),
    admin.write(
      doc.ledgerEntry(ledgerId.payment(payment)),
      entryOf(made, { invoice: id, at: paidAt, day, by: null, method, reference: payment }),
    ),
    admin.write(doc.payment(payment), {
      invoice: id,
      number: moved.number,
      client: moved.client,
      amount,
      currency: moved.currency,
      method,
      state: 'succeeded',
      payable: deposit.id,
      online: true,
      reference: payment,
      day,
      at: paidAt,
      refunded: 0,
      disputed: 0,
    }),
  ])
  await admin.firestore.doc(doc.bookedDays(monthOf(booking.date)).path).update({
    [`shoots.${booking.date}`]: FieldValue.increment(-1),
  })
}

/**
 * Fills an empty instance: Les, a waiting list of two, an approved client. The whole
 * studio adds twelve real photographs, which takes a while, and a year of other clients.
 */
export async function seed(
  instance: Instance,
  detail: (words: string) => void,
  { whole = true } = {},
): Promise<void> {
  const admin = openAdmin(instance)
  try {
    detail('the studio')
    await admin.write(doc.studio(), studio)
    await admin.write(doc.invoiceSettings(), invoiceSettings)
    await seedPeople(instance, admin)
    const today = dayIn(studio.zone, new Date())
    const history = whole ? historyOf(studio, invoiceSettings, today) : null
    if (history) {
      detail('a year of bookings')
      await seedHistory(admin, history)
    }
    const day = (ahead: number) => workingDay(studio, ahead)
    detail('bookings')
    await book(instance, dina, {
      id: 'demo-booking-of-dina',
      package: 'the-wedding',
      date: day(60),
      place: { name: 'Ghent', lat: 51.0543, lng: 3.7174 },
      story: 'Just the two of us, our parents, and far too many flowers.',
    })
    await as(instance, les, 'changeStatus', { booking: 'demo-booking-of-dina', to: 'approved' })
    await book(instance, bo, {
      id: 'demo-booking-of-bo',
      package: 'the-story',
      date: day(90),
      place: { name: 'Bruges', lat: 51.2093, lng: 3.2247 },
      story: 'My grandfather closes his bakery after fifty years.',
    })
    await book(instance, cleo, {
      id: 'demo-booking-of-cleo',
      package: 'the-portrait',
      date: day(75),
      place: { name: 'Lille', lat: 50.6292, lng: 3.0573 },
      story: 'Portraits for a book cover, black coat, no smiling.',
    })
    if (history) {
      await seedQueue(admin, history)
      await seedGallery(instance, admin, 'demo-booking-of-dina', detail)
      const picture = await attachPicture(admin, 'demo-booking-of-dina')
      for (const [id, comment] of commentsOfDina(new Date(), picture))
        await admin.write(doc.comment('demo-booking-of-dina', id), comment)
      await letDinasShootPass(admin, 'demo-booking-of-dina', today)
      detail('conversations')
      await seedMessages(admin, history)
    }
    await signEverybodyOut(admin)
  } finally {
    await admin.close()
  }
}
