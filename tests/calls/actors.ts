import { randomUUID } from 'node:crypto'
import { workingDay as workingDayOf } from '@portal/model/availability'
import type { CalendarDate } from '@portal/model/calendar'
import type { CallInput, CallName } from '@portal/model/calls'
import { quote } from '@portal/model/price'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { type Answer, callApi, idTokenOf } from '../../local/src/demo/call.ts'
import { les } from '../../local/src/demo/people.ts'
import { studio } from '../../local/src/demo/studio.ts'
import { test as instance } from '../../local/src/platform/instance.ts'

export { instance, studio }

/** Full rights on the emulators, for arranging and for looking at what was written. */
export function useAdmin(): () => Admin {
  let admin: Admin
  beforeAll(() => {
    admin = openAdmin(instance)
  })
  afterAll(() => admin.close())
  return () => admin
}

/** Somebody signed in, with the role the server gave. */
export interface Caller {
  id: string
  /** ID token, for what is asked of Storage. */
  token: string
  call<Name extends CallName>(name: Name, input: unknown): Promise<Answer<Name>>
}

async function enterAs(person: { id: string; email: string; name: string }): Promise<Caller> {
  const token = await idTokenOf(instance, person)
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    user_id: string
  }
  return {
    id: payload.user_id,
    token,
    call: (name, input) => callApi(instance, token, name, input),
  }
}

export const asLes = (): Promise<Caller> => enterAs(les)

/** A client nobody has seen before. */
export function asNewClient(name = 'Test Client'): Promise<Caller> {
  const id = `t${randomUUID().slice(0, 8)}`
  return enterAs({ id, name, email: `${id}@example.com` })
}

export const signedOut: Pick<Caller, 'call'> = {
  call: (name, input) => callApi(instance, null, name, input),
}

const ghent = { name: 'Ghent', lat: 51.0543, lng: 3.7174 }

/** A bookable day that far ahead, or the next one. */
export const workingDay = (ahead: number): CalendarDate => workingDayOf(studio, ahead)

/** A request that is right in every way. */
export function aRequest(
  changes: Partial<CallInput<'requestBooking'>> = {},
): CallInput<'requestBooking'> {
  const chosen = studio.packages[0]
  if (!chosen) throw new Error('the demo studio has no package')
  return {
    id: `test-${randomUUID()}`,
    package: chosen.id,
    addOns: [],
    date: workingDay(120),
    alternatives: [],
    place: ghent,
    story: '',
    seenTotal: quote(studio, chosen, ghent).total,
    ...changes,
  }
}

let approved = 0

/** Books as a new client, on a day of its own, and has Les approve it. */
export async function anApprovedBooking(date = workingDay(200 + 7 * (approved += 1))) {
  const client = await asNewClient()
  const request = aRequest({ date })
  expect(await client.call('requestBooking', request)).toMatchObject({ ok: true })
  const admin = await asLes()
  expect(await admin.call('changeStatus', { booking: request.id, to: 'approved' })).toMatchObject({
    ok: true,
  })
  // Its gallery and its invoice carry the same id.
  const booking: string = request.id
  return { client, les: admin, booking }
}

/** Where an alarm is noted, and the field that tells it from all else there. */
const alarms: Partial<Record<string, [field: string, value: string]>> = {
  audit: ['event', 'alarm.raised'],
  outbox: ['kind', 'alarm-raised'],
}

/**
 * How many documents a collection holds, but for alarms: many refusals ring one, so that what is
 * refused writes nothing else.
 */
export async function countOf(admin: Admin, name: string): Promise<number> {
  const all = admin.firestore.collection(name)
  const alarm = alarms[name]
  const [whole, rung] = await Promise.all([
    all.count().get(),
    alarm ? all.where(alarm[0], '==', alarm[1]).count().get() : null,
  ])
  return whole.data().count - (rung?.data().count ?? 0)
}
