import type { NoticeData } from '@portal/model/notice'

/** What people call themselves and where they marry; the other words are the studio's. */
const ownWords = ['name', 'member', 'from', 'place'] as const

/** Dots as a mail program reads them in an address (UTS #46), and what is invisible around them. */
const dot = String.raw`\p{Cf}*[.。．｡․]\p{Cf}*`
const linkLike = new RegExp(
  String.raw`[:：]\p{Cf}*[/／]\p{Cf}*[/／]|\bwww${dot}|[\p{L}\p{N}-]${dot}[\p{L}-]{2,}|(?:\d+${dot}){3}\d+`,
  'iu',
)
const joints = new RegExp(String.raw`[:：]?(?:\p{Cf}*[/／])+|(?<=\S)${dot}(?=\S)|[@＠]`, 'gu')

/**
 * A name that mail programs make no link of. Mails go out under the studio's name, and who
 * calls themselves `http://evil.example` would have them send strangers there.
 */
export const withoutLinks = (name: string): string =>
  linkLike.test(name) ? name.replace(joints, ' ').replace(/\s+/g, ' ').trim() : name

/** What a notice is filled with, where it leaves the portal. */
export const mailableData = (data: NoticeData): NoticeData =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      (ownWords as readonly string[]).includes(key) ? withoutLinks(value) : value,
    ]),
  )
