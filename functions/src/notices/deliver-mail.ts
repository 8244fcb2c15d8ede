import { studioDesk } from '@portal/model/ids'
import { actsOf, alwaysOn, type NoticeDelivery } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import { noticeFacts } from '@portal/model/notice-facts'
import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import { noticeText } from '@portal/model/notice-texts'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { list, read } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { sendMail } from '#platform/sendgrid'
import type { DeliveryOutcome } from './delivery-outcome.ts'
import type { Greeted } from './greeting.ts'
import type { MailAbout, MailEntry } from './mail-template.tsx'
import { renderMail } from './render-mail.ts'
import { mailableData } from './without-links.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

/** A person's address as it is today; the one in the delivery may have been given up since. */
async function addressOf({ to, email }: NoticeDelivery): Promise<string | null> {
  if (to === studioDesk) return email ?? parameters.studioMail.value()
  return (to && (await read(doc.standing(to)))?.email) || email
}

/** What a mail of its own and an entry of a digest say of a delivery besides its words. */
const aboutOf = (delivery: NoticeDelivery): MailAbout => ({
  facts: noticeFacts(delivery.kind, mailableData(delivery.data)),
  acts: actsOf(delivery).map(({ words, link }) => ({
    words,
    url: parameters.siteUrl.value() + link,
  })),
})

/** What a digest gathered, oldest first. */
async function entriesOf(
  digest: string,
  edits: NoticeEdits | null,
  greeted: Greeted,
): Promise<MailEntry[]> {
  const gathered = await list(collection.outbox(), (deliveries) =>
    deliveries.where('receipt', '==', digest),
  )
  return gathered
    .toSorted((one, other) => one.value.createdAt.getTime() - other.value.createdAt.getTime())
    .map(({ value }) => ({
      ...noticeText(value.kind, mailableData(greeted(value.data)), edits),
      ...aboutOf(value),
      url: parameters.siteUrl.value() + value.link,
    }))
}

/** Les answers for his desk himself, and nobody subscribes to the way in. */
const mayStop = ({ kind, to }: NoticeDelivery): boolean =>
  to !== null && to !== studioDesk && (kind === 'digest' || !alwaysOn.includes(kind))

/** Sends a delivery as a mail. */
export async function deliverMail(
  { id, delivery }: { id: string; delivery: NoticeDelivery },
  { words, url }: { words: NoticeWords; url: string },
  {
    studio,
    edits,
    greeted,
  }: { studio: Studio | null; edits: NoticeEdits | null; greeted: Greeted },
): Promise<DeliveryOutcome> {
  const to = await addressOf(delivery)
  if (!to) return { state: 'dropped', fault: 'no address' }
  const site = parameters.siteUrl.value()
  const token =
    delivery.to && mayStop(delivery)
      ? unsubscribeToken({ person: delivery.to, kind: delivery.kind })
      : null
  const mail = await renderMail(words, url, studio, {
    settings: `${site}${delivery.to === studioDesk ? routes.desk.noticeSettings() : routes.portal.noticeSettings()}`,
    unsubscribe: token && `${site}/unsubscribe?token=${token}`,
    entries: delivery.kind === 'digest' ? await entriesOf(id, edits, greeted) : [],
    ...aboutOf(delivery),
    // Les writes to clients, and the portal to Les.
    signOff: delivery.to === studioDesk ? null : (studio?.name ?? null),
  })
  const receipt = await sendMail({
    to,
    subject: words.title.replace(/\s+/g, ' '),
    ...mail,
    unsubscribe: token && `${site}/hooks/unsubscribe?token=${token}`,
  })
  return { state: 'sent', receipt }
}
