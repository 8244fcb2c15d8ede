import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { ReceivedMail } from '../../../local/src/stand-ins/mail.ts'
import type { ReceivedPush } from '../../../local/src/stand-ins/push.ts'
import type { ReceivedText } from '../../../local/src/stand-ins/sms.ts'
import { startStandIns } from '../../../local/src/stand-ins/start-stand-ins.ts'
import type { Fault } from '../../../local/src/stand-ins/faults.ts'

type Provider = 'mail' | 'push' | 'sms'

/** Providers of a file's own, so that its faults meet nobody else's deliveries. */
export function withProviders() {
  let standIns: Awaited<ReturnType<typeof startStandIns>>
  const before: NodeJS.ProcessEnv = {}
  const url = (of: Provider, path: string) => `http://127.0.0.1:${standIns.ports[of]}${path}`
  const post = async (of: Provider, path: string, body: object): Promise<void> => {
    await fetch(url(of, path), { method: 'POST', body: JSON.stringify(body) })
  }
  const get = async (of: Provider, path: string): Promise<unknown> =>
    (await fetch(url(of, path))).json()
  beforeAll(async () => {
    standIns = await startStandIns({
      ports: { mail: 0, push: 0, sms: 0, stripe: 0 },
      stripe: { secretKey: '', webhookSecret: '', webhookUrl: '' },
    })
    const urls = {
      SENDGRID_URL: url('mail', ''),
      FCM_URL: url('push', ''),
      TWILIO_URL: url('sms', ''),
    }
    for (const name of Object.keys(urls)) before[name] = process.env[name]
    Object.assign(process.env, urls)
  })
  beforeEach(async () => {
    for (const of of ['mail', 'push', 'sms'] as const) await post(of, '/api/reset', {})
  })
  afterAll(async () => {
    Object.assign(process.env, before)
    await standIns.stop()
  })
  return {
    mails: async () => (await get('mail', '/api/mails')) as ReceivedMail[],
    pushes: async () => (await get('push', '/api/pushes')) as ReceivedPush[],
    texts: async () => (await get('sms', '/api/messages')) as ReceivedText[],
    /** What happens to the next requests. */
    fault: (of: Provider, fault: Partial<Fault>) => post(of, '/api/faults', fault),
    /** FCM refuses a token from now on, in one of its own ways. */
    giveUp: (token: string, as = 'UNREGISTERED') => post('push', '/api/gone', { token, as }),
  }
}
