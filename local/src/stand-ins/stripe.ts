import { formatMoney } from '@portal/model/money'
import { Faults } from './faults.ts'
import { parseForm, words } from './form.ts'
import { escape, page } from './page.ts'
import type { Answer, Asked, Route } from './server.ts'
import { deliver } from './stripe-hooks.ts'
import {
  newEvent,
  newSession,
  paidIntent,
  type PaymentIntent,
  type Session,
  type StripeEvent,
} from './stripe-objects.ts'

export interface StripeState {
  sessions: Session[]
  intents: PaymentIntent[]
  events: StripeEvent[]
  /** Answers by idempotency key, with the parameters they were given for. */
  keys: Record<string, { body: string; answer: Session }>
}

export interface StripeSettings {
  secretKey: string
  webhookSecret: string
  webhookUrl: string
}

const refused = (status: number, type: string, message: string): Answer => ({
  status,
  json: { error: { type, message } },
})

const missing = (what: string, id: string) =>
  refused(404, 'invalid_request_error', `No such ${what}: '${id}'`)

/** The part of Stripe's API that the portal uses, a Checkout page, and signed webhooks. */
export function stripeRoutes(
  state: StripeState,
  settings: StripeSettings,
  hookFaults = new Faults(),
): Route[] {
  /** Only with our key, as Stripe would. */
  const guarded =
    (handle: Route[2]): Route[2] =>
    (asked, groups) => {
      const bearer = asked.headers.authorization?.replace(/^Bearer /, '')
      return bearer === settings.secretKey
        ? handle(asked, groups)
        : refused(401, 'invalid_request_error', 'Invalid API Key provided')
    }

  function emit(type: string, object: object): void {
    const event = newEvent(type, object)
    state.events.unshift(event)
    void deliver(event, settings, hookFaults)
  }

  function create({ headers, body }: Asked): Answer {
    const key = headers['idempotency-key']
    const known = typeof key === 'string' ? state.keys[key] : undefined
    if (known && known.body !== body)
      return refused(
        400,
        'idempotency_error',
        'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      )
    if (known) return { json: known.answer, headers: { 'idempotent-replayed': 'true' } }
    const made = newSession(parseForm(body), `http://${headers.host ?? 'localhost'}`)
    if (typeof made === 'string') return refused(400, 'invalid_request_error', made)
    state.sessions.unshift(made)
    if (typeof key === 'string') state.keys[key] = { body, answer: structuredClone(made) }
    return { json: made }
  }

  function expire(id: string): Answer {
    const session = state.sessions.find((candidate) => candidate.id === id)
    if (!session) return missing('checkout.session', id)
    if (session.status !== 'open')
      return refused(
        400,
        'invalid_request_error',
        'Only Checkout Sessions with a status of open can be expired',
      )
    session.status = 'expired'
    session.url = null
    emit('checkout.session.expired', session)
    return { json: session }
  }

  const showPage = (session: Session, declined = false): Answer => ({
    html: page(
      'Checkout',
      session.status === 'open'
        ? `<p class="dim">Test payment. Nothing is charged.</p><h1>${escape(session.title)}</h1><p class="amount">${escape(formatMoney(session.amount_total, session.currency.toUpperCase()))}</p>${
            declined ? '<p class="bad" role="alert">The card was declined. Try again.</p>' : ''
          }<form method="post"><button class="gold" name="action" value="pay">Pay now</button><button name="action" value="decline">Use a card that is declined</button><button name="action" value="leave">Leave without paying</button></form>`
        : '<h1>This page has been used</h1><p class="dim">The payment is done or the page has expired.</p>',
      false,
    ),
  })

  function act({ body }: Asked, id: string): Answer {
    const session = state.sessions.find((candidate) => candidate.id === id)
    if (!session) return { status: 404, html: page('Not here', '<h1>Not here</h1>', false) }
    const action = words(parseForm(body), 'action')
    if (action === 'leave') return { location: session.cancel_url }
    if (session.status !== 'open') return showPage(session)
    if (action === 'decline') {
      emit('payment_intent.payment_failed', {
        ...paidIntent(session),
        status: 'requires_payment_method',
        amount_received: 0,
      })
      return showPage(session, true)
    }
    const intent = paidIntent(session)
    state.intents.unshift(intent)
    Object.assign(session, {
      status: 'complete',
      payment_status: 'paid',
      payment_intent: intent.id,
      url: null,
    })
    emit('checkout.session.completed', session)
    return { location: session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id) }
  }

  const find = <Thing extends { id: string }>(things: () => Thing[], what: string): Route[2] =>
    guarded((_, [id = '']) => {
      const thing = things().find((candidate) => candidate.id === id)
      return thing ? { json: thing } : missing(what, id)
    })

  return [
    ['POST', /^\/v1\/checkout\/sessions$/, guarded(create)],
    ['GET', /^\/v1\/checkout\/sessions\/(\w+)$/, find(() => state.sessions, 'checkout.session')],
    ['POST', /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, guarded((_, [id = '']) => expire(id))],
    ['GET', /^\/v1\/payment_intents\/(\w+)$/, find(() => state.intents, 'payment_intent')],
    ['GET', /^\/v1\/events\/(\w+)$/, find(() => state.events, 'event')],
    [
      'GET',
      /^\/pay\/(\w+)$/,
      (_, [id = '']) => {
        const session = state.sessions.find((candidate) => candidate.id === id)
        return session
          ? showPage(session)
          : { status: 404, html: page('Not here', '<h1>Not here</h1>', false) }
      },
    ],
    ['POST', /^\/pay\/(\w+)$/, (asked, [id = '']) => act(asked, id)],
    ['GET', /^\/$/, () => ({ html: overview(state) })],
    ['GET', /^\/api\/events$/, () => ({ json: state.events })],
    [
      'POST',
      /^\/api\/events\/(\w+)\/resend$/,
      async (_, [id = '']) => {
        const event = state.events.find((candidate) => candidate.id === id)
        if (!event) return missing('event', id)
        return { json: { status: await deliver(event, settings, hookFaults) } }
      },
    ],
    [
      'POST',
      /^\/api\/hook-faults$/,
      ({ body }) => {
        hookFaults.set(JSON.parse(body) as object)
        return { json: {} }
      },
    ],
  ]
}

const overview = ({ sessions, events }: StripeState): string =>
  page(
    'Payments',
    `<h1>Payments</h1><p class="dim">What Stripe would have seen.</p><ul>${sessions
      .map(
        ({ title, amount_total, currency, status }) =>
          `<li><h2>${escape(title)}</h2><small>${escape(formatMoney(amount_total, currency.toUpperCase()))} · ${escape(status)}</small></li>`,
      )
      .join('')}</ul><h2>Webhooks</h2><ul>${events
      .map(
        ({ id, type }) =>
          `<li>${escape(type)}<form method="post" action="/api/events/${escape(id)}/resend"><button>Send again</button></form></li>`,
      )
      .join('')}</ul>`,
  )
