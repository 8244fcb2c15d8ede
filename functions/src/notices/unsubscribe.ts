import { Failure } from '@portal/model/failure'
import type { NoticeKind } from '@portal/model/notice'
import {
  plainPreferences,
  unsubscribe as call,
  withoutMails,
} from '@portal/model/notice-preferences'
import { doc, only } from '@portal/model/paths'
import type { Response } from 'express'
import { logger } from '#platform/log'
import type { Request } from 'firebase-functions/https'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { requestRefused } from '../guard/refused.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

/** Switches off the mails a token stands for; doing it again changes nothing. */
async function stopMails(token: string): Promise<NoticeKind> {
  const subscription = readUnsubscribeToken(token)
  if (!subscription) throw new Failure('link-not-valid')
  const { person, kind } = subscription
  await transaction(async (tx) => {
    const path = doc.noticePreferences(person)
    const [isKnown, known, studio] = await Promise.all([
      tx.isThere(doc.person(person)),
      tx.findReadable(path),
      tx.findReadable(only(doc.studio(), 'zone')),
    ])
    if (!isKnown) throw new Failure('link-not-valid')
    tx.write(path, withoutMails(known ?? plainPreferences(studio?.zone ?? 'UTC'), kind))
  })
  return kind
}

/** The button of the page that a mail's link opens. */
export const unsubscribe = defineCall(call, async ({ token }) => ({
  kind: await stopMails(token),
}))

/**
 * The address in a mail's `List-Unsubscribe` header, behind Hosting at `/hooks/unsubscribe`. A bare
 * POST from a mail program is enough ("RFC 8058"); who opens it in a browser gets the page.
 */
export async function unsubscribeByMail(request: Request, response: Response): Promise<void> {
  const { token: given } = request.query
  const token = typeof given === 'string' ? given : ''
  response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  if (request.method !== 'POST') {
    const page = `${parameters.siteUrl.value()}/unsubscribe?token=${encodeURIComponent(token)}`
    response.redirect(303, page)
    return
  }
  try {
    await stopMails(token)
    response.status(200).type('text/plain').send('These e-mails have stopped.\n')
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('internal')
    if (failure.code === 'internal') logger.error('unsubscribing failed', error)
    else await requestRefused('wrong-link', request)
    const status = failure.code === 'internal' ? 503 : 404
    response.status(status).type('text/plain').send(`${failure.message}\n`)
  }
}
