import {
  aBellEntry,
  aConversation,
  aGallery,
  aMessage,
  aSearchEntry,
  aZip,
  somePicks,
} from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import { type Act, type Actor, contains, list, type Row, set, table } from './table.ts'

/** A list of so many and no more: one above the limit is refused, and so is a list without end. */
const upTo = (
  who: Actor,
  what: string,
  most: number,
  act: (limit: number | null) => Act,
): Row[] => [
  [who, `list ${most} ${what}`, act(most), 'allowed'],
  [who, `list ${most + 1} ${what}`, act(most + 1), 'denied'],
  [who, `list ${what} without end`, act(null), 'denied'],
]

const all = (path: string) => (most: number | null) => list(path, {}, most)
const own = (path: string) => (most: number | null) => list(path, { client: 'ann' }, most)
const shared = (path: string) => (most: number | null) =>
  contains(path, 'viewers', 'vic', most, { published: true })
const hearts = (count: number) => () =>
  set('galleries/g1/picks/pat', {
    photos: Array.from({ length: count }, (_, at) => `p${at}`),
    locked: false,
    updatedAt: serverTimestamp(),
  })

table(
  'how much is listed at once',
  {
    'people/ann/bell/b1': aBellEntry(),
    'conversations/ann': aConversation(),
    'conversations/ann/messages/m-of-sixteen-1234': aMessage(),
    'galleries/g1': aGallery({
      members: { pat: 'partner', vic: 'vendor' },
      viewers: ['pat', 'vic'],
    }),
    'galleries/g1/zips/z1': aZip(),
    'galleries/g1/picks/ann': somePicks(),
    'search/client-ann': aSearchEntry(),
  },
  [
    ...upTo('ann', 'entries of one’s own bell', 100, all('people/ann/bell')),
    ...upTo('les', 'entries of the desk’s bell', 100, all('people/studio/bell')),
    ...upTo('ann', 'memberships of one’s own', 50, all('people/ann/memberships')),
    ...upTo('les', 'memberships of Ann', 50, all('people/ann/memberships')),
    ...(
      [
        ['bookings', 100],
        ['offers', 100],
        ['conversations', 50],
        ['invoices', 100],
        ['payments', 100],
        ['creditNotes', 100],
        ['changeOrders', 100],
        ['ledger', 500],
        ['shares', 100],
        ['shareUses', 100],
      ] as const
    ).flatMap(([name, most]) => upTo('ann', `${name} of one’s own`, most, own(name))),
    ...upTo('les', 'shares', 100, all('shares')),
    ...upTo('les', 'uses of shares', 100, all('shareUses')),
    ...upTo('les', 'conversations', 200, all('conversations')),
    ...upTo('les', 'entries of the search', 100, all('search')),
    ...upTo('ann', 'messages', 500, all('conversations/ann/messages')),
    ...upTo('les', 'galleries', 200, all('galleries')),
    ...upTo('vic', 'galleries', 100, shared('galleries')),
    ...upTo('ann', 'ZIPs', 100, all('galleries/g1/zips')),
    ...upTo('les', 'who looked', 50, all('galleries/g1/looks')),
    ...upTo('ann', 'comments', 2_000, all('galleries/g1/comments')),
    ...upTo('ann', 'everybody’s hearts', 50, all('galleries/g1/picks')),
    ['pat', 'give 2,000 hearts', hearts(2_000), 'allowed'],
    ['pat', 'give 2,001 hearts', hearts(2_001), 'denied'],
  ],
)
