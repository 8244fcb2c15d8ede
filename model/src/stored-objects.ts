/** How long (days) a statement's PDF is kept; it is made anew when it is asked for. */
export const statementDays = 7

/** What a kind of object in the bucket is. */
export interface StoredKind {
  /** What its path begins with. */
  prefix: string
  /** Whose it is: who asks for it to be gone, and with whose data it goes. */
  whose: 'client' | 'studio'
  /** The record that names it; without one it is nobody's. */
  namedBy: string
  /** What takes it away once nothing names it. */
  endedBy: string
}

/** Every kind of object there is in the bucket. A path that is none of these is built nowhere. */
export const storedKinds = {
  upload: {
    prefix: 'uploads/',
    whose: 'client',
    namedBy: 'nothing: it is on its way',
    endedBy: 'processUpload, or sweepUploads after a day (Les’s after 30)',
  },
  chatFile: {
    prefix: 'chat/',
    whose: 'client',
    namedBy: 'conversations/{conversation}/messages/{message}',
    endedBy: 'removeAttachments, or sweepTickets after 14 days without a message',
  },
  commentFile: {
    prefix: 'comments/',
    whose: 'client',
    namedBy: 'galleries/{gallery}/comments/{comment}',
    endedBy: 'removeAttachments, or sweepTickets after 14 days without a comment',
  },
  reference: {
    prefix: 'references/',
    whose: 'client',
    namedBy: 'moodboards/{booking}',
    endedBy: 'sweepTickets, 14 days after it was taken off the board',
  },
  portrait: {
    prefix: 'portraits/',
    whose: 'client',
    namedBy: 'people/{person}',
    endedBy: 'removePortrait, a later portrait, or sweepTickets after 14 days',
  },
  statement: {
    prefix: 'statements/',
    whose: 'client',
    namedBy: 'nothing: it is made anew',
    endedBy: 'sweepStatements after 7 days',
  },
  document: {
    prefix: 'documents/',
    whose: 'client',
    namedBy: 'invoices/{invoice}',
    endedBy: 'nothing: the law asks for it',
  },
  original: {
    prefix: 'originals/',
    whose: 'studio',
    namedBy: 'galleries/{gallery}/photos/{photo}',
    endedBy: 'deletePhotos and sweepDeleted',
  },
  proof: {
    prefix: 'proofs/',
    whose: 'studio',
    namedBy: 'galleries/{gallery}/photos/{photo}',
    endedBy: 'deletePhotos and sweepDeleted',
  },
  before: {
    prefix: 'before/',
    whose: 'studio',
    namedBy: 'galleries/{gallery}/finals/{photo}',
    endedBy: 'deletePhotos and sweepDeleted',
  },
  final: {
    prefix: 'finals/',
    whose: 'studio',
    namedBy: 'galleries/{gallery}/finals/{photo}',
    endedBy: 'a later final, deletePhotos and sweepDeleted',
  },
  arrival: {
    prefix: 'arrivals/',
    whose: 'studio',
    namedBy: 'galleries/{gallery}/arrivals/{arrival}',
    endedBy: 'settleFinal and sweepFinals',
  },
  zip: {
    prefix: 'zips/',
    whose: 'studio',
    namedBy: 'galleries/{gallery}/zips/{zip}',
    endedBy: 'sweepZips when it is over',
  },
  logo: {
    prefix: 'logos/',
    whose: 'studio',
    namedBy: 'logos/{logo}',
    endedBy: 'nothing: a mask of a few kB that an older proof may carry',
  },
} as const satisfies Record<string, StoredKind>
