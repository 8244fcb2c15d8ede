import type { z } from 'zod'
import * as one from '../examples.ts'
import { doc, type Path } from '../paths.ts'
import { newRewriting } from './rewriting.ts'
import { emptyDay } from '../statistics.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const gallery = 'booking-of-ann-1'
const hash = 'h'.repeat(43)
const file = { id: 'file-1', name: 'Plan.pdf', bytes: 9_000, size: null }
const picture = { id: 'file-2', name: 'Hat.jpg', bytes: 9_000, size: { width: 6, height: 4 } }
const arrival = { name: 'LES_0001.jpg', bytes: 9_000, generation: '1', updatedAt: noon }
const onSheet = { name: 'LES_0001.jpg', width: 6, height: 4, hash: 'AAAA', takenAt: noon }
const wedding = one.aBooking()

const at = <Schema extends z.ZodType>(
  path: Path<Schema>,
  ...examples: readonly [z.output<Schema>, ...z.output<Schema>[]]
) => ({ path, examples })

/**
 * One of every record, and further ones where a shape has several, with all that may be left out:
 * for what is held against each record there is. A path that has none here is no valid program.
 */
export const everyRecord = {
  studio: at(
    doc.studio(),
    one.aStudio(),
    one.aStudio({
      addOns: [one.anAddOn({ price: { kind: 'share', basisPoints: 500 } })],
      availability: {
        ...one.aStudio().availability,
        blocked: [{ from: '2027-01-01', to: '2027-01-07' }],
      },
      watermark: one.aWatermark({ mark: { kind: 'logo', logo: 'logo-1' } }),
    }),
  ),
  invoiceSettings: at(doc.invoiceSettings(), one.someInvoiceSettings()),
  noticeEdits: at(doc.noticeEdits(), {
    words: { 'moved-up': { title: 'Up!', body: 'You moved up.', button: 'See' } },
    off: ['zip-ready'],
  }),
  rendering: at(doc.rendering(), {
    revision: 2,
    galleries: [gallery],
    photos: 20,
    done: 8,
    failed: 0,
    startedAt: noon,
    updatedAt: noon,
    endedAt: null,
  }),
  logo: at(
    doc.logo('logo-1'),
    { state: 'ready', width: 600, height: 200 },
    { state: 'failed', reason: 'empty-logo' },
  ),
  calendarFeed: at(doc.calendarFeed(), { key: 'k'.repeat(32), createdAt: noon }),
  statistics: at(doc.statistics('2026-11'), {
    days: {
      '21': {
        ...emptyDay(),
        requests: 1,
        packages: {
          'the-wedding': { name: 'The Wedding', requests: 1, revenue: 320_000, back: 0 },
        },
      },
    },
  }),
  visitCount: at(doc.visitCount('2026-11', 0), { month: '2026-11', days: { '21': 9 } }),
  visit: at(doc.visit('visit-1'), { until: noon }),
  bookedDays: at(doc.bookedDays('2027-03'), { shoots: { '2027-03-13': 1 } }),
  person: at(
    doc.person('ann'),
    one.aPerson(),
    one.aPerson({ portrait: { id: 'portrait-1', at: noon } }),
  ),
  standing: at(doc.standing('ann'), { role: 'client', email: 'ann@example.com' }),
  account: at(doc.account('ann'), {
    google: { sub: '1', email: 'ann@example.com' },
    invited: false,
    byDesk: false,
  }),
  portrait: at(
    doc.portrait('ann', 'portrait-1'),
    { state: 'ready', width: 256, height: 256 },
    { state: 'failed', reason: 'damaged' },
  ),
  password: at(doc.password('ann'), one.aPassword()),
  securitySettings: at(doc.securitySettings(), { idleMinutes: 30, secondFactor: false }),
  sessions: at(doc.sessions('ann'), one.someSessions()),
  factors: at(doc.factors('ann'), one.someFactors()),
  passkey: at(doc.passkey(hash), one.aPasskey()),
  totp: at(doc.totp('ann'), {
    secret: 'c2VjcmV0',
    isOn: true,
    lastStep: 58_000_000,
    codes: [hash],
  }),
  challenge: at(
    doc.challenge(hash),
    { purpose: 'sign-in', person: null, session: null, expiresAt: noon },
    { purpose: 'register', person: 'ann', session: 'here', expiresAt: noon },
  ),
  proofLink: at(doc.proofLink(hash), { person: 'ann', session: 'here', expiresAt: noon }),
  device: at(doc.device('ann', hash), { token: 't'.repeat(20), owner: 'ann', createdAt: noon }),
  bellEntry: at(doc.bellEntry('ann', 'moved-up-1'), one.aBellEntry()),
  noticePreferences: at(
    doc.noticePreferences('ann'),
    one.somePreferences({
      muted: { 'moved-up': ['push'] },
      quiet: { from: '22:00', to: '08:00' },
    }),
  ),
  membership: at(doc.membership('pat', 'ann'), {
    clientName: 'Ann Maes',
    role: 'partner',
    since: noon,
  }),
  circle: at(
    doc.circle('ann'),
    one.aCircle({
      invitations: {
        [hash]: {
          role: 'vendor',
          email: 'vic@example.com',
          expiresAt: noon,
          by: { person: 'pat', name: 'Pat' },
        },
      },
    }),
  ),
  invitation: at(doc.invitation(hash), { client: 'ann', expiresAt: noon }),
  bookingDraft: at(doc.bookingDraft('ann'), { json: '{}', device: 'device-1', at: noon }),
  booking: at(
    doc.booking(gallery),
    one.aBooking({
      addOns: [one.anAddOn()],
      change: { kind: 'reschedule', date: '2027-03-20', words: 'The hall is taken.', at: noon },
    }),
    one.aBooking({ change: { kind: 'cancel', words: 'We moved abroad.', at: noon } }),
  ),
  offer: at(doc.offer('2027-03-13'), one.anOffer()),
  moodboard: at(
    doc.moodboard(gallery),
    one.aMoodboard(),
    one.aMoodboard({ references: [{ kind: 'picture', id: 'reference-2', caption: '' }] }),
  ),
  referencePicture: at(doc.referencePicture(gallery, 'reference-1'), {
    state: 'ready',
    width: 6,
    height: 4,
  }),
  quickReplies: at(doc.quickReplies(), {
    replies: [{ name: 'Thanks', text: 'Thank you, {name}!' }],
  }),
  queue: at(doc.queue(), { order: [gallery] }),
  queueTickets: at(doc.queueTickets(), { salt: 's', places: ['ticket-1'] }),
  announcedQueue: at(doc.announcedQueue(), { order: [gallery] }),
  conversation: at(
    doc.conversation('ann'),
    one.aConversation({
      last: { message: 'message-1', side: 'client', text: 'Hello Les', about: 'words', at: noon },
      readBy: { bo: noon },
    }),
  ),
  message: at(
    doc.message('ann', 'message-1'),
    one.aMessage({ attachments: [file, picture], card: { kind: 'invoice', invoice: gallery } }),
    one.aMessage({ card: { kind: 'booking', booking: gallery } }),
    one.aMessage({ card: { kind: 'photo', gallery, photo: 'photo-1' } }),
  ),
  typing: at(doc.typing('ann', 'ann'), { side: 'client', at: noon }),
  attachment: at(
    doc.attachment({ conversation: 'ann' }, 'file-1'),
    { state: 'file', type: 'application/pdf', bytes: 9_000, by: 'ann' },
    { state: 'ready', width: 6, height: 4, by: 'ann' },
    { state: 'failed', reason: 'damaged', by: 'ann' },
  ),
  gallery: at(
    doc.gallery(gallery),
    one.aGallery({
      members: { pat: 'partner' },
      viewers: ['pat'],
      names: { pat: 'Pat' },
      sets: [{ id: 'set-1', name: 'Ceremony' }],
    }),
  ),
  sheet: at(
    doc.sheet(gallery, 0),
    one.aSheet({
      photos: {
        'photo-1': {
          ...onSheet,
          camera: 0,
          set: 'set-1',
          place: 1,
          final: { name: 'LES_0001.jpg', print: 9_000, web: 900, before: true },
        },
        'photo-5': {
          ...onSheet,
          name: 'LES_0001_bw.jpg',
          final: { name: 'LES_0001_bw.jpg', print: 9_000, web: 900, before: false },
          versionOf: 'photo-1',
        },
      },
    }),
  ),
  aside: at(
    doc.aside(gallery),
    one.anAside(),
    one.anAside({ hidden: { 'photo-4': { ...onSheet, sheet: 0, hearts: [], waits: true } } }),
  ),
  cameras: at(doc.cameras(gallery), one.someCameras()),
  photo: at(doc.photo(gallery, 'photo-1'), one.aPhoto()),
  picks: at(doc.picks(gallery, 'ann'), one.somePicks()),
  comment: at(doc.comment(gallery, 'comment-1'), one.aComment({ attachments: [picture] })),
  final: at(doc.final(gallery, 'photo-1'), one.aFinal()),
  finalArrival: at(
    doc.finalArrival(gallery, 'arrival-1'),
    { ...arrival, state: 'working' },
    { ...arrival, state: 'matched', photo: 'photo-1', added: false },
    { ...arrival, state: 'unmatched', why: 'none' },
    { ...arrival, state: 'decided', photo: null },
    { ...arrival, state: 'discarded' },
    { ...arrival, state: 'failed', reason: 'damaged' },
  ),
  downloadEntry: at(
    doc.downloadEntry(gallery, 'download-1'),
    {
      person: null,
      share: { id: hash, label: 'Grandparents' },
      what: { kind: 'photo', photo: 'photo-1', size: 'web' },
      name: 'LES_0001.jpg',
      at: noon,
    },
    { person: 'ann', what: { kind: 'zip', files: 9, size: 'print' }, name: 'All.zip', at: noon },
  ),
  look: at(doc.look(gallery, 'ann'), { at: noon, first: noon, visits: 2 }, { at: noon }),
  downloadQuota: at(doc.downloadQuota('ann'), {
    requests: 1,
    minuteEnds: noon,
    bytes: 9_000,
    dayEnds: noon,
  }),
  share: at(doc.share(hash), one.aShare(), one.aShare({ what: { set: 'set-1' } })),
  shareUse: at(doc.shareUse(hash), {
    gallery,
    client: 'ann',
    views: 3,
    lastViewedAt: noon,
    taken: 1,
  }),
  shareLock: at(doc.shareLock(hash), { salt: 'salt', hash: 'hash' }),
  zip: at(doc.zip(gallery, 'zip-1'), one.aZip()),
  zipPlan: at(doc.zipPlan(gallery, 'zip-1', 0), {
    files: [{ photo: 'photo-1', generation: '1', name: 'LES_0001.jpg', bytes: 9, sum: 1 }],
  }),
  invoice: at(doc.invoice(gallery), one.anInvoice()),
  openDue: at(doc.openDue(gallery, 'deposit'), {
    invoice: gallery,
    instalment: 'deposit',
    client: 'ann',
    clientName: 'Ann Maes',
    due: '2026-12-05',
    amount: 80_000,
    currency: 'EUR',
  }),
  invoiceDraft: at(
    doc.invoiceDraft('draft-1'),
    one.aDraft({ discount: { kind: 'share', share: 1_000 } }),
    one.aDraft({
      discount: { kind: 'amount', amount: 1_000 },
      deposit: { kind: 'share', basisPoints: 2_500 },
    }),
  ),
  creditNote: at(doc.creditNote('credit-1'), one.aCreditNote()),
  changeOrder: at(doc.changeOrder('change-1'), one.aChangeOrder()),
  ledgerEntry: at(
    doc.ledgerEntry('entry-1'),
    one.aLedgerEntry({ shares: [{ rate: 0, net: 80_000, tax: 0 }] }),
  ),
  payment: at(doc.payment('pi_1'), one.aPayment()),
  refund: at(doc.refund('re_1'), { payment: 'pi_1', amount: 80_000, state: 'made', at: noon }),
  moneyCase: at(doc.moneyCase('case-1'), one.aMoneyCase()),
  signInLink: at(doc.signInLink(hash), {
    email: 'ann@example.com',
    browser: hash,
    draft: null,
    invites: false,
    setsPassword: false,
    expiresAt: noon,
    usedAt: null,
  }),
  addressChange: at(doc.addressChange(hash), {
    person: 'ann',
    kind: 'new',
    email: 'ann@new.example',
    before: 'ann@example.com',
    askedAt: noon,
    expiresAt: noon,
    usedAt: null,
  }),
  rate: at(doc.rate(hash), { count: 1, until: noon }),
  tally: at(doc.tally(hash), { count: 1, until: noon }),
  refusal: at(doc.refusal('refusal-1'), {
    kind: 'sign-in',
    person: null,
    network: hash,
    count: 64,
    from: noon,
    lastAt: noon,
    expiresAt: noon,
  }),
  uploadTicket: at(doc.uploadTicket('file-1'), {
    person: 'ann',
    purpose: { kind: 'message', conversation: 'ann', message: 'message-1' },
    path: 'uploads/ann/chat/ann/file-1/file',
    bytes: 9_000,
    type: 'application/pdf',
    until: noon,
    checkAt: noon,
    leaving: false,
    budgets: ['person-ann'],
  }),
  uploadBudget: at(doc.uploadBudget('person-ann'), {
    kept: { files: 1, bytes: 9_000 },
    day: { files: 1, bytes: 9_000, until: noon },
  }),
  uploadTurn: at(doc.uploadTurn('ann'), { until: noon }),
  counter: at(doc.counter('invoices-2026'), { last: 1 }),
  checkout: at(doc.checkout(gallery), {
    session: 'cs_1',
    url: 'https://checkout.stripe.com/c/pay/cs_1',
    payable: 'deposit',
    amount: 80_000,
    attempt: 1,
    expiresAt: noon,
  }),
  stripeCustomer: at(doc.stripeCustomer('ann'), { customer: 'cus_1', email: 'ann@example.com' }),
  stripeEvent: at(doc.stripeEvent('evt_1'), { type: 'payment_intent.succeeded', at: noon }),
  rewriting: at(doc.rewriting('bookings'), newRewriting(1, noon)),
  letter: at(doc.letter('letter-1'), one.aDelivery({ devices: { [hash]: 'projects/1' } })),
  auditEntry: at(
    doc.auditEntry('entry-1'),
    {
      event: 'booking.requested',
      actor: 'ann',
      person: 'ann',
      details: { total: wedding.quote.total },
      at: noon,
      group: 'booking',
      keys: ['b', 'bo', 'booking', 'booking requeste'],
    },
    { event: 'booking.requested', actor: 'ann', person: 'ann', details: {}, at: noon },
  ),
  searchEntry: at(
    doc.searchEntry('client', 'ann'),
    one.aSearchEntry(),
    one.aSearchEntry({ kind: 'booking', of: gallery, about: 'The Wedding', day: '2027-03-13' }),
    one.aSearchEntry({
      kind: 'invoice',
      of: gallery,
      state: 'open',
      rank: '0 2026-12-01 7973-9998',
    }),
  ),
  vendorSet: at(doc.vendorSet('vendor-set-1'), one.aVendorSet()),
} satisfies Record<keyof typeof doc, ReturnType<typeof at>>

/** Every record by its name: where it is, what it is, and examples of it. */
export const allRecords = Object.entries(everyRecord) as [
  name: keyof typeof doc,
  record: { path: Path<z.ZodType>; examples: readonly object[] },
][]
