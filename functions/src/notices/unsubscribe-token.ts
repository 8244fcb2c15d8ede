import { createHmac, timingSafeEqual } from 'node:crypto'
import { PersonId } from '@portal/model/ids'
import { NoticeKind } from '@portal/model/notice'
import { viewSchema } from '@portal/model/records/stored'
import { z } from 'zod'
import { secrets } from '#platform/parameters'

const Subscription = z.strictObject({ person: PersonId, kind: NoticeKind })
/** The mails of one kind to one person. */
export type Subscription = z.infer<typeof Subscription>

/** The prefix keeps these apart from everything else that is made with the key. */
const sign = (payload: string): string =>
  createHmac('sha256', secrets.signInLink.value())
    .update(`unsubscribe ${payload}`)
    .digest('base64url')

/** What the link in a mail carries; nobody without the key can make it. It does not expire. */
export function unsubscribeToken({ person, kind }: Subscription): string {
  const payload = Buffer.from(JSON.stringify({ person, kind })).toString('base64url')
  return `${payload}.${sign(payload)}`
}

/** What a token stands for; null when it was not made here. */
export function readUnsubscribeToken(token: string): Subscription | null {
  const [payload = '', signature = '', ...more] = token.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(payload))]
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
    return null
  const subscription: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return viewSchema(Subscription).safeParse(subscription).data ?? null
}
