import type { RefusalKind } from '@portal/model/refusal'
import { counted, grouped } from './counted.ts'

/** English, what the portal has turned away. */
export const refused = {
  title: 'Turned away',
  intro:
    'Who asked for what was not theirs, and how often. None of it got through. Counts are kept for 30 days and say at least how many there were.',
  views: 'The two lists of the log',
  log: 'What happened',
  turnedAway: 'What was turned away',
  alarms: 'When one kind comes in unusual numbers, you are told at once.',
  emptyTitle: 'Nothing was turned away',
  emptyBody: 'If somebody tries a door that is not theirs, you will see it here.',
  times: (count: number) => (count === 1 ? 'once' : `${grouped(count)} times`),
  when: (first: string, last: string) => `First ${first}, last ${last}`,
  from: (askers: number) => `From ${counted(askers, 'source')}`,
  /** By the beginning of its hash, so that the same network is known again. */
  network: (name: string) => `Network ${name}`,
  others: 'Others, too many to count separately',
  gone: 'Somebody who is signed in',
  /** What each kind is about, and whether it is a worry. */
  about: {
    'sign-in':
      'A sign-in link that was old, used or made up, or a session that had ended. Now and then it is a client with an old e-mail.',
    'forbidden-call':
      'Somebody asked for what is yours alone, or without being signed in. Many from one source mean somebody is trying.',
    'over-limit': 'Somebody asked for more than anybody needs, and has to wait.',
    'foreign-origin': 'A page of another site tried to act in a visitor’s name.',
    'denied-media':
      'Somebody asked for a picture or a document that was not for them. An old link to a closed gallery does that, too.',
    'wrong-link':
      'A share link, an invitation or a calendar address that has expired or was made up.',
    'wrong-share-password':
      'A wrong password for a share link. A few are typing mistakes, many are guesses.',
    'wrong-password':
      'A wrong password for an account. A few are typing mistakes, many are guesses; after five in a row one has to wait.',
    'forged-webhook': 'Somebody claimed to be Stripe and was not. No money was booked.',
  } satisfies Record<RefusalKind, string>,
}
