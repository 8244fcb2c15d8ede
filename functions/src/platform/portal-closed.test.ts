import type { Call } from '@portal/model/call'
import { calls } from '@portal/model/calls'
import { aStudio } from '@portal/model/examples'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { anActor, les } from '@portal/testing/arrange/actors'
import { type Actor, defineCall } from './call.ts'
import { forget, transaction } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const all = Object.entries<Call<z.ZodType, z.ZodType>>(calls)
const guest: Actor = { ...anActor('x', 'client'), person: null, role: null, verified: false }
const client = anActor('ann', 'client')

/** How a call answers somebody before it looks at what it is asked; null when it would look. */
async function refusal(call: Call<z.ZodType, z.ZodType>, actor: Actor) {
  try {
    await defineCall(call, () => Promise.resolve({}))(undefined, actor)
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

test('while the portal is closed only what lets people in and out again, and keeps their account safe, is open', () => {
  expect(all.flatMap(([name, { whileClosed }]) => (whileClosed ? [name] : [])).toSorted()).toEqual([
    'addPasskey',
    'confirmTotp',
    'endSession',
    'endSessions',
    'enter',
    'mailProof',
    'offerPasskey',
    'offerProof',
    'passwordState',
    'prolongSession',
    'proveAgain',
    'readOwnLog',
    'recordVisit',
    'redeemPasswordLink',
    'redeemSignInLink',
    'removePasskey',
    'removePassword',
    'renamePasskey',
    'renewRecoveryCodes',
    'requestPasswordLink',
    'requestSignInLink',
    'setPassword',
    'signInWithPasskey',
    'signInWithPassword',
    'startPasskey',
    'startSession',
    'startTotp',
    'stopTotp',
    'takeAddressBack',
    'unsubscribe',
  ])
})

test.each(all)('%s asks whether the portal is open', async (_, call) => {
  const closed = call.whileClosed ? null : 'portal-closed'
  expect(await refusal(call, les)).toBeNull()
  expect(await refusal(call, client)).toBe(call.role === 'admin' ? 'forbidden' : closed)
  expect(await refusal(call, guest)).toBe(call.role === 'anyone' ? closed : 'signed-out')
})

test.each(all)('%s is closed to whoever has not proved the address', async (_, call) => {
  await transaction(async (tx) => tx.write(doc.studio(), aStudio()))
  const unproved = { ...client, role: null, verified: false }
  const open = call.role === 'anyone' || call.role === 'person'
  expect(await refusal(call, unproved)).toBe(open ? null : 'address-not-proved')
})
