import { z } from 'zod'
import { parameters, secrets } from './parameters.ts'
import { askProvider, ProviderFault } from './provider.ts'

export interface TextMessage {
  /** A number as the networks write it (E.164). */
  to: string
  body: string
}

const Sent = z.object({ sid: z.string() })
const Refused = z.object({ code: z.int() })

/**
 * Twilio's error codes that say that no text message will ever reach this number: not a number, a
 * landline, a region that is switched off, its owner answered STOP ("Error and Warning Dictionary").
 */
const unreachable: ReadonlySet<number> = new Set([21_211, 21_214, 21_408, 21_610, 21_612, 21_614])

/** Whether this deployment sends text messages at all. */
export const sendsTexts = (): boolean =>
  parameters.twilioAccount.value() !== '' && parameters.twilioFrom.value() !== ''

/**
 * Sends one text message by Twilio's "Messages resource"; answers its sid, or null when the number
 * cannot be reached. Throws `ProviderFault` when it was not accepted.
 */
export async function sendText({ to, body }: TextMessage): Promise<string | null> {
  const account = parameters.twilioAccount.value()
  const login = Buffer.from(`${account}:${secrets.twilioToken.value()}`).toString('base64')
  const answer = await askProvider(
    'Twilio',
    `${parameters.twilioUrl.value()}/2010-04-01/Accounts/${account}/Messages.json`,
    {
      method: 'POST',
      headers: { authorization: `Basic ${login}` },
      body: new URLSearchParams({ To: to, From: parameters.twilioFrom.value(), Body: body }),
    },
  )
  if (answer.ok) return Sent.parse(await answer.json()).sid
  const refused = Refused.safeParse(await answer.json().catch(() => null))
  if (answer.status === 400 && unreachable.has(refused.data?.code ?? 0)) return null
  const code = refused.success ? ` (${refused.data.code})` : ''
  throw new ProviderFault(`Twilio answered ${answer.status}${code}`)
}
