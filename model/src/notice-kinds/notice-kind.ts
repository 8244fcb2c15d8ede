import { z } from 'zod'
import { Line, Prose } from '../words.ts'
import type { NoticeAct } from './acts.ts'
import type { Field } from './fields.ts'
import type { Landing } from './landings.ts'

/** A way by which somebody is told. */
export const Channel = z.enum(['bell', 'mail', 'push', 'sms'])
export type Channel = z.infer<typeof Channel>

/** The words of a notice. Placeholders in braces are filled from its data. */
export const NoticeWords = z.strictObject({
  title: Line(120),
  body: Prose(2_000),
  button: Line(40),
})
export type NoticeWords = z.infer<typeof NoticeWords>

/** Under which heading a kind stands where people choose what they hear. */
export interface HeardUnder {
  client?: 'request' | 'shoot' | 'messages' | 'pictures' | 'payments'
  desk?: 'requests' | 'messages' | 'choices' | 'money' | 'safety'
}

/** What holds of a kind whatever it is filled with. */
export interface NoticeTraits {
  /** What it goes through. */
  channels: readonly Channel[]
  /** Left out where it comes by the bell alone, or cannot be switched off. */
  heard?: HeardUnder
  /** Nobody can switch it off. */
  isAlwaysOn?: true
  /** It cannot wait for a daily mail. */
  isUrgent?: true
  /** Only the newest is of interest to a person; each other kind stands by itself. */
  isNewestOnly?: true
  /** What a mail says of it in a few lines of its own: fields of its data, each with its name. */
  facts?: Readonly<Record<string, string>>
  /** What Les can do about its booking from the notification itself. */
  acts?: readonly NoticeAct[]
  /** Its words until Les writes others; `{name}` is filled from its data. */
  words: NoticeWords
}

type Fields = Readonly<Record<string, Field<never>>>

/**
 * A placeholder that is said of a field of the data, as `{photographs}` is of `count`: what was
 * stored before there was such a placeholder fills it as well.
 */
export type Said<Of extends string = string> = readonly [of: Of, field: Field<number>]

/** All there is to know of a kind of notification, but what its reader calls it (`text`). */
export interface NoticeKindOf<Data extends Fields, About> extends NoticeTraits {
  /** What it is filled with. */
  data: Data
  /** Further placeholders of its words. */
  also?: Readonly<Record<string, Said<keyof Data & string>>>
  /** What it is about, and where that is. */
  lands: Landing<About>
}

/** Declares a kind; its file is the only one of the model that knows it. */
export const noticeKind = <const Data extends Fields, About>(
  kind: NoticeKindOf<Data, About>,
): NoticeKindOf<Data, About> => kind
