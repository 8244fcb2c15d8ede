import type { Value } from '../../../local/src/storage-rules/value.ts'
import { type Ask, now, type StorageRow } from './decider.ts'
import { type Actor, actors } from '../table.ts'

const most = 50 * 1024 * 1024
const everybody = Object.keys(actors) as Actor[]

/** A kind of file that somebody may bring. */
interface Upload {
  what: string
  who: Actor
  /** Below the person's own prefix; what is in braces is an id. */
  path: string
  /** Les's alone, by the role. */
  desk?: true
  /** Below the person's prefix and a ticket of one's own. */
  ticket?: true
  /** The types that are taken; without, all are, and the pipeline looks at the bytes. */
  types?: readonly string[]
}

const uploads: readonly Upload[] = [
  { what: 'a proof', who: 'les', path: 'proofs/{g1}/{p1}/LES_0001.jpg', desk: true },
  { what: 'a final', who: 'les', path: 'finals/{g1}/{a1}/LES_0001-Edit.jpg', desk: true },
  {
    what: 'a logo',
    who: 'les',
    path: 'watermark/logo/{l1}/les.png',
    desk: true,
    types: ['image/png', 'image/webp'],
  },
  ...(['ann', 'les'] as const).flatMap((who): Upload[] => [
    { what: 'a file of a message', who, path: 'chat/{c1}/{a1}/file', ticket: true },
    { what: 'a file of a comment', who, path: 'comments/{g1}/{c1}/{a1}/file', ticket: true },
    {
      what: 'a portrait',
      who,
      path: 'portraits/{p1}/file',
      ticket: true,
      types: [
        'image/jpeg',
        'image/png',
        'image/webp',
        'image/heic',
        'image/heif',
        'application/octet-stream',
      ],
    },
    {
      what: 'a reference',
      who,
      path: 'references/{b1}/{r1}/file',
      ticket: true,
      types: ['image/jpeg', 'image/png', 'image/webp'],
    },
  ]),
]

const types = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/svg+xml',
  'text/html',
  'application/pdf',
  'image/jpegx',
  'x/image/jpeg',
]

const soon = new Date(now.getTime() + 1_000)

/** Somebody's sessions: of a browser here, of tabs that know of none, and one that is over. */
function sessionsOf(role: string): { [field: string]: Value } {
  const here = { role, until: soon }
  return { live: { here, idle: { role, until: now }, ...(role === 'client' && { before: here }) } }
}

/** The records that the rules ask for, as they are when everything is in order. */
const documents: Ask['documents'] = {
  'sessions/les': sessionsOf('admin'),
  'sessions/ann': sessionsOf('client'),
}

/** Who is the same person to whatever a client may do. */
const alike: Partial<Record<Actor, readonly Actor[]>> = {
  ann: ['ann by Google'],
  les: ['les as a client'],
}

/** A ticket for exactly what is asked for, by the name it is kept under. */
function ticketFor({ path, file }: Ask): [string, { [field: string]: Value }] {
  const parts = path.split('/')
  const ticket = { person: parts[1] ?? '', path, bytes: file.size, type: file.contentType }
  return [`uploadTickets/${parts.at(-2)}`, { ...ticket, until: soon }]
}

const spoiltTickets: Record<string, { [field: string]: Value }> = {
  'somebody else’s': { person: 'bo' },
  'for another place': { path: 'uploads/ann/chat/bo/a1/file' },
  'for another file': { path: 'uploads/ann/chat/c1/a2/file' },
  'for fewer bytes': { bytes: 999 },
  'for more bytes': { bytes: 1_001 },
  'for another type': { type: 'text/html' },
  'that runs out now': { until: now },
  'of no time': { until: 'for ever' },
}

function rowsOf({ what, who, path: pattern, desk, ticket, types: taken }: Upload): StorageRow[] {
  const person = actors[who]?.uid ?? ''
  const file = { size: 1_000, contentType: taken?.[0] ?? 'image/jpeg' }
  const at = (path: string) => `uploads/${person}/${path.replaceAll(/[{}]/g, '')}`
  const path = at(pattern)
  const sound: Ask = { who, method: 'create', path, file, stored: null, documents }
  /** Each ask has a ticket for just that, so that it fails for what the row says alone. */
  const row = (
    detail: string,
    spoilt: Partial<Ask>,
    verdict: StorageRow[2],
    ticketed: { [field: string]: Value } | null = {},
  ): StorageRow => {
    const ask = { ...sound, ...spoilt }
    const [name, whole] = ticketFor(ask)
    const held = ticket && ticketed ? { [name]: { ...whole, ...ticketed } } : {}
    return [
      `${ask.who} brings ${what}${detail}`,
      { ...ask, documents: { ...held, ...ask.documents } },
      verdict,
    ]
  }
  const sized = (size: number) => ({ file: { ...file, size } })
  const ids = Array.from(pattern.matchAll(/\{(\w+)\}/g), ([braced]) => braced)
  const parts = path.split('/')
  /** An old claim is worth nothing. */
  const notLesAnyMore = [
    row(
      ' when the session is a client’s by now',
      { documents: { ...documents, 'sessions/les': sessionsOf('client') } },
      ticket ? 'allowed' : 'denied',
    ),
    row(' when all sessions were ended', { documents: { 'sessions/les': { live: {} } } }, 'denied'),
    row(' when there never was a session', { documents: {} }, 'denied'),
  ]
  return [
    row('', {}, 'allowed'),
    ...everybody
      .filter((actor) => actor !== who && !(ticket && alike[who]?.includes(actor)))
      .map((actor) => row(` as ${who}`, { who: actor }, 'denied')),
    ...(desk
      ? [
          row(' of her own', { who: 'ann', path: path.replace('les', 'ann') }, 'denied'),
          row(
            ' below the prefix of another of Les’s accounts',
            {
              path: path.replace('les', 'mo'),
              documents: { ...documents, 'sessions/mo': sessionsOf('admin') },
            },
            'denied',
          ),
        ]
      : []),
    ...(who === 'les' ? notLesAnyMore : []),
    ...(ticket
      ? [
          ...(alike[who] ?? []).map((actor) => row(` as ${who}`, { who: actor }, 'allowed')),
          row(' without a ticket', {}, 'denied', null),
          ...Object.entries(spoiltTickets).map(([kind, spoilt]) =>
            row(` with a ticket ${kind}`, {}, 'denied', spoilt),
          ),
          row(' where something is', { stored: file }, 'denied'),
          row(' under a name of its own', { path: path.replace(/file$/, 'cat.jpg') }, 'denied'),
        ]
      : []),
    row(' of one byte', sized(1), 'allowed'),
    row(' of 50 MB', sized(most), 'allowed'),
    row(' of nothing', sized(0), 'denied'),
    row(' of more than 50 MB', sized(most + 1), 'denied'),
    ...types.map((contentType) =>
      row(
        ` that is ${contentType}`,
        { file: { ...file, contentType } },
        !taken || taken.includes(contentType) ? 'allowed' : 'denied',
      ),
    ),
    ...ids.flatMap((id) => [
      ...['x', 'x'.repeat(64)].map((other) =>
        row(` with ${id} ${other}`, { path: at(pattern.replace(id, other)) }, 'allowed'),
      ),
      ...['x'.repeat(65), 'x 1', 'x.1', 'ö', '..'].map((spoilt) =>
        row(` with ${id} ${spoilt}`, { path: at(pattern.replace(id, spoilt)) }, 'denied'),
      ),
    ]),
    // Every part that is no id and no name stands as it is.
    ...parts.flatMap((part, index) =>
      index === parts.length - 1 || ids.includes(`{${part}}`)
        ? []
        : [
            row(
              ` with ${part} spoilt`,
              { path: parts.with(index, `${part}x`).join('/') },
              'denied',
            ),
          ],
    ),
    row(' a folder deeper', { path: `${path}/more` }, 'denied'),
    row(' a folder higher', { path: parts.slice(0, -1).join('/') }, 'denied'),
    ...(['get', 'list', 'update', 'delete'] as const).map((method) =>
      row(`, then asks to ${method} it`, { method, stored: file }, 'denied'),
    ),
  ]
}

/** What nobody brings and nobody reads by itself: `media` serves it, the pipeline writes it. */
const served = [
  'originals/g1/p1',
  'proofs/g1/p1/2048.webp',
  'finals/g1/p1/1-print',
  'zips/g1/z1/0.zip',
  'chat/ann/a1.webp',
  'comments/g1/c1/a1.webp',
  'references/b1/r1.webp',
  'logos/l1.webp',
  'statements/ann/x.pdf',
  'uploads/les/other/x/y/file',
  'x',
].flatMap((path) =>
  everybody.flatMap((who) =>
    (['create', 'get', 'list', 'update', 'delete'] as const).map((method): StorageRow => [
      `${who} ${method}s ${path}`,
      {
        who,
        method,
        path,
        file: { size: 1_000, contentType: 'image/jpeg' },
        stored: null,
        documents,
      },
      'denied',
    ]),
  ),
)

/** Who may do what in Storage. */
export const storageRows: readonly StorageRow[] = [...uploads.flatMap(rowsOf), ...served]
