import {
  aBellEntry,
  aBooking,
  aComment,
  aConversation,
  aGallery,
  aMessage,
  anInvoice,
  aPhoto,
  somePicks,
} from '@portal/model/examples'
import { CommentId, MessageId } from '@portal/model/ids'
import { doc, type Path } from '@portal/model/paths'
import type { z } from 'zod'
import type { ClientWriteName } from './rule-blocks.ts'
import { type Asker, type Fields, now, type WireWrite } from './wire.ts'

/** A document's path with its schema, and what is or will be there. */
export interface Held {
  at: Path<z.ZodType>
  fields: Fields
}

/** One act of a client as the app does it, on records of its own. */
export interface ClientAct {
  asker: Asker
  given: readonly Held[]
  /** What the client writes, and the part of the batch that is spoilt in every way. */
  written: Held
  beside: readonly Held[]
}

/** The acts that a block of the rules is for; `n` keeps each try apart from the others. */
export interface ClientWrite {
  acts: readonly ((n: string, id?: string) => ClientAct)[]
  /** Where clients make up the document's id: what an id must be. */
  id?: z.ZodType
}

const held = (at: Path<z.ZodType>, fields: object): Held => ({ at, fields: fields as Fields })
const proved = { email_verified: true, sid: 'here', firebase: { sign_in_provider: 'custom' } }
const client = (n: string): Asker => ({ uid: `u${n}`, token: { role: 'client', ...proved } })
const pat: Asker = { uid: 'pat', token: { role: 'client', ...proved } }
const les: Asker = { uid: 'les', token: { role: 'admin', ...proved } }

const picture = { id: 'a1', name: 'arch.png', bytes: 9, size: { width: 30, height: 20 } }
const plan = { id: 'a2', name: 'plan.pdf', bytes: 900, size: null }
const long = 'The arch by the river, an hour before the sun goes down. '.repeat(4)

const conversationOf = (n: string, changes: object = {}) =>
  held(doc.conversation(`c${n}`), aConversation({ client: `u${n}`, ...changes }))

/** A message and its summary, which rules take together only. */
function sending(part: 'message' | 'summary', message: object = {}, last: object = {}) {
  return (n: string, id = `message-of-${n}-1234567`): ClientAct => {
    const before = { ...aConversation({ client: `u${n}` }) }
    const said = { ...aMessage({ sender: `u${n}`, ...message }), at: now }
    const summary = {
      ...before,
      last: { message: id, side: 'client', text: 'Hello Les', about: 'words', at: now, ...last },
      unread: { client: 0, studio: 1 },
    }
    const both = [
      held(doc.message(`c${n}`, id), said),
      held(doc.conversation(`c${n}`), summary),
    ] as const
    return {
      asker: client(n),
      given: [
        held(doc.conversation(`c${n}`), before),
        ...('replyTo' in message
          ? [held(doc.message(`c${n}`, 'an-earlier-message'), aMessage())]
          : []),
      ],
      written: part === 'message' ? both[0] : both[1],
      beside: [part === 'message' ? both[1] : both[0]],
    }
  }
}
const carrying =
  (card: (n: string) => object, ...shown: ((n: string) => Held)[]) =>
  (n: string, id?: string): ClientAct => {
    const carried = { text: '', card: card(n) }
    const act = sending('message', carried, { text: '', about: 'card' })(n, id)
    return { ...act, given: [...act.given, ...shown.map((one) => one(n))] }
  }
const booking = (n: string) => held(doc.booking(`b${n}`), aBooking({ client: `u${n}` }))
const invoice = (n: string) => held(doc.invoice(`b${n}`), anInvoice({ client: `u${n}` }))
const gallery = (n: string) => held(doc.gallery(`b${n}`), aGallery({ client: `u${n}` }))
const photo = (n: string) => held(doc.photo(`b${n}`, 'p1'), aPhoto())

/** A change of one document that is there. */
const changing =
  (at: (n: string) => Path<z.ZodType>, from: object, to: object, asker = client) =>
  (n: string): ClientAct => ({
    asker: asker(n),
    given: [held(at(n), from)],
    written: held(at(n), { ...from, ...to }),
    beside: [],
  })

const talking =
  (from: (n: string) => object, to: object, asker = client) =>
  (n: string): ClientAct =>
    changing((one) => doc.conversation(`c${one}`), from(n), to, asker)(n)

const amending =
  (from: object, to: object) =>
  (n: string): ClientAct => {
    const message = { ...aMessage({ sender: `u${n}`, at: new Date() }), ...from }
    const act = changing((one) => doc.message(`c${one}`, 'a-message-of-mine'), message, to)(n)
    return { ...act, given: [conversationOf(n), ...act.given] }
  }

/** Something written in a gallery of one's own. */
const inGallery = (n: string) => [
  held(doc.gallery(`g${n}`), aGallery({ client: `u${n}` })),
  held(doc.photo(`g${n}`, 'p1'), aPhoto()),
]
const commenting =
  (changes: object) =>
  (n: string, id = `comment-of-${n}-1234567`): ClientAct => ({
    asker: client(n),
    given: [
      ...inGallery(n),
      held(doc.comment(`g${n}`, 'the-first-of-these'), aComment({ photo: 'p1' })),
    ],
    written: held(doc.comment(`g${n}`, id), {
      ...aComment({ photo: 'p1', author: `u${n}` }),
      at: now,
      ...changes,
    }),
    beside: [],
  })
const onComment =
  (to: object, asker = client) =>
  (n: string): ClientAct => {
    const said = aComment({ photo: 'p1', author: `u${n}`, attachments: [picture] })
    const act = changing((one) => doc.comment(`g${one}`, 'a-comment-of-mine'), said, to, asker)(n)
    return { ...act, given: [...inGallery(n), ...act.given] }
  }

const choosing =
  (before: object | null) =>
  (n: string): ClientAct => ({
    asker: client(n),
    given: [
      ...inGallery(n),
      ...(before ? [held(doc.picks(`g${n}`, `u${n}`), { ...somePicks(), ...before })] : []),
    ],
    written: held(doc.picks(`g${n}`, `u${n}`), {
      ...somePicks({ photos: ['p1', 'p2'] }),
      updatedAt: now,
    }),
    beside: [],
  })

const own =
  (at: (n: string, id: string) => Path<z.ZodType>, fields: (n: string) => object, from?: object) =>
  (n: string, id = `id-${n}`): ClientAct => ({
    asker: client(n),
    given: from ? [held(at(n, id), { ...fields(n), ...from })] : [],
    written: held(at(n, id), fields(n)),
    beside: [],
  })
const draft = (from?: object) =>
  own(
    (n) => doc.bookingDraft(`u${n}`),
    () => ({ json: '{"step":1}', device: 'd1', at: now }),
    from,
  )
const beingInThread =
  (from?: object) =>
  (n: string): ClientAct => {
    const at = (one: string) => doc.typing(`c${one}`, `u${one}`)
    const act = own(at, () => ({ side: 'client', at: now }), from)(n)
    return { ...act, given: [conversationOf(n), ...act.given] }
  }
const viewing =
  (from?: object, more: object = {}) =>
  (n: string): ClientAct => {
    const at = (one: string) => doc.look(`g${one}`, `u${one}`)
    const act = own(at, () => ({ at: now, ...more }), from)(n)
    return { ...act, given: [...inGallery(n), ...act.given] }
  }

const at = new Date('2026-11-21T12:00:00Z')
const received = (n: string) => ({
  ...aConversation({ client: `u${n}`, unread: { client: 2, studio: 0 }, done: true }),
  last: { message: 'a-message-of-les', side: 'studio', text: 'Hello', about: 'words', at },
})

/** Each block of firestore.rules that lets clients write, with what it is for. */
export const clientWrites: Readonly<Record<ClientWriteName, ClientWrite>> = {
  'update people/{person}/bell/{entry}': {
    acts: [changing((n) => doc.bellEntry(`u${n}`, 'b1'), aBellEntry(), { readAt: now })],
  },
  'create people/{person}/drafts/booking': { acts: [draft()] },
  'update people/{person}/drafts/booking': { acts: [draft({ at })] },
  'update conversations/{conversation}': {
    acts: [
      sending('summary'),
      sending('summary', { text: long }, { text: long.slice(0, 140) }),
      talking(received, { readAt: { client: at, studio: null }, unread: { client: 0, studio: 0 } }),
      talking(received, { deliveredAt: { client: at, studio: null } }),
      talking(
        (n) => ({ ...received(n), partners: ['pat'] }),
        { readBy: { pat: at } },
        () => pat,
      ),
      talking(received, { done: false, kept: true }, () => les),
    ],
  },
  'create conversations/{conversation}/messages/{message}': {
    acts: [
      sending('message'),
      sending(
        'message',
        { text: '', attachments: [picture, plan], replyTo: 'an-earlier-message' },
        { text: '', about: 'files' },
      ),
      carrying((n) => ({ kind: 'booking', booking: `b${n}` }), booking),
      carrying((n) => ({ kind: 'invoice', invoice: `b${n}` }), invoice),
      carrying((n) => ({ kind: 'photo', gallery: `b${n}`, photo: 'p1' }), gallery, photo),
    ],
    id: MessageId,
  },
  'update conversations/{conversation}/messages/{message}': {
    acts: [
      amending({}, { text: 'Good evening', editedAt: now }),
      amending({ attachments: [picture] }, { text: '', attachments: [], deleted: true }),
      amending({}, { reactions: { client: '❤️', studio: null } }),
    ],
  },
  'create conversations/{conversation}/typing/{person}': { acts: [beingInThread()] },
  'update conversations/{conversation}/typing/{person}': { acts: [beingInThread({ at })] },
  'create galleries/{gallery}/looks/{person}': {
    acts: [viewing(), viewing(undefined, { first: now, visits: 1 })],
  },
  'update galleries/{gallery}/looks/{person}': {
    acts: [viewing({ at }), viewing({ at, first: at, visits: 2 }, { first: at, visits: 3 })],
  },
  'create galleries/{gallery}/comments/{comment}': {
    acts: [
      commenting({}),
      commenting({ attachments: [picture, plan], pin: null }),
      commenting({ parent: 'the-first-of-these', pin: null, retouch: false }),
    ],
    id: CommentId,
  },
  'update galleries/{gallery}/comments/{comment}': {
    acts: [
      onComment({ text: '', attachments: [], deleted: true }),
      onComment({ done: { at: now, by: 'les' } }, () => les),
    ],
  },
  'create galleries/{gallery}/picks/{person}': { acts: [choosing(null)] },
  'update galleries/{gallery}/picks/{person}': { acts: [choosing({ photos: ['p1'] })] },
}

/** The whole batch of an act, with the spoilt document in its place. */
export const batchOf = ({ written, beside }: ClientAct, spoilt = written.fields): WireWrite[] =>
  [{ ...written, fields: spoilt }, ...beside].map((one) => ({
    path: one.at.path,
    fields: one.fields,
  }))
