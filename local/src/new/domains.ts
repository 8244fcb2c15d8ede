/** What the kinds of notification have in common that are told of one domain. */
export interface Domain {
  /** Their file in `model/src/notice-kinds`. */
  file: string
  /** The rooms of functions that tell them. */
  rooms: readonly string[]
  /** Where a button leads, of `model/src/notice-kinds/landings.ts`; their file has it already. */
  lands: string
  /** What it is about, of a booking that has this `id`, as the gallery and the invoice of it have. */
  about: string
}

/** What is told by any other room is of accounts and the safety of the portal. */
const account: Domain = {
  file: 'account',
  rooms: [],
  lands: 'onPeople',
  about: 'client: booking.client',
}

const domains: readonly Domain[] = [
  {
    file: 'booking',
    rooms: ['booking', 'calendar', 'queue'],
    lands: 'onBooking',
    about: 'booking: id',
  },
  {
    file: 'chat',
    rooms: ['chat'],
    lands: 'inThread',
    about: 'conversation: String(booking.client)',
  },
  {
    file: 'gallery',
    rooms: ['comments', 'delivery', 'gallery', 'media', 'shares', 'uploads'],
    lands: 'onGallery',
    about: 'gallery: String(id)',
  },
  {
    file: 'money',
    rooms: ['change-orders', 'documents', 'money'],
    lands: 'onInvoice',
    about: 'invoice: String(id)',
  },
]

/** Of what a room tells. */
export const domainOf = (room: string): Domain =>
  domains.find(({ rooms }) => rooms.includes(room)) ?? account
