import type { Equivalent } from './report.ts'

/** Faults of firestore.rules that change nothing of what anybody may do, each looked at by hand. */
export const inFirestore: readonly Equivalent[] = [
  {
    says: 'signedIn: request.auth != null → true',
    why: 'Null has no token, and what has no answer is refused.',
  },
  ...['(request.auth != null)', 'true'].map((text) => ({
    says: `mayWrite: signedIn() → ${text}`,
    why: 'Every rule that asks whether one may write asks who one is as well.',
  })),
  {
    says: "isId: id.matches('[A-Za-z0-9_-]{1,64}') → id.matches('[A-Za-z0-9_-]{0,64}')",
    why: 'An empty part is no path, so nothing is found below it.',
  },
  {
    says: '/conversations/{conversation} movesOn: after is timestamp → true',
    why: 'What is no time cannot be compared with the time of the request.',
  },
  {
    says: '/conversations/{conversation} movesOn: after > before → after >= before',
    why: 'The same time is allowed by the alternative before.',
  },
  {
    says: '/conversations/{conversation} allow update: isClientOrPartner(resource.data) → isClientOrPartner(request.resource.data)',
    why: 'No update may change the client or the partners.',
  },
  {
    says: '/galleries/{gallery}/comments/{comment} isPart: number is number → true',
    why: 'What is no number cannot be compared with one.',
  },
  {
    says: '/galleries/{gallery}/comments/{comment} takesBack: resource.data.author == request.auth.uid → request.resource.data.author == request.auth.uid',
    why: 'Taking back may not change the author.',
  },
  {
    says: '/galleries/{gallery}/comments/{comment} settles: resource.data.parent == null → request.resource.data.parent == null',
    why: 'Settling may not change the parent.',
  },
  {
    says: '/galleries/{gallery}/picks/{person} fits: resource != null → request.resource != null',
    why: 'What follows has no answer without a record, and what has none is refused.',
  },
  {
    says: '/galleries/{gallery}/picks/{person} fits: resource != null → true',
    why: 'What follows has no answer without a record, and what has none is refused.',
  },
]

/** The same of storage.rules. */
export const inStorage: readonly Equivalent[] = [
  {
    says: '/b/{bucket}/o isMine: request.auth != null → true',
    why: 'Null has no uid, and what has no answer is refused.',
  },
  {
    says: "/b/{bucket}/o isMine: request.auth.token.role in ['client', 'admin'] → true",
    why: 'Every rule that asks whose it is asks which of the two roles as well.',
  },
  {
    says: "/b/{bucket}/o isId: id.matches('[A-Za-z0-9_-]{1,64}') → id.matches('[A-Za-z0-9_-]{0,64}')",
    why: 'No part of a path is empty.',
  },
]
