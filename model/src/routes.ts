import type {
  BookingId,
  ConversationId,
  GalleryId,
  InvoiceId,
  PackageId,
  PersonId,
  PhotoId,
} from './ids.ts'
import { gapsIn, type Place } from './pattern.ts'

const signIn = '/sign-in'
const portal = '/portal'
const desk = '/desk'

/**
 * Every address of the site, below its origin. A screen's path is made by the same function as the
 * links to it; what a query opens on a screen has a function of its own. Media are named in their
 * domains.
 */
export const routes = {
  front: () => '/',
  book: () => '/book',
  bookPackage: (offered: PackageId) => `/book?package=${encodeURIComponent(offered)}`,
  bookReview: () => '/book?step=review',
  contact: () => '/contact',
  help: () => '/help',
  terms: () => '/terms',
  signIn: () => signIn,
  /** Signs in and goes on to a path of this site. */
  signInTo: (path: string) => `${signIn}?to=${encodeURIComponent(path)}`,
  signInWhy: (why: string) => `${signIn}?why=${why}`,
  signInLink: () => `${signIn}/link`,
  /** As it is mailed: `nonce` is what the link's secret is made of. */
  mailedSignInLink: (nonce: string, to: string) =>
    `${signIn}/link?nonce=${nonce}&to=${encodeURIComponent(to)}`,
  /** Where an old address takes itself back. */
  takeBack: () => `${signIn}/take-back`,
  mailedTakeBack: (nonce: string) => `${signIn}/take-back?nonce=${nonce}`,
  /** Asks for a link by which a password is set. */
  password: () => `${signIn}/password`,
  /** That link, as it is mailed. */
  mailedPasswordLink: (nonce: string, to: string) =>
    `${signIn}/password?nonce=${nonce}&to=${encodeURIComponent(to)}`,
  /** Where a link leads that proves who somebody is. */
  proofLink: () => '/prove',
  mailedProofLink: (nonce: string) => `/prove?nonce=${nonce}`,
  invitation: () => '/invitation',
  invitationOf: (secret: string) => `/invitation?secret=${secret}`,
  mailedInvitation: (nonce: string) => `/invitation?nonce=${nonce}`,
  /** The client's side. */
  portal: {
    home: () => portal,
    booking: (booking: BookingId) => `${portal}?booking=${booking}`,
    changeBooking: (booking: BookingId) => `${portal}/bookings/${booking}/change`,
    references: (booking: BookingId) => `${portal}/bookings/${booking}/references`,
    chats: () => `${portal}/chat`,
    chat: (conversation: ConversationId) => `${portal}/chat/${conversation}`,
    gallery: (gallery: GalleryId) => `${portal}/gallery/${gallery}`,
    photo: (gallery: GalleryId, photo: PhotoId) => `${portal}/gallery/${gallery}?photo=${photo}`,
    /** With the downloads of all finals open. */
    downloads: (gallery: GalleryId) => `${portal}/gallery/${gallery}?download=all`,
    /** What of a gallery is released to a vendor. */
    released: (gallery: GalleryId) => `${portal}/released/${gallery}`,
    invoices: () => `${portal}/invoices`,
    invoice: (invoice: InvoiceId) => `${portal}/invoices/${invoice}`,
    payments: () => `${portal}/payments`,
    people: () => `${portal}/people`,
    account: () => `${portal}/account`,
    newAddress: () => `${portal}/account/address`,
    mailedNewAddress: (nonce: string) => `${portal}/account/address?nonce=${nonce}`,
    notices: () => `${portal}/notices`,
    noticeSettings: () => `${portal}/notices/settings`,
  },
  /** Les's side. */
  desk: {
    home: () => desk,
    queue: () => `${desk}/queue`,
    booking: (booking: BookingId) => `${desk}/queue?booking=${booking}`,
    /** With the sheet open that asks whether it shall get that status. */
    answerBooking: (booking: BookingId, to: string) =>
      `${desk}/queue?booking=${booking}&answer=${to}`,
    references: (booking: BookingId) => `${desk}/bookings/${booking}/references`,
    calendar: () => `${desk}/calendar`,
    /** With the form open that blocks days. */
    blockDays: () => `${desk}/calendar?block`,
    clients: () => `${desk}/clients`,
    /** With the form open that invites somebody. */
    newClient: () => `${desk}/clients?new`,
    client: (person: PersonId) => `${desk}/clients/${person}`,
    /** The portal as that client sees it. */
    viewAs: (person: PersonId) => `${desk}/as/${person}`,
    chats: () => `${desk}/chat`,
    chat: (conversation: ConversationId) => `${desk}/chat/${conversation}`,
    galleries: () => `${desk}/galleries`,
    gallery: (gallery: GalleryId) => `${desk}/galleries/${gallery}`,
    /** A gallery with what its client chose and said. */
    galleryOfClient: (gallery: GalleryId) => `${desk}/galleries/${gallery}?view=client`,
    galleryFinals: (gallery: GalleryId) => `${desk}/galleries/${gallery}?view=finals`,
    photoOfClient: (gallery: GalleryId, photo: PhotoId) =>
      `${desk}/galleries/${gallery}?view=client&photo=${photo}`,
    invoices: () => `${desk}/invoices`,
    invoice: (invoice: InvoiceId) => `${desk}/invoices/${invoice}`,
    books: () => `${desk}/books`,
    analytics: () => `${desk}/analytics`,
    notices: () => `${desk}/notices`,
    noticeSettings: () => `${desk}/settings/hearing`,
    settings: () => `${desk}/settings`,
    settingsOf: (section: string) => `${desk}/settings/${section}`,
    log: () => `${desk}/log`,
    logOf: (person: PersonId) => `${desk}/log?person=${person}`,
    refused: () => `${desk}/log/refused`,
  },
} as const

/** Whether a path is a screen's or one below it, whatever is asked of it. */
export const isWithin = (screen: string, path: string): boolean =>
  path === screen || ['/', '?', '#'].some((next) => path.startsWith(screen + next))

/**
 * The ids in an address that one of the screens made, without what is asked of it; null for the
 * address of another screen.
 */
export function idsIn<Ids extends readonly string[]>(
  screens: readonly Place<Ids>[],
  address: string,
): Ids | null {
  const [path = ''] = address.split(/[?#]/)
  for (const screen of screens) {
    const ids = gapsIn(screen, path)
    if (ids) return ids
  }
  return null
}
