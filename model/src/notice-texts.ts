import type { NoticeData, NoticeKind } from './notice.ts'
import type { NoticeEdits } from './notice-edit.ts'
import type { Field } from './notice-kinds/fields.ts'
import type { NoticeWords, Said } from './notice-kinds/notice-kind.ts'
import { type UnknownPlaceholder, unknownPlaceholders } from './placeholders.ts'
import { type DataOf, noticeKinds } from './notice-kinds/notice-kinds.ts'

const fieldsOf = (kind: NoticeKind): Readonly<Record<string, Field<never>>> =>
  noticeKinds[kind].data

const saidOf = (kind: NoticeKind): Readonly<Record<string, Said>> => {
  const { also = {} }: { also?: Readonly<Record<string, Said>> } = noticeKinds[kind]
  return also
}

/** The values of a notice as they are stored. */
export function storedData<Kind extends NoticeKind>(
  kind: Kind,
  data: Partial<DataOf<Kind>>,
): NoticeData {
  const values = data as Readonly<Record<string, never>>
  return Object.fromEntries(
    Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
      Object.hasOwn(values, name) ? [[name, field.store(values[name] as never)]] : [],
    ),
  )
}

/** What is stored, in words; what is not of this kind stays as it is. */
export function saidData(kind: NoticeKind, data: NoticeData): NoticeData {
  const fields = fieldsOf(kind)
  const said = (name: string, stored: string): [string, string] => [
    name,
    Object.hasOwn(fields, name) ? (fields[name]?.say(stored) ?? stored) : stored,
  ]
  const also = Object.entries(saidOf(kind)).flatMap(([name, [of, field]]) => {
    const stored = data[of]
    return stored === undefined ? [] : [[name, field.say(stored)] as const]
  })
  return Object.fromEntries([
    ...also,
    ...Object.entries(data).map(([name, stored]) => said(name, stored)),
  ])
}

/** What a preview is filled with. */
export const exampleData: NoticeData = {
  address: 'a…@e….com',
  name: 'Ann Maes',
  package: 'The Wedding',
  date: '13 March 2027',
  before: '6 March 2027',
  until: 'tomorrow, 18:00',
  choice: 'Put a heart on the ones you love by 13 March 2027.',
  stays: 'It stays open until 13 March 2027.',
  place: 'Bruges',
  km: '39',
  price: '€3,200.00',
  back: '€150.00 will be paid back to you.',
  dues: 'The due dates on your invoice have moved with it.',
  deposit: '€800.00',
  refund: '€400.00',
  amount: '€800.00',
  number: '2027-0001',
  creditNote: 'CN-2027-0001',
  subject: 'The Wedding',
  due: '27 February 2027',
  reason: 'The drone stayed in its case.',
  what: 'Paid too much',
  answer: 'yes',
  count: '22',
  chosen: '7',
  included: '20',
  extras: '2 extra photographs, €50.00.',
  words: 'Take the one on the stairs as well.',
  comments: '3 comments',
  photographs: '22 photographs',
  from: 'Ann Maes',
  text: 'The light will be kind at half past five.',
  wish: 'another day, 20 March 2027',
  minutes: '15',
  change: 'A passkey was added to your account',
  browser: 'Safari on iOS',
  member: 'Bram Peeters',
  role: 'partner',
  rights: 'you see everything, choose photographs and join the chat',
  days: '7',
  howLong: '7 days',
  client: 'Clara Maes',
  download: 'Download what you want to keep by then.',
}

/** The placeholders that Les may use in a notice: those of its own words. */
export const placeholdersOf = (kind: NoticeKind): string[] => {
  const { title, body, button } = noticeKinds[kind].words
  const found = `${title} ${body} ${button}`.matchAll(/\{(\w+)\}/g)
  return [...new Set(Array.from(found, ([, name]) => name ?? ''))]
}

/** What in the words of a notice names something it has no words for, by field. */
export function unknownInNotice(
  kind: NoticeKind,
  words: NoticeWords,
): Record<keyof NoticeWords, UnknownPlaceholder[]> {
  // What else it holds is for the server alone, and no example says how it reads.
  const filledIn = [...Object.keys(fieldsOf(kind)), ...Object.keys(saidOf(kind))]
  const names = filledIn.filter((name) => Object.hasOwn(exampleData, name))
  const unknown = (text: string) => unknownPlaceholders(text, names)
  return { title: unknown(words.title), body: unknown(words.body), button: unknown(words.button) }
}

/** Words with the data filled in; an unknown placeholder stays empty, without the space before it. */
export function filled({ title, body, button }: NoticeWords, data: NoticeData): NoticeWords {
  const fill = (text: string) =>
    text
      .replace(/( ?)\{(\w+)\}/g, (_, space: string, name: string) => {
        const value = Object.hasOwn(data, name) ? (data[name] ?? '') : ''
        return value === '' ? '' : `${space}${value}`
      })
      .trim()
  return { title: fill(title), body: fill(body), button: fill(button) }
}

/** The words for one notice, Les's own if there are any, for whoever reads it. */
export const noticeText = (
  kind: NoticeKind,
  data: NoticeData,
  edits?: Pick<NoticeEdits, 'words'> | null,
): NoticeWords => filled(edits?.words[kind] ?? noticeKinds[kind].words, saidData(kind, data))
