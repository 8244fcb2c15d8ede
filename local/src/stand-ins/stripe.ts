import { Faults } from './faults.ts'
import { parseForm, part, words } from './form.ts'
import type { Answer, Asked, Route } from './server.ts'
import { stripeAccount, type StripeState } from './stripe-account.ts'
import { requestFault } from './stripe-check.ts'
import { deliver } from './stripe-hooks.ts'
import { changeCustomer, limitFault, newCustomer, newSession } from './stripe-objects.ts'
import { stripePages } from './stripe-pages.ts'

export interface StripeSettings {
  secretKey: string
  webhookSecret: string
  webhookUrl: string
}

const refused = (
  status: number,
  type: string,
  message: string,
  param?: string,
  code?: string,
): Answer => ({ status, json: { error: { type, code, message, param } } })

const invalid = (message: string, param?: string) =>
  refused(400, 'invalid_request_error', message, param)

const missing = (what: string, id: string, param = 'id'): Answer => ({
  status: 404,
  json: {
    error: {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message: `No such ${what}: '${id}'`,
      param,
    },
  },
})

/**
 * The part of Stripe's API that the portal uses, held against Stripe's own description, a Checkout
 * page, and signed webhooks.
 */
export function stripeRoutes(
  state: StripeState,
  settings: StripeSettings,
  hookFaults = new Faults(),
): Route[] {
  const account = stripeAccount(state, (event) => void deliver(event, settings, hookFaults))

  /** Only with our key, and only what Stripe's description allows. */
  const guarded =
    (handle: Route[2]): Route[2] =>
    (asked, groups) => {
      const bearer = asked.headers.authorization?.replace(/^Bearer /, '')
      if (bearer !== settings.secretKey)
        return refused(401, 'invalid_request_error', 'Invalid API Key provided')
      const said = asked.method === 'GET' ? asked.query.toString() : asked.body
      const fault = requestFault(asked.method, asked.path, parseForm(said))
      return fault ? invalid(fault) : handle(asked, groups)
    }

  /** The same key is the same answer, to the same request only. */
  const once =
    (handle: (asked: Asked) => object): Route[2] =>
    (asked) => {
      const key = asked.headers['idempotency-key']
      const request = `${asked.path} ${asked.body}`
      const known = typeof key === 'string' ? state.keys[key] : undefined
      if (known && known.request !== request)
        return refused(
          400,
          'idempotency_error',
          'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        )
      if (known) return { json: known.answer, headers: { 'idempotent-replayed': 'true' } }
      const made = handle(asked)
      if ('json' in made) return made
      if (typeof key === 'string') state.keys[key] = { request, answer: structuredClone(made) }
      return { json: made }
    }

  function createSession({ headers, body }: Asked): object {
    const form = parseForm(body)
    const customer = words(form, 'customer')
    if (customer && !state.customers.some(({ id }) => id === customer))
      return missing('customer', customer, 'customer')
    const made = newSession(form, `http://${headers.host ?? 'localhost'}`)
    if (typeof made === 'string') return invalid(made)
    const code = limitFault(made)
    if (code)
      return refused(400, 'invalid_request_error', `This amount: ${code}`, 'line_items', code)
    state.sessions.unshift(made)
    return made
  }

  function createCustomer({ body }: Asked): object {
    const made = newCustomer(parseForm(body))
    state.customers.unshift(made)
    return made
  }

  function updateCustomer(id: string, { body }: Asked): Answer {
    const customer = state.customers.find((candidate) => candidate.id === id)
    if (!customer) return missing('customer', id)
    return { json: changeCustomer(customer, { email: words(parseForm(body), 'email') }) }
  }

  function createRefund({ body }: Asked): object {
    const form = parseForm(body)
    const amount = words(form, 'amount')
    const made = account.refund(
      words(form, 'payment_intent'),
      amount === '' ? null : Number(amount),
      part(form, 'metadata'),
    )
    return typeof made === 'string' ? invalid(made, 'amount') : made
  }

  function expire(id: string): Answer {
    const session = state.sessions.find((candidate) => candidate.id === id)
    if (!session) return missing('checkout.session', id)
    if (session.status !== 'open')
      return invalid('Only Checkout Sessions with a status of open can be expired')
    account.expire(session)
    return { json: session }
  }

  const find = <Thing extends { id: string }>(things: () => Thing[], what: string): Route[2] =>
    guarded((_, [id = '']) => {
      const thing = things().find((candidate) => candidate.id === id)
      return thing ? { json: thing } : missing(what, id)
    })

  const listOf = (things: () => { payment_intent: string }[], url: string): Route[2] =>
    guarded(({ query }) => ({
      json: {
        object: 'list',
        url,
        has_more: false,
        data: things().filter((one) => one.payment_intent === query.get('payment_intent')),
      },
    }))

  return [
    ['POST', /^\/v1\/customers$/, guarded(once(createCustomer))],
    ['POST', /^\/v1\/customers\/(\w+)$/, guarded((asked, [id = '']) => updateCustomer(id, asked))],
    ['POST', /^\/v1\/checkout\/sessions$/, guarded(once(createSession))],
    ['GET', /^\/v1\/checkout\/sessions\/(\w+)$/, find(() => state.sessions, 'checkout.session')],
    ['POST', /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, guarded((_, [id = '']) => expire(id))],
    ['GET', /^\/v1\/payment_intents\/(\w+)$/, find(() => state.intents, 'payment_intent')],
    ['POST', /^\/v1\/refunds$/, guarded(once(createRefund))],
    ['GET', /^\/v1\/refunds$/, listOf(() => state.refunds, '/v1/refunds')],
    ['GET', /^\/v1\/disputes$/, listOf(() => state.disputes, '/v1/disputes')],
    ['GET', /^\/v1\/events\/(\w+)$/, find(() => state.events, 'event')],
    ...stripePages(state, account),
    ['GET', /^\/api\/events$/, () => ({ json: state.events })],
    ['GET', /^\/api\/state$/, () => ({ json: state })],
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
