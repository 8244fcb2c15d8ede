import { createHash } from 'node:crypto'
import type { Person } from '@portal/model/person'
import { doc } from '@portal/model/paths'
import { read, transaction } from '#platform/firestore'
import { stripe } from '#platform/stripe'
import { isMissing } from '#platform/stripe-refusals'

/** Stripe refuses some addresses that exist; it is then told none, and asks for one on its page. */
const withAddress = <Made>(
  email: string,
  send: (about: { email?: string }) => Promise<Made>,
): Promise<Made> =>
  send({ email }).catch((error: unknown) => {
    if ((error as { code?: unknown } | null)?.code !== 'email_invalid') throw error
    return send({})
  })

/** Tells Stripe a person's new address. Who is gone there is found out when a session is opened. */
async function follow(customer: string, email: string): Promise<void> {
  const { customers } = await stripe()
  await withAddress(email, (about) => customers.update(customer, about)).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}

/** A key travels as a header, which takes no letters beyond ASCII. */
const hashed = (words: string): string => createHash('sha256').update(words).digest('hex')

/**
 * The person at Stripe, so that a second payment knows them; made at the first one, and anew in
 * place of one that is `gone` there. A new address is told with the next payment.
 */
export async function stripeCustomer(
  id: string,
  { email, name }: Person,
  gone: string | null = null,
): Promise<string> {
  const known = await read(doc.stripeCustomer(id))
  const keep = (customer: string) =>
    transaction(async (tx) => tx.write(doc.stripeCustomer(id), { customer, email }))
  if (known && known.customer !== gone) {
    if (known.email !== email) {
      await follow(known.customer, email)
      await keep(known.customer)
    }
    return known.customer
  }
  const { customers } = await stripe()
  const made = await withAddress(email, (about) =>
    customers.create(
      { ...about, name, metadata: { person: id } },
      { idempotencyKey: `customer-${id}-${hashed(`${gone ?? ''}-${about.email ?? ''}`)}` },
    ),
  )
  await keep(made.id)
  return made.id
}
