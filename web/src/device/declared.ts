/**
 * Whose a thing is that the product keeps on a device. What is of a `person` goes when that person
 * leaves; what is of the `browser` says nothing about anybody and stays.
 */
export type Owner = 'person' | 'browser'

/**
 * Every key, database and cache of the product. What is not listed as the browser's goes when
 * somebody leaves, so a store that was forgotten here, or that a library made, goes as well. A name
 * that ends with a dot stands for all that begin with it.
 */
export const declared = {
  local: {
    /** The studio's colour. */
    accent: 'browser',
    /** What the studio is called, and its logo. */
    brand: 'browser',
    /** `mark.ts` */
    leaving: 'browser',
    /** `media-closing.ts` */
    'media-closing': 'browser',
    /** `keep-signed-in.ts` */
    'keep-signed-in': 'browser',
    /** `owner.ts` */
    owner: 'person',
    /** Tells the browser that asked for a sign-in link. */
    'asking-browser': 'person',
    'booking-draft': 'person',
    /** Names this browser's copy of the draft. */
    device: 'person',
    'portal.draft.': 'person',
    'portal.hearts.': 'person',
    'push-device': 'person',
    'push-off': 'person',
    'push-local-token': 'person',
  },
  session: {
    /** What anybody may read of the studio, to show the next public page at once. */
    studio: 'browser',
    'visit counted': 'browser',
    /** For which version this tab was loaded anew. */
    'loaded anew': 'browser',
    /** `room.ts` */
    'no room': 'browser',
    owner: 'person',
    /** The pass of a share link. */
    share: 'person',
    /** `shelf.ts`, what the browser had no room for. */
    'unkept.': 'person',
    'viewing-as': 'person',
  },
  databases: {
    'outgoing-messages': 'person',
    'outgoing-files': 'person',
    'reference-pictures': 'person',
    'reference-notes': 'person',
    'reference-boards': 'person',
    'portal-uploads': 'person',
    // Of Firebase. Firestore's name ends with the project's.
    firebaseLocalStorageDb: 'person',
    'firebase-heartbeat-database': 'person',
    'firebase-installations-database': 'person',
    'firebase-messaging-database': 'person',
  },
  caches: {
    /** The files of the app, the same for everybody. */
    shell: 'browser',
  },
} as const satisfies Record<string, Readonly<Record<string, Owner>>>

/** The database that says who is signed in. */
export const signInDatabase = 'firebaseLocalStorageDb'

type Named<Name> = Name extends `${string}.` ? `${Name}${string}` : Name
export type LocalKey = Named<keyof typeof declared.local>
export type SessionKey = Named<keyof typeof declared.session>

/** A database of the product's own, opened through `database.ts`. */
export type DatabaseName = Exclude<keyof typeof declared.databases, `firebase${string}`>

/** Whether something stays when a person leaves. */
export function isOfBrowser(kind: keyof typeof declared, name: string): boolean {
  const owners: Readonly<Record<string, Owner>> = declared[kind]
  return Object.hasOwn(owners, name) && owners[name] === 'browser'
}
