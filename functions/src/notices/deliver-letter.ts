import { deliveryAttempts, type Letter } from '@portal/model/notice'
import { noticeText } from '@portal/model/notice-texts'
import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { logger } from 'firebase-functions'
import { sendPush } from '#platform/fcm'
import { firestore, list, read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { sendMail } from '#platform/sendgrid'
import { openedLink } from '../people/sign-in-secret.ts'
import { renderMail } from './render-mail.ts'

/** How long (ms) a worker may take before another one may try. */
const leaseMs = 60_000

/** Takes the letter for this worker; null when it is done, or another worker has it. */
async function lease(id: string, now: Date): Promise<Letter | null> {
  return transaction(async (tx) => {
    const letter = await tx.find(doc.letter(id))
    const free =
      letter?.state === 'waiting' ||
      (letter?.state === 'sending' && (letter.leaseUntil === null || letter.leaseUntil <= now))
    if (!letter || !free) return null
    const taken: Letter = {
      ...letter,
      state: 'sending',
      attempts: letter.attempts + 1,
      leaseUntil: new Date(now.getTime() + leaseMs),
    }
    tx.write(doc.letter(id), taken)
    return taken
  })
}

async function mailAddress({ to, email }: Letter): Promise<string | null> {
  if (email) return email
  if (to === studioDesk) return parameters.studioMail.value()
  return to ? ((await read(doc.person(to)))?.email ?? null) : null
}

/** Answers the provider's id, or null when there is nobody to send it to or Les switched it off. */
async function send(letter: Letter): Promise<string | null> {
  const [studio, edits] = await Promise.all([read(doc.studio()), read(doc.noticeEdits())])
  if (edits?.off.includes(letter.kind)) return null
  const text = noticeText(letter.kind, letter.data, edits)
  const link = letter.kind === 'sign-in-link' ? openedLink(letter.link) : letter.link
  const url = parameters.siteUrl.value() + link
  if (letter.channel === 'mail') {
    const to = await mailAddress(letter)
    return to ? sendMail({ to, subject: text.title, ...renderMail(text, url, studio) }) : null
  }
  const devices = letter.to ? await list(collection.devices(letter.to)) : []
  const receipts = await Promise.all(
    devices.map(async ({ id, value }) => {
      const receipt = await sendPush({ ...text, token: value.token, url, tag: letter.kind })
      if (receipt === null && letter.to)
        await firestore.doc(doc.device(letter.to, id).path).delete()
      return receipt
    }),
  )
  return receipts.find((receipt) => receipt !== null) ?? null
}

/**
 * Sends one letter of the outbox. Killed anywhere, it is sent by the next attempt; only the letter
 * in flight at that moment can go out twice. Throws while it is worth trying again.
 */
export async function deliverLetter(id: string, now = new Date()): Promise<void> {
  const letter = await lease(id, now)
  if (!letter) return
  const path = firestore.doc(doc.letter(id).path)
  try {
    const receipt = await send(letter)
    await path.update({ state: receipt ? 'sent' : 'dropped', receipt, leaseUntil: null })
  } catch (error) {
    const dead = letter.attempts >= deliveryAttempts
    // The whole error would carry the request, and with it an address.
    const reason = error instanceof Error ? error.message : 'unknown'
    logger.error('letter not delivered', { id, attempt: letter.attempts, dead, reason })
    await path.update({ state: dead ? 'dead' : 'sending', leaseUntil: null })
    if (!dead) throw error
  }
}
