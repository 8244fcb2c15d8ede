import type { AlarmKind } from '../alarm.ts'
import type { BookingId, ConversationId, GalleryId, InvoiceId, PersonId, PhotoId } from '../ids.ts'
import { RefusalKind } from '../refusal.ts'
import { routes } from '../routes.ts'

/** Where the one button of a notification leads whoever is told, from what it is about. */
export interface Landing<About> {
  /** A client, or somebody the client lets in. */
  client: (about: About) => string
  /** Les. */
  desk: (about: About) => string
}

const { portal, desk } = routes

/** Who is told on one side alone: the other one would come to its first page. */
const atDesk = <About>(path: (about: About) => string): Landing<About> => ({
  client: portal.home,
  desk: path,
})
const atClient = <About>(path: (about: About) => string): Landing<About> => ({
  client: path,
  desk: desk.home,
})

/** One booking, large; at the desk, all of it. */
export const onBooking: Landing<{ booking: BookingId }> = {
  client: ({ booking }) => portal.booking(booking),
  desk: ({ booking }) => desk.booking(booking),
}

/** The moodboard of a booking. */
export const onReferences: Landing<{ booking: BookingId }> = {
  client: ({ booking }) => portal.references(booking),
  desk: ({ booking }) => desk.references(booking),
}

/** The thread in which something is talked about. */
export const inThread: Landing<{ conversation: ConversationId }> = {
  client: ({ conversation }) => portal.chat(conversation),
  desk: ({ conversation }) => desk.chat(conversation),
}

/** The same, of a booking that is over or stays as it is. */
export const inThreadOfBooking: Landing<{ booking: BookingId; conversation: ConversationId }> =
  inThread

/** The same, of a gallery that its client cannot open any more. */
export const inThreadOfGallery: Landing<{ gallery: GalleryId; conversation: ConversationId }> =
  inThread

/** A gallery; at the desk, where it is arranged. */
export const onGallery: Landing<{ gallery: GalleryId }> = {
  client: ({ gallery }) => portal.gallery(gallery),
  desk: ({ gallery }) => desk.gallery(gallery),
}

/** A gallery with what its client chose. */
export const onChoice: Landing<{ gallery: GalleryId }> = {
  client: ({ gallery }) => portal.gallery(gallery),
  desk: ({ gallery }) => desk.galleryOfClient(gallery),
}

/** One photograph of it, where there is one, with what was said. */
export const onComments: Landing<{ gallery: GalleryId; photo: PhotoId | null }> = {
  client: ({ gallery, photo }) =>
    photo === null ? portal.gallery(gallery) : portal.photo(gallery, photo),
  desk: ({ gallery, photo }) =>
    photo === null ? desk.galleryOfClient(gallery) : desk.photoOfClient(gallery, photo),
}

/** The finals of a gallery, where Les places those that found no proof. */
export const onFinals: Landing<{ gallery: GalleryId }> = {
  client: ({ gallery }) => portal.gallery(gallery),
  desk: ({ gallery }) => desk.galleryFinals(gallery),
}

/** The downloads of a gallery. */
export const onDownloads: Landing<{ gallery: GalleryId }> = {
  client: ({ gallery }) => portal.downloads(gallery),
  desk: ({ gallery }) => desk.gallery(gallery),
}

/** What of a gallery is released to a vendor; at the desk, the gallery. */
export const onReleased: Landing<{ gallery: GalleryId }> = {
  client: ({ gallery }) => portal.released(gallery),
  desk: ({ gallery }) => desk.galleryOfClient(gallery),
}

/** One invoice. */
export const onInvoice: Landing<{ invoice: InvoiceId }> = {
  client: ({ invoice }) => portal.invoice(invoice),
  desk: ({ invoice }) => desk.invoice(invoice),
}

/** One invoice, or the list where several are meant. */
export const onInvoices: Landing<{ invoice: InvoiceId | null }> = {
  client: ({ invoice }) => (invoice === null ? portal.invoices() : portal.invoice(invoice)),
  desk: ({ invoice }) => (invoice === null ? desk.invoices() : desk.invoice(invoice)),
}

/** Those a client lets in; at the desk they stand on the client's page. */
export const onPeople: Landing<{ client: PersonId }> = {
  client: portal.people,
  desk: ({ client }) => desk.client(client),
}

/** What was refused, or the log for an alarm of another sort. */
export const onAlarm: Landing<{ alarm: AlarmKind }> = atDesk(({ alarm }) =>
  (RefusalKind.options as readonly string[]).includes(alarm) ? desk.refused() : desk.log(),
)

/** The page of a link that is mailed; its secret is made of the nonce when it goes out. */
export const onSignInLink: Landing<{ nonce: string; returnTo: string }> = atClient(
  ({ nonce, returnTo }) => routes.mailedSignInLink(nonce, returnTo),
)
export const onNewAddress: Landing<{ nonce: string }> = atClient(({ nonce }) =>
  portal.mailedNewAddress(nonce),
)
export const onTakeBack: Landing<{ nonce: string }> = atClient(({ nonce }) =>
  routes.mailedTakeBack(nonce),
)
export const onPasswordLink: Landing<{ nonce: string; returnTo: string }> = atClient(
  ({ nonce, returnTo }) => routes.mailedPasswordLink(nonce, returnTo),
)
/** Where a link is asked for by which a password is set. */
export const onPassword: Landing<Readonly<Record<string, never>>> = {
  client: routes.password,
  desk: routes.password,
}
export const onProofLink: Landing<{ nonce: string }> = {
  client: ({ nonce }) => routes.mailedProofLink(nonce),
  desk: ({ nonce }) => routes.mailedProofLink(nonce),
}
export const onInvitation: Landing<{ nonce: string }> = atClient(({ nonce }) =>
  routes.mailedInvitation(nonce),
)

/** The ways into one's own account, and where one is signed in. */
export const onAccess: Landing<Readonly<Record<string, never>>> = {
  client: portal.account,
  desk: () => desk.settingsOf('security'),
}

/** How to reach Les without an account. */
export const onContact: Landing<Readonly<Record<string, never>>> = {
  client: routes.contact,
  desk: routes.contact,
}

/** The first page, for what is about many things. */
export const onHome: Landing<Readonly<Record<string, never>>> = {
  client: portal.home,
  desk: desk.home,
}
