import { studioDesk } from '@portal/model/ids'
import { alwaysOn, type Letter } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import { noticeText } from '@portal/model/notice-texts'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { list, read } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { sendMail } from '#platform/sendgrid'
import type { LetterOutcome } from './letter-outcome.ts'
import type { MailEntry } from './mail-template.tsx'
import { renderMail } from './render-mail.ts'
import { mailableData } from './without-links.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

/** A person's address as it is today; the one in the letter may have been given up since. */
async function addressOf({ to, email }: Letter): Promise<string | null> {
  if (to === studioDesk) return email ?? parameters.studioMail.value()
  return (to && (await read(doc.standing(to)))?.email) || email
}

/** What a digest gathered, oldest first. */
async function entriesOf(digest: string, edits: NoticeEdits | null): Promise<MailEntry[]> {
  const gathered = await list(collection.outbox(), (letters) =>
    letters.where('receipt', '==', digest),
  )
  return gathered
    .toSorted((one, other) => one.value.createdAt.getTime() - other.value.createdAt.getTime())
    .map(({ value: { kind, data, link } }) => ({
      ...noticeText(kind, mailableData(data), edits),
      url: parameters.siteUrl.value() + link,
    }))
}

/** Les answers for his desk himself, and nobody subscribes to the way in. */
const mayStop = ({ kind, to }: Letter): boolean =>
  to !== null && to !== studioDesk && (kind === 'digest' || !alwaysOn.includes(kind))

/** Sends a letter as a mail. */
export async function sendMailLetter(
  { id, letter }: { id: string; letter: Letter },
  { words, url }: { words: NoticeWords; url: string },
  { studio, edits }: { studio: Studio | null; edits: NoticeEdits | null },
): Promise<LetterOutcome> {
  const to = await addressOf(letter)
  if (!to) return { state: 'dropped', fault: 'no address' }
  const site = parameters.siteUrl.value()
  const token =
    letter.to && mayStop(letter) ? unsubscribeToken({ person: letter.to, kind: letter.kind }) : null
  const mail = await renderMail(words, url, studio, {
    settings: `${site}${letter.to === studioDesk ? routes.desk.noticeSettings() : routes.portal.noticeSettings()}`,
    unsubscribe: token && `${site}/unsubscribe?token=${token}`,
    entries: letter.kind === 'digest' ? await entriesOf(id, edits) : [],
  })
  const receipt = await sendMail({
    to,
    subject: words.title.replace(/\s+/g, ' '),
    ...mail,
    unsubscribe: token && `${site}/hooks/unsubscribe?token=${token}`,
  })
  return { state: 'sent', receipt }
}
