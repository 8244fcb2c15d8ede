import { deliveryAttempts, type NoticeDelivery, type NoticeKind } from '@portal/model/notice'
import { noticeText } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import { logger } from '#platform/log'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { ProviderFault } from '#platform/provider'
import { holdTo } from '../guard/ceiling.ts'
import { openedLink } from '../guard/link-secret.ts'
import type { DeliveryOutcome } from './delivery-outcome.ts'
import { deliverMail } from './deliver-mail.ts'
import { deliverPush } from './deliver-push.ts'
import { deliverText } from './deliver-text.ts'
import { greetingOf } from './greeting.ts'
import type { EachStillTrue } from './still-true.ts'
import { takeDelivery } from './take-delivery.ts'
import { mailableData } from './without-links.ts'

/** Ways in, which have a ceiling where they are asked for and do not wait behind the others. */
const waysIn: readonly NoticeKind[] = [
  'sign-in-link',
  'password-link',
  'proof-link',
  'member-invited',
  'client-invited',
]

/** Their links carry a secret, which is made when they are sent. */
const withSecret: readonly NoticeKind[] = [...waysIn, 'address-asked', 'address-moved']

async function send(id: string, delivery: NoticeDelivery): Promise<DeliveryOutcome> {
  const [studio, edits, greeted] = await Promise.all([
    read(doc.studio()),
    read(doc.noticeEdits()),
    greetingOf(delivery.to),
  ])
  const words = noticeText(delivery.kind, mailableData(greeted(delivery.data)), edits)
  const link = withSecret.includes(delivery.kind) ? openedLink(delivery.link) : delivery.link
  const message = { words, url: parameters.siteUrl.value() + link }
  switch (delivery.channel) {
    case 'mail':
      if (!waysIn.includes(delivery.kind))
        await holdTo('mails', new Date()).catch(() => {
          throw new ProviderFault('more mails in an hour than the portal sends')
        })
      return deliverMail({ id, delivery }, message, { studio, edits, greeted })
    case 'push':
      return deliverPush({ id, delivery }, message)
    case 'sms':
      return deliverText(delivery, message)
  }
}

/**
 * Writes what came of an attempt. A worker whose lease has run out may have been overtaken: that
 * it sent the delivery still counts, that it failed does not.
 */
const settle = (id: string, attempt: number, change: Partial<NoticeDelivery>) =>
  transaction(async (tx) => {
    const delivery = await tx.find(doc.letter(id))
    const isMine = delivery?.attempts === attempt || change.state === 'sent'
    if (delivery?.state === 'sending' && isMine)
      tx.write(doc.letter(id), { ...delivery, leaseUntil: null, ...change })
  })

/**
 * Sends one delivery of the outbox. Killed anywhere, it is sent by the next attempt; only the
 * delivery in flight at that moment can go out twice. Throws while it is worth trying again.
 */
export async function deliverNotice(
  id: string,
  stillTrue: EachStillTrue,
  now: Date,
): Promise<void> {
  const delivery = await takeDelivery(id, stillTrue, now)
  if (!delivery) return
  let outcome: DeliveryOutcome
  try {
    outcome = await send(id, delivery)
  } catch (error) {
    const dead = delivery.attempts >= deliveryAttempts
    // What is not a provider's fault may carry anything, and with it an address.
    const fault = error instanceof ProviderFault ? error.message : 'a fault of the portal'
    logger.error('letter not delivered', { id, attempt: delivery.attempts, dead, fault })
    await settle(id, delivery.attempts, { state: dead ? 'dead' : 'sending', fault })
    if (!dead) throw error
    return
  }
  await settle(id, delivery.attempts, { fault: null, ...outcome })
}
