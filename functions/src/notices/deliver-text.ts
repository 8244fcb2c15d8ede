import type { NoticeDelivery } from '@portal/model/notice'
import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import { doc } from '@portal/model/paths'
import { shortened } from '@portal/model/words'
import { read } from '#platform/firestore'
import { sendsTexts, sendText } from '#platform/twilio'
import type { DeliveryOutcome } from './delivery-outcome.ts'

/** Two or three text messages of a network; the link comes on top. */
const mostCharacters = 300

/** Sends a delivery as a text message to the number a person gave for them. */
export async function deliverText(
  { to }: NoticeDelivery,
  { words: { title, body }, url }: { words: NoticeWords; url: string },
): Promise<DeliveryOutcome> {
  const phone = to && sendsTexts() ? (await read(doc.noticePreferences(to)))?.phone : null
  if (!phone) return { state: 'dropped', fault: null }
  const receipt = await sendText({
    to: phone,
    body: `${shortened(`${title}\n${body}`, mostCharacters)}\n${url}`,
  })
  return receipt
    ? { state: 'sent', receipt }
    : { state: 'dropped', fault: 'Twilio cannot reach this number' }
}
