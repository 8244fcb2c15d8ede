import {
  aBooking,
  aCircle,
  aComment,
  aConversation,
  aGallery,
  aMoodboard,
  anInvoice,
  aPhoto,
  aSheet,
  aVendorSet,
  aZip,
  somePicks,
} from '@portal/model/examples'
import { accessOf, galleryAccessOf } from '@portal/model/access'
import { type Right, rightsIn } from '@portal/testing/samples/member-rights'
import { serverTimestamp } from 'firebase/firestore'
import { send } from './send-message.ts'
import {
  type Act,
  allBut,
  contains,
  everyone,
  get,
  list,
  members,
  type Row,
  set,
  table,
  update,
} from './table.ts'

const access = accessOf(aCircle())
const { partners, viewers, names } = access
const shared = galleryAccessOf(access)
const picks = (...photos: string[]) => ({ photos, locked: false, updatedAt: serverTimestamp() })
const viewed = () => ({ at: serverTimestamp() })
const said = (author: string) => ({
  ...aComment({ photo: 'p1', author }),
  at: serverTimestamp(),
})
const fileOfComment = 'galleries/b1/comments/comment-of-ann-00/attachments/a1'
const { readBy: _, ...beforeMarks } = aConversation({ partners })
const strangers = allBut('ann', 'les')

const people = [
  ['client', 'ann'],
  ['partner', 'pat'],
  ['family', 'fay'],
  ['vendor', 'vic'],
] as const
/** What there is to do in a gallery, as far as rules have a say in it. */
const acts: [Right, (person: string) => Act][] = [
  ['look', () => get('galleries/b1/sheets/0')],
  ['choose', (person) => set(`galleries/b1/picks/${person}`, picks('p1'))],
  ['comment', (person) => set(`galleries/b1/comments/comment-by-${person}-0`, said(person))],
  ['comment', () => list('galleries/b1/comments')],
  ['download', () => list('galleries/b1/zips')],
  ['invite', () => get('circles/ann')],
  ['see what is released to vendors', () => get('vendorSets/florist')],
]
/** What each may do is written down once; the screens are held to the same. */
const rights = people.flatMap(([role, person]) =>
  acts.map(([right, act]): Row => [
    person,
    `${right}, as ${role}`,
    () => act(person),
    rightsIn[role].includes(right) ? 'allowed' : 'denied',
  ]),
)

const read = new Date('2024-05-04T12:00:00Z')

table(
  'members',
  {
    'circles/ann': aCircle(),
    'vendorSets/florist': aVendorSet(),
    'circles/bo': aCircle({ client: 'bo', members: {} }),
    'people/pat/memberships/ann': { clientName: 'Ann', role: 'partner', since: new Date() },
    'bookings/b1': aBooking({ partners }),
    'moodboards/b1': aMoodboard(),
    'moodboards/b1/pictures/r1': { state: 'ready', width: 3, height: 2 },
    'invoices/b1': anInvoice({ partners }),
    'conversations/ann': aConversation({
      partners,
      names,
      last: { message: 'm-of-les-123456789', side: 'studio', text: 'Hi', about: 'words', at: read },
      unread: { client: 1, studio: 0 },
    }),
    'conversations/bo': aConversation({ client: 'bo' }),
    'conversations/read': aConversation({ partners, readBy: { pat: read, quinn: read } }),
    // As earlier versions wrote them.
    'conversations/old': beforeMarks,
    'galleries/b1': aGallery({
      ...shared,
      choosing: { minimum: 0, included: 1, maximum: 1, deadline: null, extraPrice: null },
    }),
    'galleries/b1/sheets/0': aSheet({ viewers }),
    'galleries/b1/photos/p1': aPhoto(),
    'galleries/b1/comments/comment-of-ann-00': aComment(),
    [fileOfComment]: { state: 'ready', width: 1, height: 1, by: 'ann' },
    'galleries/b1/picks/ann': somePicks(),
    'galleries/b1/picks/pat': somePicks(),
    'galleries/b1/zips/z1': aZip(),
    'galleries/hidden/zips/z1': aZip(),
    'galleries/hidden': aGallery({ ...shared, published: false }),
    'galleries/hidden/sheets/0': aSheet({ viewers, published: false }),
    'galleries/archived': aGallery({ ...shared, published: false, archivedAt: new Date(0) }),
    'galleries/archived/sheets/0': aSheet({ viewers, published: false }),
    'galleries/archived/photos/p1': aPhoto(),
    'galleries/archived/comments/comment-of-ann-00': aComment(),
    'galleries/done': aGallery({
      ...shared,
      selection: { ...aGallery().selection, state: 'submitted' },
    }),
  },
  [
    [['ann', 'les', 'pat'], 'get Ann’s circle', get('circles/ann'), 'allowed'],
    [[...strangers, 'fay', 'vic'], 'get Ann’s circle', get('circles/ann'), 'denied'],
    ['pat', 'get the circle of somebody else', get('circles/bo'), 'denied'],
    [everyone, 'list circles', list('circles'), 'denied'],
    [[...everyone, ...members], 'write a circle', update('circles/ann', { members: {} }), 'denied'],
    ['pat', 'list ZIPs', list('galleries/b1/zips'), 'allowed'],
    [['fay', 'vic', 'bo'], 'list ZIPs', list('galleries/b1/zips'), 'denied'],
    [members, 'get a ZIP of what is hidden', get('galleries/hidden/zips/z1'), 'denied'],
    ['pat', 'get own membership', get('people/pat/memberships/ann'), 'allowed'],
    ['pat', 'list own memberships', list('people/pat/memberships'), 'allowed'],
    ['pat', 'list memberships without end', list('people/pat/memberships', {}, null), 'denied'],
    ['les', 'get Pat’s membership', get('people/pat/memberships/ann'), 'allowed'],
    ['les', 'list Pat’s memberships', list('people/pat/memberships'), 'allowed'],
    [[...strangers, 'ann', 'fay'], 'get Pat’s', get('people/pat/memberships/ann'), 'denied'],
    [[...strangers, 'ann', 'fay'], 'list Pat’s', list('people/pat/memberships'), 'denied'],
    [
      'pat',
      'write own membership',
      set('people/pat/memberships/bo', { role: 'partner' }),
      'denied',
    ],

    ...['bookings', 'invoices', 'conversations'].flatMap(
      (name) =>
        [
          ['pat', `list ${name}`, contains(name, 'partners', 'pat'), 'allowed'],
          [
            ['fay', 'vic', ...strangers],
            `list Ann’s ${name}`,
            contains(name, 'partners', 'pat'),
            'denied',
          ],
          ['pat', `list all ${name}`, list(name), 'denied'],
          ['pat', `list ${name} without end`, contains(name, 'partners', 'pat', null), 'denied'],
        ] as const,
    ),
    ...['bookings/b1', 'moodboards/b1', 'invoices/b1', 'conversations/ann'].flatMap(
      (path) =>
        [
          [['pat', 'ann', 'les'], `get ${path}`, get(path), 'allowed'],
          [['fay', 'vic', ...strangers], `get ${path}`, get(path), 'denied'],
          [members, `let oneself into ${path}`, update(path, { partners: members }), 'denied'],
        ] as const,
    ),
    ['pat', 'get a reference', get('moodboards/b1/pictures/r1'), 'allowed'],
    ['pat', 'list the references', list('moodboards/b1/pictures'), 'allowed'],
    [['fay', 'vic', ...strangers], 'get a reference', get('moodboards/b1/pictures/r1'), 'denied'],
    [['fay', 'vic', ...strangers], 'list references', list('moodboards/b1/pictures'), 'denied'],
    ['pat', 'list messages', list('conversations/ann/messages'), 'allowed'],
    [['fay', 'vic', ...strangers], 'list messages', list('conversations/ann/messages'), 'denied'],
    ['pat', 'get another conversation', get('conversations/bo'), 'denied'],
    ['pat', 'write to Les', () => send('pat', 'client'), 'allowed'],
    ['pat', 'write as Ann', () => send('ann', 'client'), 'denied'],
    ['pat', 'write as Les', () => send('pat', 'studio'), 'denied'],
    ['fay', 'write to Les', () => send('fay', 'client'), 'denied'],
    ['vic', 'write to Les', () => send('vic', 'client'), 'denied'],
    ...['conversations/ann', 'conversations/old'].map(
      (path) =>
        [
          'pat',
          `read ${path} for herself`,
          update(path, { 'readBy.pat': read }),
          'allowed',
        ] as const,
    ),
    [
      'pat',
      'read on',
      update('conversations/read', { 'readBy.pat': new Date(read.getTime() + 1) }),
      'allowed',
    ],
    [
      'pat',
      'read back',
      update('conversations/read', { 'readBy.pat': new Date(read.getTime() - 1) }),
      'denied',
    ],
    ['pat', 'read nothing more', update('conversations/read', { 'readBy.pat': read }), 'denied'],
    ['pat', 'read up to nothing', update('conversations/ann', { 'readBy.pat': null }), 'denied'],
    ['pat', 'have read nothing', update('conversations/read', { readBy: {} }), 'denied'],
    [
      'pat',
      'read what is to come',
      update('conversations/ann', { 'readBy.pat': new Date('2099-01-01T00:00:00Z') }),
      'denied',
    ],
    ['pat', 'read up to a word', update('conversations/ann', { 'readBy.pat': 'now' }), 'denied'],
    [
      'pat',
      'read for another partner',
      update('conversations/ann', { 'readBy.quinn': read }),
      'denied',
    ],
    [
      'pat',
      'forget what another partner has read',
      update('conversations/read', { readBy: { pat: new Date(read.getTime() + 1) } }),
      'denied',
    ],
    [
      'pat',
      'read for herself and the client',
      update('conversations/ann', { 'readBy.pat': read, 'readAt.client': read }),
      'denied',
    ],
    ...(['ann', 'les', 'fay', 'vic', 'bo'] as const).flatMap(
      (person) =>
        [
          [person, 'read for Pat', update('conversations/ann', { 'readBy.pat': read }), 'denied'],
          [
            person,
            'read as a partner does',
            update('conversations/ann', { [`readBy.${person}`]: read }),
            'denied',
          ],
        ] as const,
    ),
    [
      'ann',
      'clear her own count',
      update('conversations/ann', { 'unread.client': 0, 'readAt.client': read }),
      'allowed',
    ],
    [
      'pat',
      'say what has arrived at the client',
      update('conversations/ann', { 'deliveredAt.client': read }),
      'denied',
    ],
    [
      members,
      'read for the client’s side',
      update('conversations/ann', { 'unread.client': 0, 'readAt.client': read }),
      'denied',
    ],
    ['pat', 'settle a thread as Les does', update('conversations/ann', { done: true }), 'denied'],

    [['pat', 'fay'], 'get a published gallery', get('galleries/b1'), 'allowed'],
    ['vic', 'get a published gallery', get('galleries/b1'), 'denied'],
    [strangers, 'get a published gallery', get('galleries/b1'), 'denied'],
    [members, 'get a gallery not published', get('galleries/hidden'), 'denied'],
    [['ann', 'les', 'pat', 'fay'], 'learn of an archive', get('galleries/archived'), 'allowed'],
    [[...strangers, 'vic'], 'learn of an archive', get('galleries/archived'), 'denied'],
    [['ann', ...members], 'get an archived sheet', get('galleries/archived/sheets/0'), 'denied'],
    ['les', 'get an archived sheet', get('galleries/archived/sheets/0'), 'allowed'],
    [
      ['ann', ...members],
      'list comments of an archive',
      list('galleries/archived/comments', {}, 2_000),
      'denied',
    ],
    ...(['ann', 'pat', 'fay'] as const).flatMap(
      (person) =>
        [
          [
            person,
            'give a heart in an archive',
            () => set(`galleries/archived/picks/${person}`, picks('p1')),
            'denied',
          ],
          [
            person,
            'speak in an archive',
            () => set('galleries/archived/comments/comment-of-a-person', said(person)),
            'denied',
          ],
        ] as const,
    ),
    ['ann', 'open an archive', update('galleries/archived', { published: true }), 'denied'],
    [
      'fay',
      'list galleries',
      contains('galleries', 'viewers', 'fay', 50, { published: true }),
      'allowed',
    ],
    ['fay', 'list galleries not published', contains('galleries', 'viewers', 'fay'), 'denied'],
    [
      'fay',
      'list galleries without end',
      contains('galleries', 'viewers', 'fay', 101, { published: true }),
      'denied',
    ],
    [
      strangers,
      'list galleries of members',
      contains('galleries', 'viewers', 'pat', 50, { published: true }),
      'denied',
    ],
    [
      strangers,
      'list sheets of members',
      contains('galleries/b1/sheets', 'viewers', 'pat', 50, { published: true }),
      'denied',
    ],
    [strangers, 'get a sheet of members', get('galleries/b1/sheets/0'), 'denied'],
    [strangers, 'get a ZIP of members', get('galleries/b1/zips/z1'), 'denied'],
    [
      'fay',
      'list sheets',
      contains('galleries/b1/sheets', 'viewers', 'fay', 50, { published: true }),
      'allowed',
    ],
    [['pat', 'fay'], 'get a sheet', get('galleries/b1/sheets/0'), 'allowed'],
    ['vic', 'get a sheet', get('galleries/b1/sheets/0'), 'denied'],
    [members, 'get a sheet not published', get('galleries/hidden/sheets/0'), 'denied'],
    [members, 'list photos as Les does', list('galleries/b1/photos'), 'denied'],
    [members, 'let oneself in', update('galleries/hidden', { published: true }), 'denied'],

    ...rights,
    ['pat', 'get own picks', get('galleries/b1/picks/pat'), 'allowed'],
    [['pat', 'fay', 'vic'], 'get Ann’s picks', get('galleries/b1/picks/ann'), 'denied'],
    [['ann', 'les'], 'list everybody’s picks', list('galleries/b1/picks'), 'allowed'],
    ['ann', 'list picks without end', list('galleries/b1/picks', {}, 51), 'denied'],
    [members, 'list everybody’s picks', list('galleries/b1/picks'), 'denied'],
    [
      'pat',
      'pick beyond the client’s limit',
      () => set('galleries/b1/picks/pat', picks('p1', 'p2', 'p3')),
      'allowed',
    ],
    ['fay', 'pick', () => set('galleries/b1/picks/fay', picks('p1')), 'allowed'],
    ['vic', 'pick', () => set('galleries/b1/picks/vic', picks('p1')), 'denied'],
    ['pat', 'pick for Ann', () => set('galleries/b1/picks/ann', picks('p1')), 'denied'],
    ['ann', 'pick for Pat', () => set('galleries/b1/picks/pat', picks('p1')), 'denied'],
    [
      'pat',
      'pick what is not published',
      () => set('galleries/hidden/picks/pat', picks()),
      'denied',
    ],
    ['pat', 'pick after it is submitted', () => set('galleries/done/picks/pat', picks()), 'denied'],

    ...members.flatMap(
      (member) =>
        [
          [
            member,
            'look',
            () => set(`galleries/b1/looks/${member}`, viewed()),
            member === 'vic' ? 'denied' : 'allowed',
          ],
          [member, 'look as Ann', () => set('galleries/b1/looks/ann', viewed()), 'denied'],
          [
            member,
            'look at what is not published',
            () => set(`galleries/hidden/looks/${member}`, viewed()),
            'denied',
          ],
        ] as const,
    ),
    ['bo', 'look', () => set('galleries/b1/looks/bo', viewed()), 'denied'],

    [['pat', 'fay'], 'list comments', list('galleries/b1/comments'), 'allowed'],
    [['vic', ...strangers], 'list comments', list('galleries/b1/comments'), 'denied'],
    [['pat', 'fay'], 'get what a file of a comment is', get(fileOfComment), 'allowed'],
    ['vic', 'get what a file of a comment is', get(fileOfComment), 'denied'],
    [
      'fay',
      'comment',
      () => set('galleries/b1/comments/comment-of-fay-00', said('fay')),
      'allowed',
    ],
    [
      'fay',
      'comment as Ann',
      () => set('galleries/b1/comments/comment-of-fay-00', said('ann')),
      'denied',
    ],
    ['vic', 'comment', () => set('galleries/b1/comments/comment-of-vic-00', said('vic')), 'denied'],
    [
      'pat',
      'take Ann’s words back',
      update('galleries/b1/comments/comment-of-ann-00', {
        text: '',
        attachments: [],
        deleted: true,
      }),
      'denied',
    ],
    ['fay', 'comment on what is not published', list('galleries/hidden/comments'), 'denied'],
  ],
)
