import { createHmac } from 'node:crypto'
import type { Faults } from './faults.ts'
import type { StripeEvent } from './stripe-objects.ts'

/** How long (ms) to wait before each further try of a webhook that was not answered with 2xx. */
const patience = [300, 1_000, 3_000, 8_000]

/** "Stripe-Signature" as Stripe makes it. */
export function signatureOf(body: string, secret: string, at: number): string {
  const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
  return `t=${at},v1=${mac}`
}

/** Delivers an event to the webhook, again while it is not accepted. Answers the last status. */
export async function deliver(
  event: StripeEvent,
  { webhookUrl, webhookSecret }: { webhookUrl: string; webhookSecret: string },
  hookFaults: Faults,
): Promise<number> {
  const fault = hookFaults.next()
  if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  const body = JSON.stringify(event, null, 2)
  const once = async () => {
    try {
      const at = Math.floor(Date.now() / 1_000)
      const answer = await fetch(webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signatureOf(body, webhookSecret, at),
        },
        body,
      })
      return answer.status
    } catch {
      return 0
    }
  }
  const copies = await Promise.all(Array.from({ length: fault?.repeat ?? 1 }, once))
  let status = copies[0] ?? 0
  for (const wait of patience) {
    if (status >= 200 && status < 300) return status
    await new Promise((resolve) => setTimeout(resolve, wait))
    status = await once()
  }
  return status
}
