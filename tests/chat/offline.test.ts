import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { type Side } from '@portal/model/chat'
import { aConversation, aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import type { RulesTestEnvironment } from '@firebase/rules-unit-testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { howMany } from '@portal/testing/run/how-many'
import { openRules } from './open-rules.ts'
import { signInDevice } from './client.ts'
import { type Device, openDevice, type Tally } from './device.ts'
import { play, type Schedule, schedule } from './schedule.ts'
import type { StoredConversation, StoredMessage } from './screen.ts'

/** Of its own, so that no trigger hears of it. */
const project = 'demo-chat'
const runs = howMany(200, 50)
/** Runs that go on beside each other, each with its own windows. */
const lanes = 5
/** How long (ms) a window may take to show what the server has. */
const patienceMs = 10_000
/** A run that failed says its seed; `PORTAL_CHAT_SEED` runs that one alone. */
const chosen = process.env['PORTAL_CHAT_SEED']

const tally: Tally = {
  said: 0,
  saidAfterReopening: 0,
  answersLost: 0,
  repeatsRefused: 0,
  marksRefused: 0,
}
let env: RulesTestEnvironment
let admin: Admin

beforeAll(async () => {
  env = await openRules(project)
  admin = openAdmin({ ...instance, project })
  // The rules ask whether an account is Les's, not its token alone.
  await admin.write(doc.studio(), aStudio())
})
afterAll(async () => {
  await admin.close()
  await env.cleanup()
})

const onServer = async (id: string) => {
  const [conversation, messages] = await Promise.all([
    admin.firestore.doc(doc.conversation(id).path).get(),
    admin.firestore.collection(collection.messages(id).path).orderBy('at').get(),
  ])
  return {
    conversation: conversation.data() as StoredConversation,
    messages: messages.docs.map((row) => ({ id: row.id, ...(row.data() as StoredMessage) })),
  }
}

/** A record with its times as words, the same from both SDKs. */
function comparable(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if ('seconds' in value && 'nanoseconds' in value)
    return [value.seconds, value.nanoseconds].join('.')
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, comparable(inner)]))
}

/** What a side has not read, counted from its mark; browsers' marks know milliseconds. */
function recount(
  messages: readonly StoredMessage[],
  { readAt }: StoredConversation,
  side: Side,
): number {
  const read = readAt[side]?.toMillis() ?? 0
  return messages.filter((message) => message.side !== side && message.at.toMillis() > read).length
}

/** A day of a conversation, from its first word until everybody is back and has seen all. */
async function runSchedule({ desks, steps }: Schedule, windows: readonly Device[], person: string) {
  const id = `chat-${randomUUID()}`
  await admin.write(doc.conversation(id), aConversation({ client: person }))
  const devices = windows.slice(0, 1 + desks)
  for (const device of devices) device.open(id)
  try {
    for (const step of steps) await play(step, devices)
    await Promise.all(devices.map((device) => device.settle()))
    expect(devices.flatMap((device) => device.faults()).join('\n')).toBe('')

    const { conversation, messages } = await onServer(id)
    const said = devices.flatMap((device) => device.said())
    expect(messages.map(({ text }) => text).toSorted()).toEqual(
      said.map(({ text }) => text).toSorted(),
    )
    for (const device of devices) {
      const own = new Set(device.said().map((message) => message.id))
      expect(
        messages.filter((message) => own.has(message.id)).map((message) => message.id),
      ).toEqual(device.said().map((message) => message.id))
    }
    // Two sides can have said something in one millisecond of the emulator's clock.
    const newest = messages.filter(({ at }) => at.isEqual(messages.at(-1)?.at ?? at))
    if (messages.length > 0)
      expect(newest.map((message) => message.id)).toContain(conversation.last?.message)
    expect(conversation.unread).toEqual({
      client: recount(messages, conversation, 'client'),
      studio: recount(messages, conversation, 'studio'),
    })

    const thread = messages.map((message) => ({ id: message.id, text: message.text }))
    const summary = comparable(conversation)
    for (const device of devices) {
      const isEqual = () =>
        isDeepStrictEqual(device.screen().thread(), thread) &&
        isDeepStrictEqual(comparable(device.screen().conversation()), summary)
      await device.screen().shows(isEqual, patienceMs)
      expect(device.screen().thread()).toEqual(thread)
      expect(comparable(device.screen().conversation())).toEqual(summary)
      expect(device.faults().join('\n')).toBe('')
    }
  } finally {
    await Promise.all(devices.map((device) => device.goOnline()))
    for (const device of devices) device.leave()
  }
}

/** A client's window and two of Les's, for one run after the other. */
async function openLane(lane: number): Promise<{ windows: Device[]; person: string }> {
  const person = `chat-client-${lane}`
  const signIn = (device: string, who: string, role: 'client' | 'admin') =>
    signInDevice({ ...instance, project }, admin, `${device}-${lane}`, who, role)
  const [client, desk, otherDesk] = await Promise.all([
    signIn('client', person, 'client'),
    signIn('desk', 'chat-les', 'admin'),
    signIn('other-desk', 'chat-les', 'admin'),
  ])
  const windows = [
    openDevice(client, 'client', tally),
    openDevice(desk, 'studio', tally),
    openDevice(otherDesk, 'studio', tally),
  ]
  return { windows, person }
}

test(`${runs} random schedules lose nothing, double nothing and keep every order`, async () => {
  const seeds = chosen ? [Number(chosen)] : Array.from({ length: runs }, (_, index) => index + 1)
  const goOn = seeds.values()
  await Promise.all(
    Array.from({ length: Math.min(lanes, seeds.length) }, async (_, lane) => {
      const { windows, person } = await openLane(lane)
      for (const seed of goOn)
        await fc
          .assert(
            fc.asyncProperty(schedule, (drawn) => runSchedule(drawn, windows, person)),
            {
              seed,
              numRuns: 1,
              unbiased: true,
              includeErrorInReport: true,
              interruptAfterTimeLimit: 30_000,
              markInterruptAsFailure: true,
            },
          )
          .catch((error: unknown) => {
            throw new Error(`PORTAL_CHAT_SEED=${seed} runs this one again.\n${String(error)}`)
          })
      await Promise.all(windows.map((window) => window.close()))
    }),
  )
  // A run that never met what it is about would prove nothing.
  if (!chosen)
    expect(tally).toEqual({
      said: expect.toSatisfy((count: number) => count > 10 * runs),
      saidAfterReopening: expect.toSatisfy((count: number) => count > runs / 4),
      answersLost: expect.toSatisfy((count: number) => count > 0),
      repeatsRefused: expect.toSatisfy((count: number) => count > runs / 4),
      marksRefused: expect.toSatisfy((count: number) => count > runs / 4),
    })
}, 300_000)
