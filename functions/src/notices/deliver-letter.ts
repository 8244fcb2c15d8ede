import { deliveryAttempts, type Letter, type NoticeKind } from '@portal/model/notice'
import { noticeText } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import { logger } from '#platform/log'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { ProviderFault } from '#platform/provider'
import { holdTo } from '../guard/ceiling.ts'
import { openedLink } from '../guard/link-secret.ts'
import type { LetterOutcome } from './letter-outcome.ts'
import { sendMailLetter } from './send-mail-letter.ts'
import { sendPushLetter } from './send-push-letter.ts'
import { sendTextLetter } from './send-text-letter.ts'
import type { EachStillTrue } from './still-true.ts'
import { takeLetter } from './take-letter.ts'
import { mailableData } from './without-links.ts'

/** Their links carry a secret, which is made when they are sent. */
const withSecret: readonly NoticeKind[] = ['sign-in-link', 'member-invited']

async function send(id: string, letter: Letter): Promise<LetterOutcome> {
  const [studio, edits] = await Promise.all([read(doc.studio()), read(doc.noticeEdits())])
  const words = noticeText(letter.kind, mailableData(letter.data), edits)
  const link = withSecret.includes(letter.kind) ? openedLink(letter.link) : letter.link
  const message = { words, url: parameters.siteUrl.value() + link }
  switch (letter.channel) {
    case 'mail':
      // The way in has a ceiling where it is asked for, and does not wait behind the others.
      if (!withSecret.includes(letter.kind))
        await holdTo('mails', new Date()).catch(() => {
          throw new ProviderFault('more mails in an hour than the portal sends')
        })
      return sendMailLetter({ id, letter }, message, { studio, edits })
    case 'push':
      return sendPushLetter({ id, letter }, message)
    case 'sms':
      return sendTextLetter(letter, message)
  }
}

/**
 * Writes what came of an attempt. A worker whose lease has run out may have been overtaken: that
 * it sent the letter still counts, that it failed does not.
 */
const settle = (id: string, attempt: number, change: Partial<Letter>) =>
  transaction(async (tx) => {
    const letter = await tx.find(doc.letter(id))
    const isMine = letter?.attempts === attempt || change.state === 'sent'
    if (letter?.state === 'sending' && isMine)
      tx.write(doc.letter(id), { ...letter, leaseUntil: null, ...change })
  })

/**
 * Sends one letter of the outbox. Killed anywhere, it is sent by the next attempt; only the letter
 * in flight at that moment can go out twice. Throws while it is worth trying again.
 */
export async function deliverLetter(
  id: string,
  stillTrue: EachStillTrue,
  now: Date,
): Promise<void> {
  const letter = await takeLetter(id, stillTrue, now)
  if (!letter) return
  let outcome: LetterOutcome
  try {
    outcome = await send(id, letter)
  } catch (error) {
    const dead = letter.attempts >= deliveryAttempts
    // What is not a provider's fault may carry anything, and with it an address.
    const fault = error instanceof ProviderFault ? error.message : 'a fault of the portal'
    logger.error('letter not delivered', { id, attempt: letter.attempts, dead, fault })
    await settle(id, letter.attempts, { state: dead ? 'dead' : 'sending', fault })
    if (!dead) throw error
    return
  }
  await settle(id, letter.attempts, { fault: null, ...outcome })
}
