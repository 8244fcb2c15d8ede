import { readFileSync } from 'node:fs'
import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { newEvent } from '../../local/src/stand-ins/stripe-objects.ts'
import { apiVersion } from '../../functions/src/platform/stripe.ts'

const described = JSON.parse(
  readFileSync(new URL('../../local/src/stand-ins/stripe-requests.json', import.meta.url), 'utf8'),
) as Record<string, { properties: Record<string, unknown> }> & { version: string }

/** What the portal sends; that it belongs to the version it is sent with the library's types say. */
const sent = {
  'POST /v1/checkout/sessions': [
    'mode',
    'customer',
    'client_reference_id',
    'line_items',
    'metadata',
    'payment_intent_data',
    'success_url',
    'cancel_url',
  ] satisfies (keyof Stripe.Checkout.SessionCreateParams)[],
  'POST /v1/customers': [
    'email',
    'name',
    'metadata',
  ] satisfies (keyof Stripe.CustomerCreateParams)[],
  'POST /v1/refunds': [
    'payment_intent',
    'amount',
    'metadata',
  ] satisfies (keyof Stripe.RefundCreateParams)[],
  'GET /v1/refunds': ['payment_intent', 'limit'] satisfies (keyof Stripe.RefundListParams)[],
  'GET /v1/disputes': ['payment_intent', 'limit'] satisfies (keyof Stripe.DisputeListParams)[],
}

test.each(Object.entries(sent))('%s means the same here and at Stripe', (operation, parameters) => {
  expect(Object.keys(described[operation]?.properties ?? {})).toEqual(
    expect.arrayContaining(parameters),
  )
})

test('what requests are held against is not newer than what they are sent with', () => {
  expect(described.version.slice(0, 10) <= apiVersion.slice(0, 10)).toBe(true)
  expect(newEvent('charge.refunded', {}).api_version).toBe(apiVersion)
})
