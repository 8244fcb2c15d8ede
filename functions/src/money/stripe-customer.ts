import type { Person } from '@portal/model/person'
import { doc } from '@portal/model/paths'
import { read, transaction } from '#platform/firestore'
import { stripe } from '#platform/stripe'

/**
 * The person at Stripe, so that a second payment knows them; made at the first one, and anew in
 * place of one that is `gone` there.
 */
export async function stripeCustomer(
  id: string,
  { email, name }: Person,
  gone: string | null = null,
): Promise<string> {
  const known = await read(doc.stripeCustomer(id))
  if (known && known.customer !== gone) return known.customer
  const made = await (
    await stripe()
  ).customers.create(
    { email, name, metadata: { person: id } },
    { idempotencyKey: `customer-${id}-${gone ?? ''}-${email}`.slice(0, 255) },
  )
  await transaction(async (tx) => tx.write(doc.stripeCustomer(id), { customer: made.id }))
  return made.id
}
