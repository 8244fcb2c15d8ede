import type { Aside } from './aside.ts'
import type { Booking } from './booking.ts'
import type { Cameras } from './camera-clock.ts'
import type { Conversation, Message } from './chat.ts'
import { newSelection } from './choosing.ts'
import type { Comment } from './comment.ts'
import { newRelease } from './delivery.ts'
import type { Final } from './final.ts'
import type { Gallery, Photo, Picks, Sheet } from './gallery.ts'
import type { Invoice } from './invoice.ts'
import type { ChangeOrder } from './invoicing/change-order.ts'
import type { CreditNote } from './invoicing/credit-note.ts'
import type { InvoiceDraft } from './invoicing/draft.ts'
import { issuerOf } from './invoicing/issuer.ts'
import type { LedgerEntry } from './invoicing/ledger.ts'
import type { MoneyCase } from './invoicing/money-case.ts'
import type { Payment } from './invoicing/payment.ts'
import { posted } from './invoicing/posting.ts'
import type { Invoicing, InvoiceSettings } from './invoicing/settings.ts'
import type { Circle } from './member.ts'
import type { BellEntry, NoticeDelivery } from './notice.ts'
import { type NoticePreferences, plainPreferences } from './notice-preferences.ts'
import type { Factors, Passkey } from './passkey.ts'
import type { Password } from './password.ts'
import type { Person } from './person.ts'
import type { Moodboard } from './moodboard.ts'
import type { Offer } from './offer.ts'
import { keysOf, type SearchEntry } from './search.ts'
import type { LiveSession, Sessions } from './session.ts'
import type { Share } from './share.ts'
import type { AddOn, Package, Studio } from './studio.ts'
import type { Watermark } from './watermark.ts'
import type { Zip } from './zip.ts'
import { routes } from './routes.ts'
import type { ReleasedPhoto, VendorSet } from './vendor-set.ts'

/** Valid records for tests, the demo and the rules tables; `with` overrides fields. */
const example =
  <Thing extends object>(base: Thing) =>
  (changes: Partial<Thing> = {}): Thing => ({ ...base, ...changes })

const noon = new Date('2026-11-21T12:00:00Z')

export const aPackage = example<Package>({
  id: 'the-wedding',
  name: 'The Wedding',
  story: 'A whole day, from the first button to the last dance.',
  covers: 'photo and film',
  price: 320_000,
  deposit: { kind: 'share', basisPoints: 2_500 },
  hours: 10,
  photographs: 20,
  leastPhotographs: 5,
  mostExtraPhotographs: 30,
  choosingDays: 30,
  extraPhotograph: 2_500,
  cover: '/stills/wedding',
  offered: true,
})

export const anAddOn = example<AddOn>({
  id: 'extra-hour',
  name: 'One more hour',
  story: 'I stay until the band packs up.',
  price: { kind: 'amount', amount: 25_000 },
  offered: true,
})

export const aWatermark = example<Watermark>({
  mark: { kind: 'text', text: 'LES · PROOF' },
  pattern: 'diagonal',
  opacity: 0.32,
  size: 0.4,
  revision: 1,
})

export const someInvoicing = example<Invoicing>({
  invoiceNumbers: '{year}-{number:4}',
  creditNoteNumbers: 'CN-{year}-{number:4}',
  tax: { mode: 'none', rate: 2_100, label: 'VAT' },
  terms: {
    deposit: { from: 'issue', days: 7 },
    rest: [{ share: 10_000, due: { from: 'shoot', days: -14 } }],
  },
  reminderDays: [-7, 0, 2, 7],
  paper: { legalName: '', address: '', taxNumber: '', bank: '', footer: '' },
})

/** What of it only invoices need. */
export function someInvoiceSettings(changes: Partial<InvoiceSettings> = {}): InvoiceSettings {
  const { tax: _, ...settings } = someInvoicing(changes)
  return settings
}

export const aStudio = example<Studio>({
  name: 'Les',
  tagline: 'Photographs and films of the days you keep.',
  logo: null,
  accent: '#c89b3c',
  contact: { email: 'les@example.com', phone: '+32 9 000 00 00', address: 'Ghent, Belgium' },
  portal: { open: true, words: '' },
  zone: 'Europe/Brussels',
  currency: 'EUR',
  travel: {
    studio: { name: 'Ghent', lat: 51.0543, lng: 3.7174 },
    freeKm: 40,
    feePerKm: 90,
    maxKm: 400,
    geocoder: null,
    tiles: null,
  },
  availability: {
    weekdays: [false, false, true, true, true, true, true],
    shootsPerDay: 2,
    minimumNoticeDays: 14,
    horizonMonths: 18,
    blocked: [],
  },
  pinnedMonth: null,
  packages: [aPackage()],
  addOns: [anAddOn()],
  changes: {
    cutOffDays: 30,
    refunds: [
      { daysBefore: 90, basisPoints: 10_000 },
      { daysBefore: 30, basisPoints: 5_000 },
    ],
    offerHours: 24,
  },
  galleryDays: 365,
  invoicing: { tax: someInvoicing().tax },
  watermark: aWatermark(),
  terms: '',
})

export const aPerson = example<Person>({
  email: 'ann@example.com',
  name: 'Ann Maes',
  calledAs: null,
  phone: null,
  address: 'Bondgenotenlaan 12\n3000 Leuven',
  role: 'client',
  createdAt: noon,
  portrait: null,
  invitedAt: null,
})

export const aSession = example<LiveSession>({
  until: new Date('2100-01-01T00:00:00Z'),
  role: 'client',
  way: 'google',
  keep: true,
  browser: 'Firefox on Linux',
  openedAt: noon,
  seenAt: noon,
  provedAt: noon,
  secondFactorAt: null,
})

export const aPassword = example<Password>({
  salt: 's'.repeat(22),
  hash: 'h'.repeat(43),
  memory: 19_456,
  passes: 2,
  setAt: noon,
})

export const someSessions = example<Sessions>({ live: { here: aSession() }, validAfter: null })

export const aPasskey = example<Passkey>({
  person: 'ann',
  credential: 'Y3JlZGVudGlhbC0x',
  publicKey: 'cHVibGljLWtleQ',
  counter: 0,
  transports: ['internal'],
})

export const someFactors = example<Factors>({
  passkeys: {
    [`${'passkey-'.repeat(5)}one`]: { name: 'Firefox on Linux', createdAt: noon, usedAt: null },
  },
  totp: null,
})

export const aSearchEntry = example<SearchEntry>({
  kind: 'client',
  of: 'ann',
  client: 'ann',
  title: 'Ann Maes',
  about: 'ann@example.com',
  day: null,
  sort: 'ann maes',
  keys: keysOf('Ann Maes', 'ann@example.com'),
  at: noon,
  state: null,
  rank: null,
})

export const aBooking = example<Booking>({
  client: 'ann',
  clientName: 'Ann Maes',
  clientEmail: 'ann@example.com',
  partners: [],
  package: aPackage(),
  addOns: [],
  date: '2027-03-13',
  alternatives: [],
  place: { name: 'Bruges', lat: 51.2093, lng: 3.2247 },
  km: 39,
  story: 'We met on a ferry.',
  quote: {
    currency: 'EUR',
    lines: [{ kind: 'package', label: 'The Wedding', amount: 320_000 }],
    tax: someInvoicing().tax,
    total: 320_000,
    deposit: 80_000,
  },
  status: 'pending',
  stage: 'booked',
  change: null,
  refundCap: 10_000,
  refundDue: 0,
  createdAt: noon,
  statusAt: noon,
})

export const aConversation = example<Conversation>({
  client: 'ann',
  clientName: 'Ann Maes',
  clientPortrait: null,
  partners: [],
  names: {},
  booking: null,
  subject: null,
  last: null,
  unread: { client: 0, studio: 0 },
  readAt: { client: null, studio: null },
  readBy: {},
  deliveredAt: { client: null, studio: null },
  done: false,
  kept: false,
})

export const aMessage = example<Message>({
  sender: 'ann',
  side: 'client',
  text: 'Hello Les',
  attachments: [],
  card: null,
  at: noon,
  replyTo: null,
  editedAt: null,
  deleted: false,
  reactions: { client: null, studio: null },
})

export const aGallery = example<Gallery>({
  booking: 'booking-of-ann-1',
  client: 'ann',
  clientName: 'Ann Maes',
  members: {},
  viewers: [],
  names: {},
  title: 'The Wedding',
  choosing: { minimum: 5, included: 20, maximum: 50, deadline: null, extraPrice: 2_500 },
  closesAt: null,
  currency: 'EUR',
  selection: newSelection,
  published: true,
  expiresAt: null,
  expiryDue: null,
  archivedAt: null,
  sets: [],
  order: 'captured',
  cover: null,
  lead: null,
  ready: 1,
  failed: 0,
  sheets: [1],
  finals: 0,
  release: newRelease,
  createdAt: noon,
})

export const aSheet = example<Sheet>({
  gallery: 'booking-of-ann-1',
  client: 'ann',
  viewers: [],
  published: true,
  photos: {
    'photo-1': { name: 'LES_0001.jpg', width: 6_000, height: 4_000, hash: 'AAAA', takenAt: noon },
  },
})

export const anAside = example<Aside>({
  hidden: {
    'photo-2': {
      name: 'LES_0002.jpg',
      width: 6_000,
      height: 4_000,
      hash: 'AAAA',
      takenAt: noon,
      sheet: 0,
      hearts: [],
    },
  },
  deleted: { 'photo-3': { at: noon, cleared: true } },
  toClear: null,
})

export const someCameras = example<Cameras>({
  cameras: [
    { name: 'Canon EOS R5', serial: '042021000123', shift: 0 },
    { name: 'NIKON Z 9', serial: '', shift: -1_500 },
  ],
})

export const aPhoto = example<Photo>({
  name: 'LES_0001.jpg',
  sheet: 0,
  bytes: 9_000_000,
  state: 'ready',
  reason: null,
  generation: '1',
  watermark: 1,
  updatedAt: noon,
})

export const somePicks = example<Picks>({ photos: ['photo-1'], locked: false, updatedAt: noon })

export const aComment = example<Comment>({
  photo: 'photo-1',
  parent: null,
  author: 'ann',
  side: 'client',
  text: 'Could the lamp behind us go?',
  attachments: [],
  pin: { x: 0.25, y: 0.5 },
  retouch: true,
  done: null,
  at: noon,
  deleted: false,
})

const aLine = {
  kind: 'package',
  label: 'The Wedding',
  quantity: 1,
  unit: 320_000,
  amount: 320_000,
  rate: 2_100,
} as const

const untouched = { paid: 0, paidAt: null, reminded: null }

export const anInvoice = example<Invoice>({
  booking: 'booking-of-ann-1',
  addition: null,
  awaits: [],
  client: 'ann',
  clientName: 'Ann Maes',
  partners: [],
  clientEmail: 'ann@example.com',
  clientAddress: 'Bondgenotenlaan 12\n3000 Leuven',
  service: { date: '2027-03-13', place: 'Bruges' },
  subject: 'The Wedding',
  number: '2026-0001',
  currency: 'EUR',
  lines: [aLine],
  tax: someInvoicing().tax,
  shares: [{ rate: 0, net: 320_000, tax: 0 }],
  total: 320_000,
  note: '',
  instalments: [
    {
      id: 'deposit',
      kind: 'deposit',
      amount: 80_000,
      due: '2026-12-05',
      rule: { from: 'issue', days: 14 },
      ...untouched,
    },
    {
      id: 'balance',
      kind: 'balance',
      amount: 240_000,
      due: '2027-02-27',
      rule: { from: 'shoot', days: -14 },
      ...untouched,
    },
  ],
  credited: 0,
  writtenOff: 0,
  received: 0,
  refunded: 0,
  disputed: 0,
  paid: 0,
  processing: 0,
  status: 'sent',
  issuedOn: '2026-11-21',
  issuer: issuerOf(aStudio(), someInvoiceSettings()),
  viewedAt: null,
  revision: 1,
})

/** That invoice, or the example, with so much of it paid. */
export const paidInvoice = (amount: number, invoice = anInvoice()): Invoice =>
  posted(invoice, { kind: 'payment', amount }, noon).invoice

export const aDraft = example<InvoiceDraft>({
  client: 'ann',
  clientName: 'Ann Maes',
  booking: null,
  currency: 'EUR',
  subject: 'Prints',
  lines: [
    { ...aLine, kind: 'other', label: 'Print, 30 × 40', quantity: 2, unit: 6_000, amount: 12_000 },
  ],
  discount: null,
  tax: someInvoicing().tax,
  deposit: { kind: 'amount', amount: 0 },
  terms: {
    deposit: { from: 'issue', days: 0 },
    rest: [{ share: 10_000, due: { from: 'issue', days: 14 } }],
  },
  note: '',
  updatedAt: noon,
})

export const aPayment = example<Payment>({
  invoice: 'booking-of-ann-1',
  number: '2026-0001',
  client: 'ann',
  amount: 80_000,
  currency: 'EUR',
  method: 'card',
  state: 'succeeded',
  payable: 'deposit',
  online: true,
  reference: '',
  day: '2026-11-21',
  at: noon,
  refunded: 0,
  disputed: 0,
})

export const aLedgerEntry = example<LedgerEntry>({
  kind: 'payment',
  invoice: 'booking-of-ann-1',
  number: '2026-0001',
  client: 'ann',
  clientName: 'Ann Maes',
  currency: 'EUR',
  amount: -80_000,
  shares: [],
  method: 'card',
  reference: '',
  at: noon,
  day: '2026-11-21',
  by: null,
})

export const aCreditNote = example<CreditNote>({
  invoice: 'booking-of-ann-1',
  invoiceNumber: '2026-0001',
  client: 'ann',
  clientName: 'Ann Maes',
  number: 'CN-2026-0001',
  currency: 'EUR',
  amount: 10_000,
  tax: someInvoicing().tax,
  shares: [{ rate: 0, net: 10_000, tax: 0 }],
  reason: 'The drone stayed in its case.',
  issuedOn: '2026-11-22',
  issuer: issuerOf(aStudio(), someInvoiceSettings()),
})

export const aMoneyCase = example<MoneyCase>({
  kind: 'over-paid',
  invoice: 'booking-of-ann-1',
  number: '2026-0001',
  client: 'ann',
  clientName: 'Ann Maes',
  payment: 'pi_1',
  amount: 5_000,
  currency: 'EUR',
  openedAt: noon,
  settled: null,
  usedUp: 0,
  settledAt: null,
})

export const aChangeOrder = example<ChangeOrder>({
  booking: 'booking-of-ann-1',
  client: 'ann',
  clientName: 'Ann Maes',
  words: 'I bring a second photographer for the ceremony.',
  lines: [{ ...aLine, kind: 'change', label: 'Second photographer', unit: 40_000, amount: 40_000 }],
  date: null,
  currency: 'EUR',
  before: 320_000,
  after: 360_000,
  dateBefore: '2027-03-13',
  until: '2026-12-05',
  state: 'open',
  proposedAt: noon,
  answeredAt: null,
})

export const aBellEntry = example<BellEntry>({
  kind: 'moved-up',
  data: { place: '1', package: 'The Wedding', date: '2027-03-13' },
  about: { booking: 'booking-of-ann-1' },
  link: routes.portal.booking('booking-of-ann-1'),
  at: noon,
  readAt: null,
  answeredAt: null,
})

export const aDelivery = example<NoticeDelivery>({
  kind: 'booking-approved',
  channel: 'mail',
  to: 'ann',
  email: 'ann@example.com',
  data: { name: 'Ann' },
  about: { booking: 'booking-of-ann-1' },
  link: routes.portal.booking('booking-of-ann-1'),
  state: 'waiting',
  attempts: 0,
  leaseUntil: null,
  notBefore: null,
  receipt: null,
  devices: {},
  fault: null,
  createdAt: noon,
})

export const somePreferences = example<NoticePreferences>(plainPreferences('Europe/Brussels'))

export const anOffer = example<Offer>({
  date: '2027-03-13',
  booking: 'booking-of-ann-1',
  client: 'ann',
  until: new Date('2026-11-22T12:00:00Z'),
  asked: ['booking-of-ann-1'],
})

export const aMoodboard = example<Moodboard>({
  client: 'ann',
  references: [
    { kind: 'link', id: 'reference-1', caption: 'This light', url: 'https://example.com/light' },
  ],
  updatedAt: noon,
})

export const aFinal = example<Final>({
  name: 'LES_0001-Edit.jpg',
  type: 'image/jpeg',
  generation: '1',
  at: noon,
  print: 9_000_000,
  web: 900_000,
  printSum: 0x0001,
  webSum: 0x0002,
  before: true,
  updatedAt: noon,
})

export const aZip = example<Zip>({
  gallery: 'booking-of-ann-1',
  client: 'ann',
  askers: ['ann'],
  size: 'print',
  vendors: [],
  state: 'ready',
  files: 1,
  bytes: 9_000_000,
  parts: [{ files: 1, bytes: 9_000_000, done: 9_000_000, whole: 9_000_300 }],
  plannedAt: noon,
  updatedAt: noon,
  expiresAt: new Date('2026-11-28T12:00:00Z'),
})

export const aShare = example<Share>({
  gallery: 'booking-of-ann-1',
  client: 'ann',
  by: 'ann',
  secret: 's'.repeat(43),
  label: 'Grandparents',
  what: 'all',
  downloads: 'web',
  hasPassword: false,
  turn: 0,
  lastDay: '2026-12-21',
  expiresAt: new Date('2026-12-21T23:00:00Z'),
  revokedAt: null,
  createdAt: noon,
})

export const aCircle = example<Circle>({
  client: 'ann',
  clientName: 'Ann Maes',
  members: {
    pat: { role: 'partner', name: 'Pat', email: 'pat@example.com', since: noon },
    fay: { role: 'family', name: 'Fay', email: 'fay@example.com', since: noon },
    vic: { role: 'vendor', name: 'Vic', email: 'vic@example.com', since: noon },
  },
  invitations: {},
})

/** A photograph as vendors have it. */
export const aReleasedPhoto = example<ReleasedPhoto>({
  id: 'p1',
  name: 'LES_0001.jpg',
  print: 4_000_000,
  web: 400_000,
  width: 3000,
  height: 2000,
  hash: '',
})

export const aVendorSet = example<VendorSet>({
  gallery: 'b1',
  client: 'ann',
  title: 'The Wedding',
  name: 'For the florist',
  audience: 'all',
  viewers: ['vic'],
  photos: [aReleasedPhoto()],
  releasedAt: noon,
  told: true,
})
