import { randomUUID } from 'node:crypto'
import { aStudio } from '@portal/model/examples'
import { expect, test, vi } from 'vitest'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { forgetStripe } from '@portal/testing/fakes/memory-stripe'

vi.mock('#platform/stripe', () => import('@portal/testing/fakes/memory-stripe'))

const { anInvoiceOf, dice, foundOf, tellAtRandom, tellInOrder, theEnd } =
  await import('@portal/testing/fakes/stripe-schedule')

withStudio(aStudio())

// The many schedules run on gateways in memory; these say that Firestore's transactions do the same.
test('Stripe’s events in any order come to the same on Firestore', async () => {
  for (let seed = 0; seed < 2; seed += 1) {
    forgetStripe()
    const client = `c${randomUUID().slice(0, 8)}`
    const invoice = await anInvoiceOf(client)
    const roll = dice(seed)
    await (seed % 2 === 0 ? tellInOrder(invoice, seed * 97, roll) : tellAtRandom(invoice, roll))
    expect(await foundOf(invoice, client), `seed ${seed}`).toEqual(theEnd)
  }
})
