import { randomUUID } from 'node:crypto'
import { escape, page } from './page.ts'
import type { Answer, Asked, Route } from './server.ts'

/** A text message as Twilio was given it. */
export interface ReceivedText {
  sid: string
  to: string
  from: string
  body: string
  at: string
}

/** Twilio's own magic number for one that does not exist ("Test Credentials"). */
const invalidNumber = '+15005550001'

/** An error as Twilio writes it ("Error and Warning Dictionary"). */
export const twilioError = (status: number, code: number, message: string): Answer => ({
  status,
  json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
})

/** Twilio's "Messages resource", with a page of what arrived. */
export function smsRoutes(texts: ReceivedText[]): Route[] {
  function accept({ headers, body }: Asked, account: string): Answer {
    const login = Buffer.from(headers.authorization?.replace(/^Basic /, '') ?? '', 'base64')
    if (!login.toString().startsWith(`${account}:`))
      return twilioError(401, 20_003, 'Authentication Error - invalid username')
    const form = new URLSearchParams(body)
    const [to, from, words] = [form.get('To'), form.get('From'), form.get('Body')]
    if (!to) return twilioError(400, 21_604, "A 'To' phone number is required.")
    if (!from) return twilioError(400, 21_603, "A 'From' phone number is required.")
    if (!words) return twilioError(400, 21_602, 'Message body is required.')
    if (words.length > 1_600)
      return twilioError(400, 21_617, 'The concatenated message body exceeds the 1600 limit.')
    if (!/^\+[1-9]\d{6,14}$/.test(to) || to === invalidNumber)
      return twilioError(400, 21_211, `Invalid 'To' Phone Number: ${to}`)
    const sid = `SM${randomUUID().replaceAll('-', '')}`
    const at = new Date().toISOString()
    texts.unshift({ sid, to, from, body: words, at })
    return {
      status: 201,
      json: {
        sid,
        account_sid: account,
        to,
        from,
        body: words,
        status: 'queued',
        error_code: null,
        date_created: at,
      },
    }
  }
  const shown = (): Answer => ({
    html: page(
      'Text messages',
      `<h1>Text messages</h1><p class="dim">What Twilio would have sent.</p>${
        texts.length === 0 ? '<p>Nothing yet.</p>' : ''
      }<ul>${texts
        .map(({ to, body, at }) => {
          const lines = body.split('\n')
          const link = lines.pop() ?? ''
          return `<li><p>${lines.map(escape).join('<br>')}</p><p><a href="${escape(link)}">${escape(link)}</a></p><small>to ${escape(to)} · <time>${escape(at)}</time></small></li>`
        })
        .join('')}</ul>`,
    ),
  })
  return [
    [
      'POST',
      /^\/2010-04-01\/Accounts\/(\w+)\/Messages\.json$/,
      (asked, [account = '']) => accept(asked, account),
    ],
    ['GET', /^\/$/, shown],
    ['GET', /^\/api\/messages$/, () => ({ json: texts })],
  ]
}
