import { studioDesk } from '@portal/model/ids'
import { actsOf, type NoticeDelivery, newestOnly } from '@portal/model/notice'
import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import { collection, doc } from '@portal/model/paths'
import { mostDevices } from '@portal/model/person'
import { shortened } from '@portal/model/words'
import { sendPush } from '#platform/fcm'
import { list, transaction } from '#platform/firestore'
import { isLesNow } from '#platform/les'
import { parameters } from '#platform/parameters'
import type { DeliveryOutcome } from './delivery-outcome.ts'

/** FCM takes 4,096 bytes in all; a notification shows less than this. */
const mostInTitle = 120
const mostInBody = 300

/** One device has it, whatever becomes of the others and of this worker. */
const remember = (id: string, device: string, receipt: string) =>
  transaction(async (tx) => {
    const delivery = await tx.find(doc.letter(id))
    if (delivery)
      tx.write(doc.letter(id), { ...delivery, devices: { ...delivery.devices, [device]: receipt } })
  })

const forget = (person: string, device: string) =>
  transaction(async (tx) => tx.delete(doc.device(person, device)))

/** The browsers that hear for a person; at the desk only those of who is Les's today. */
async function devicesOf(person: string) {
  const devices = await list(collection.devices(person), (all) =>
    all.orderBy('createdAt', 'desc').limit(mostDevices),
  )
  if (person !== studioDesk) return devices
  const owners = [...new Set(devices.map(({ value }) => value.owner))]
  const areLes = await Promise.all(owners.map((owner) => isLesNow(owner)))
  const atDesk = new Set(owners.filter((_, index) => areLes[index]))
  return devices.filter(({ value }) => atDesk.has(value.owner))
}

/**
 * Sends a delivery to every device of a person that does not have it yet. A device that is gone is
 * forgotten; when one fails the others still get theirs, and then the failure is thrown.
 */
export async function deliverPush(
  { id, delivery }: { id: string; delivery: NoticeDelivery },
  { words, url }: { words: NoticeWords; url: string },
): Promise<DeliveryOutcome> {
  const person = delivery.to
  const devices = person ? await devicesOf(person) : []
  const site = parameters.siteUrl.value()
  const missing = devices.filter((device) => !Object.hasOwn(delivery.devices, device.id))
  const sent = await Promise.allSettled(
    missing.map(async (device) => {
      const receipt = await sendPush({
        token: device.value.token,
        title: shortened(words.title, mostInTitle),
        body: shortened(words.body, mostInBody),
        url,
        kind: delivery.kind,
        acts: JSON.stringify(
          actsOf(delivery).map(({ act, words: title, link }) => ({ act, title, url: site + link })),
        ),
        group: newestOnly.includes(delivery.kind) ? `${delivery.kind} ${delivery.link}` : id,
      })
      if (receipt) await remember(id, device.id, receipt)
      else if (person) await forget(person, device.id)
      return receipt
    }),
  )
  for (const attempt of sent) if (attempt.status === 'rejected') throw attempt.reason
  const receipts = sent.map((attempt) => (attempt.status === 'fulfilled' ? attempt.value : null))
  const [receipt] = [...Object.values(delivery.devices), ...receipts.filter((one) => one !== null)]
  return receipt ? { state: 'sent', receipt } : { state: 'dropped', fault: null }
}
