import './app.ts'
import { applicationDefault } from 'firebase-admin/app'
import { z } from 'zod'
import { parameters } from './parameters.ts'
import { askProvider, ProviderFault } from './provider.ts'

export interface Push {
  token: string
  title: string
  body: string
  /** Absolute address the tap lands on. */
  url: string
  kind: string
  /** What can be done at once, as JSON: FCM carries strings alone. */
  acts: string
  /** What it is about: on the device a newer push takes the place of an older one of its group. */
  group: string
}

const Sent = z.object({ name: z.string() })

const Refused = z.object({
  error: z.object({
    message: z.string().default(''),
    details: z.array(z.object({ errorCode: z.string().optional() })).default([]),
  }),
})

/**
 * Whether FCM says that a token will never work ("ErrorCode"): given up by its browser, another
 * project's, or no token at all. An invalid argument can also be our own message, so its words
 * decide.
 */
async function isGone(answer: Response): Promise<boolean> {
  if (![400, 403, 404].includes(answer.status)) return false
  const refused = Refused.safeParse(await answer.json().catch(() => null)).data?.error
  if (!refused) return false
  const codes = refused.details.map(({ errorCode }) => errorCode)
  return (
    codes.includes('UNREGISTERED') ||
    codes.includes('SENDER_ID_MISMATCH') ||
    (codes.includes('INVALID_ARGUMENT') && /registration token/i.test(refused.message))
  )
}

/**
 * Sends one push; answers FCM's message name, or null when the device is gone. Throws
 * `ProviderFault` when it was not accepted. The Admin SDK has no setting for FCM's address, so
 * this speaks "FCM HTTP v1: messages.send".
 */
export async function sendPush({ token, ...data }: Push): Promise<string | null> {
  const project = process.env['GCLOUD_PROJECT'] ?? ''
  const { access_token } = await applicationDefault().getAccessToken()
  const answer = await askProvider(
    'FCM',
    `${parameters.fcmUrl.value()}/v1/projects/${project}/messages:send`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: { token, data, webpush: { headers: { Urgency: 'high' } } } }),
    },
  )
  if (await isGone(answer)) return null
  if (!answer.ok) throw new ProviderFault(`FCM answered ${answer.status}`)
  return Sent.parse(await answer.json()).name
}
