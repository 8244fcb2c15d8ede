import './app.ts'
import { applicationDefault } from 'firebase-admin/app'
import { z } from 'zod'
import { parameters } from './parameters.ts'

export interface Push {
  token: string
  title: string
  body: string
  /** Absolute address the tap lands on. */
  url: string
  /** Pushes with one tag replace each other on the device. */
  tag: string
}

const Sent = z.object({ name: z.string() })

/**
 * Sends one push; answers FCM's message name, or null when the device is gone.
 * The Admin SDK has no setting for FCM's address, so this speaks "FCM HTTP v1: messages.send".
 */
export async function sendPush(push: Push): Promise<string | null> {
  const project = process.env['GCLOUD_PROJECT'] ?? ''
  const { access_token } = await applicationDefault().getAccessToken()
  const answer = await fetch(`${parameters.fcmUrl.value()}/v1/projects/${project}/messages:send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      message: {
        token: push.token,
        data: { title: push.title, body: push.body, url: push.url, tag: push.tag },
        webpush: { headers: { Urgency: 'high' } },
      },
    }),
    signal: AbortSignal.timeout(20_000),
  })
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`FCM answered ${answer.status}`)
  return Sent.parse(await answer.json()).name
}
