import type Stripe from 'stripe'
import type { StripeGateway } from '../../../functions/src/platform/stripe.ts'
import {
  emptyStripe,
  type StripeAccount,
  stripeAccount,
  type StripeState,
} from '../../../local/src/stand-ins/stripe-account.ts'
import {
  changeCustomer,
  newCustomer,
  limitFault,
  newSession,
  type StripeEvent,
} from '../../../local/src/stand-ins/stripe-objects.ts'
import type { FormValue } from '../../../local/src/stand-ins/form.ts'

/** The gateway to Stripe, with the stand-in's account behind it and no network between. */

export const isLive = (): boolean => false

/** The account, and what it would have told by webhooks, in order. */
export const world: { state: StripeState; account: StripeAccount; told: StripeEvent[] } = {
  state: emptyStripe(),
  account: stripeAccount(emptyStripe(), () => {}),
  told: [],
}

/** What happens on the way there and back; it may wait, and it may throw. */
export const line = { pass: (_name: string): Promise<void> => Promise.resolve() }

/** What Stripe has told of under an id, as its webhook says it. */
export function toldOf(id: string): Stripe.Event {
  // The stand-in's objects are a part of Stripe's.
  return found(world.told, id) as unknown as Stripe.Event
}

/** Begins with an empty account. */
export function forgetStripe(): void {
  world.state = emptyStripe()
  world.told = []
  world.account = stripeAccount(world.state, (event) => void world.told.push(event))
}

/** One request: something may happen before it and, when it is done, before its answer. */
async function ask<Answer>(name: string, answer: () => Answer): Promise<Answer> {
  await line.pass(name)
  const made = structuredClone(answer())
  await line.pass(`${name} answered`)
  return made
}

/** What the library throws for what is not there. */
const missing = (id: string, param: string) =>
  Object.assign(new Error(`No such thing: '${id}'`), { code: 'resource_missing', param })

function found<Thing extends { id: string }>(things: Thing[], id: string): Thing {
  const thing = things.find((one) => one.id === id)
  if (!thing) throw missing(id, 'id')
  return thing
}

/** The same key is the same answer. */
function once<Made extends object>(
  key: string | undefined,
  params: object,
  make: () => Made,
): Made {
  const request = JSON.stringify(params)
  const known = key === undefined ? undefined : world.state.keys[key]
  if (known && known.request !== request) throw new Error('idempotency_error')
  if (known) return known.answer as Made
  const answer = make()
  if (key !== undefined) world.state.keys[key] = { request, answer: structuredClone(answer) }
  return answer
}

/** Parameters as the form they travel in. */
const form = (params: object): { [key: string]: FormValue } =>
  JSON.parse(
    JSON.stringify(params, (_, value: unknown) =>
      typeof value === 'number' ? String(value) : value,
    ),
  ) as { [key: string]: FormValue }

interface Options {
  idempotencyKey?: string
}

const library = {
  events: { retrieve: (id: string) => ask('event', () => found(world.state.events, id)) },
  customers: {
    create: (params: object, { idempotencyKey }: Options = {}) =>
      ask('customer', () =>
        once(idempotencyKey, params, () => {
          const made = newCustomer(form(params))
          world.state.customers.unshift(made)
          return made
        }),
      ),
    update: (id: string, { email }: { email?: string }) =>
      ask('customer', () => changeCustomer(found(world.state.customers, id), { email })),
  },
  checkout: {
    sessions: {
      retrieve: (id: string) => ask('session', () => found(world.state.sessions, id)),
      create: (params: { customer?: string }, { idempotencyKey }: Options = {}) =>
        ask('new session', () =>
          once(idempotencyKey, params, () => {
            const { customer } = params
            if (customer && !world.state.customers.some(({ id }) => id === customer))
              throw missing(customer, 'customer')
            const made = newSession(form(params), 'http://stripe')
            if (typeof made === 'string') throw new Error(made)
            const code = limitFault(made)
            if (code) throw Object.assign(new Error(code), { code })
            world.state.sessions.unshift(made)
            return made
          }),
        ),
      expire: (id: string) =>
        ask('expire', () => {
          const session = found(world.state.sessions, id)
          if (session.status !== 'open') throw new Error('not open')
          world.account.expire(session)
          return session
        }),
    },
  },
  paymentIntents: { retrieve: (id: string) => ask('intent', () => found(world.state.intents, id)) },
  refunds: {
    list: ({ payment_intent: intent }: { payment_intent: string }) =>
      ask('refunds', () => ({
        data: world.state.refunds.filter((one) => one.payment_intent === intent),
      })),
    create: (
      params: { payment_intent: string; amount: number; metadata: Record<string, string> },
      { idempotencyKey }: Options = {},
    ) =>
      ask('refund', () =>
        once(idempotencyKey, params, () => {
          const made = world.account.refund(params.payment_intent, params.amount, params.metadata)
          if (typeof made === 'string') throw Object.assign(new Error(made), { param: 'amount' })
          return made
        }),
      ),
  },
  disputes: {
    list: ({ payment_intent: intent }: { payment_intent: string }) =>
      ask('disputes', () => ({
        data: world.state.disputes.filter((one) => one.payment_intent === intent),
      })),
  },
}

/** That there is a method, whatever it takes: the stand-in's objects are a part of Stripe's. */
type Methods<Of> = {
  [Name in keyof Of]: Of[Name] extends (...given: never[]) => unknown
    ? (...given: never[]) => unknown
    : Methods<Of[Name]>
}

/** Webhooks are told by the tests themselves. */
type Asked = Omit<StripeGateway, 'events' | 'webhooks'>

export const stripe = (): Promise<StripeGateway> =>
  Promise.resolve(library satisfies Methods<Asked> as unknown as StripeGateway)
