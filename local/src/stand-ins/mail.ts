import { randomUUID } from 'node:crypto'
import { escape, page } from './page.ts'
import type { Answer, Asked, Route } from './server.ts'

/** A mail as SendGrid was given it. */
export interface ReceivedMail {
  id: string
  to: string
  from: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  at: string
}

interface SendRequest {
  personalizations?: { to?: { email?: string }[]; subject?: string }[]
  from?: { email?: string }
  subject?: string
  content?: { type?: string; value?: string }[]
  headers?: Record<string, string>
}

const refused = (message: string, field: string): Answer => ({
  status: 400,
  json: { errors: [{ message, field, help: null }] },
})

/** SendGrid's "v3 Mail Send", with an inbox that shows what arrived. */
export function mailRoutes(mails: ReceivedMail[]): Route[] {
  function accept({ headers, body }: Asked): Answer {
    if (!headers.authorization?.startsWith('Bearer SG.'))
      return {
        status: 401,
        json: { errors: [{ message: 'The provided authorization grant is invalid' }] },
      }
    const request = JSON.parse(body) as SendRequest
    const to = request.personalizations?.[0]?.to?.[0]?.email
    if (!to) return refused('The to array is required', 'personalizations.0.to')
    if (!request.from?.email) return refused('The from email is required', 'from.email')
    const subject = request.subject ?? request.personalizations?.[0]?.subject
    if (!subject) return refused('The subject is required', 'subject')
    const [plain, rich] = request.content ?? []
    if (!plain?.value || plain.type !== 'text/plain')
      return refused('text/plain must come first', 'content')
    const id = randomUUID().replaceAll('-', '').slice(0, 22)
    mails.unshift({
      id,
      to,
      from: request.from.email,
      subject,
      text: plain.value,
      html: rich?.value ?? '',
      headers: request.headers ?? {},
      at: new Date().toISOString(),
    })
    return { status: 202, headers: { 'x-message-id': id } }
  }
  const inbox = (): Answer => ({
    html: page(
      'Inbox',
      `<h1>Inbox</h1><p class="dim">What SendGrid would have sent.</p>${
        mails.length === 0 ? '<p>Nothing yet.</p>' : ''
      }<ul>${mails
        .map(
          ({ id, to, subject, at }) =>
            `<li><h2><a href="/mail/${id}">${escape(subject)}</a></h2><small>to ${escape(to)} · <time>${escape(at)}</time></small></li>`,
        )
        .join('')}</ul>`,
    ),
  })
  function one(id: string): Answer {
    const mail = mails.find((candidate) => candidate.id === id)
    if (!mail) return { status: 404, html: page('Not here', '<h1>Not here</h1>', false) }
    const { subject, from, to, at, html, text } = mail
    return {
      html: page(
        subject,
        `<p><a href="/">Inbox</a></p><h1>${escape(subject)}</h1><p class="dim">from ${escape(from)} to ${escape(to)} · <time>${escape(at)}</time></p><iframe title="The mail" sandbox="allow-popups allow-top-navigation-by-user-activation" srcdoc="${escape(html.replace('<head>', '<head><base target="_top">'))}"></iframe><h2>Plain text</h2><pre tabindex="0">${escape(text)}</pre>`,
        false,
      ),
    }
  }
  return [
    ['POST', /^\/v3\/mail\/send$/, accept],
    ['GET', /^\/$/, inbox],
    ['GET', /^\/mail\/(\w+)$/, (_, [id = '']) => one(id)],
    ['GET', /^\/api\/mails$/, () => ({ json: mails })],
  ]
}
