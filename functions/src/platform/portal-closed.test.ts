import type { Contract } from '@portal/model/contract'
import { contracts } from '@portal/model/contracts'
import { aStudio } from '@portal/model/examples'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { anActor, les } from '@portal/testing/arrange/actors'
import { type Actor, defineCall } from './call.ts'
import { forget, transaction } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const all = Object.entries<Contract<z.ZodType, z.ZodType>>(contracts)
const guest: Actor = { ...anActor('x', 'client'), person: null, role: null, verified: false }
const client = anActor('ann', 'client')

/** How a call answers somebody before it looks at what it is asked; null when it would look. */
async function refusal(contract: Contract<z.ZodType, z.ZodType>, actor: Actor) {
  try {
    await defineCall(contract, () => Promise.resolve({}))(undefined, actor)
    return null
  } catch (error) {
    const code = error instanceof Failure ? error.code : String(error)
    return code === 'invalid' ? null : code
  }
}

beforeEach(async () => {
  forget()
  const { portal, ...studio } = aStudio()
  await transaction(async (tx) =>
    tx.write(doc.studio(), { ...studio, portal: { ...portal, open: false } }),
  )
})

test('while the portal is closed only what lets people in and out again is open', () => {
  expect(all.flatMap(([name, { whileClosed }]) => (whileClosed ? [name] : [])).toSorted()).toEqual([
    'enter',
    'recordVisit',
    'redeemSignInLink',
    'requestSignInLink',
    'unsubscribe',
  ])
})

test.each(all)('%s asks whether the portal is open', async (_, contract) => {
  const closed = contract.whileClosed ? null : 'portal-closed'
  expect(await refusal(contract, les)).toBeNull()
  expect(await refusal(contract, client)).toBe(contract.role === 'admin' ? 'forbidden' : closed)
  expect(await refusal(contract, guest)).toBe(contract.role === 'anyone' ? closed : 'signed-out')
})

test.each(all)('%s is closed to whoever has not proved the address', async (_, contract) => {
  await transaction(async (tx) => tx.write(doc.studio(), aStudio()))
  const unproved = { ...client, role: null, verified: false }
  const open = contract.role === 'anyone' || contract.role === 'person'
  expect(await refusal(contract, unproved)).toBe(open ? null : 'address-not-proved')
})
