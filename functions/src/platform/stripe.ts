import type Stripe from 'stripe'
import { parameters, secrets } from './parameters.ts'

/**
 * The version of Stripe's API that our requests and reading are written for; an account that moves
 * on does not change them.
 */
export const apiVersion = '2026-10-28.endive' satisfies Stripe.LatestApiVersion

/** What the portal asks of Stripe, so that a fake can have all of it. */
export interface StripeGateway {
  checkout: { sessions: Pick<Stripe['checkout']['sessions'], 'create' | 'expire' | 'retrieve'> }
  customers: Pick<Stripe['customers'], 'create' | 'update'>
  disputes: Pick<Stripe['disputes'], 'list'>
  events: Pick<Stripe['events'], 'retrieve'>
  paymentIntents: Pick<Stripe['paymentIntents'], 'retrieve'>
  refunds: Pick<Stripe['refunds'], 'create' | 'list'>
  webhooks: Pick<Stripe['webhooks'], 'constructEvent'>
}

let client: Promise<StripeGateway> | undefined

/** The only gateway to Stripe; the library is loaded when first needed. */
export function stripe(): Promise<StripeGateway> {
  client ??= import('stripe').then(({ default: StripeClient }) => {
    const url = new URL(parameters.stripeUrl.value())
    const protocol = url.protocol === 'http:' ? 'http' : 'https'
    return new StripeClient(secrets.stripeKey.value(), {
      apiVersion,
      host: url.hostname,
      port: url.port || (protocol === 'http' ? '80' : '443'),
      protocol,
      maxNetworkRetries: 2,
      timeout: 20_000,
    })
  })
  return client
}

/** Whether our key moves real money. */
export const isLive = (): boolean => /^[rs]k_live_/.test(secrets.stripeKey.value())
