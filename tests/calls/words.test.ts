import type { CallName } from '@portal/model/calls'
import { calls } from '@portal/model/calls'
import { doc } from '@portal/model/paths'
import { storableInput } from '@portal/model/storable'
import { expect, test } from 'vitest'
import { howMany } from '@portal/testing/run/how-many'
import { someWords } from '../any-words.ts'
import { aRequest, asLes, asNewClient, signedOut, useAdmin } from './actors.ts'
import { right } from './right-inputs.ts'

const admin = useAdmin()

/** Every place of an input that holds a string, as the way to it. */
function leavesOf(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [way]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...way, name]))
}

/** An input with other words at one place. */
function replaced(value: unknown, [name, ...rest]: readonly string[], words: string): unknown {
  if (name === undefined) return words
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === name ? replaced(item, rest, words) : item))
  const map = value as Record<string, unknown>
  return { ...map, [name]: replaced(map[name], rest, words) }
}

const names = Object.keys(calls) as CallName[]
/** Every field that people could put words into, call by call. */
const fields = names.flatMap((name) => leavesOf(right[name]).map((way) => ({ name, way })))
const words = someWords(howMany(1_000, 250))

/** What a schema has taken, in one piece with everything below it. */
const isFit = (value: unknown): boolean => JSON.stringify(value).isWellFormed() && fits(value)
const fits = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.isWellFormed() && !value.includes('\0')
    : value === null ||
      typeof value !== 'object' ||
      Object.entries(value).every(([name, inner]) => fits(name) && fits(inner))

test('each of hundreds of strings is taken fit to be stored, or refused, by every field', () => {
  expect(fields.length).toBeGreaterThan(100)
  for (const { name, way } of fields)
    for (const said of words) {
      const input = storableInput(replaced(right[name], way, said))
      const taken = calls[name].input.safeParse(input)
      if (taken.success) expect(isFit(taken.data), `${name}.${way.join('.')}`).toBe(true)
    }
})

/** Drawing and mailing for each string would take minutes; their words go the same way in. */
const slow: ReadonlySet<string> = new Set([
  'changeWatermark',
  'drawMark',
  'requestSignInLink',
  'requestPasswordLink',
])

test('over the wire every string is taken or refused with a sentence, and none is a fault', async () => {
  const [les, client] = await Promise.all([asLes(), asNewClient()])
  const callers = { anyone: signedOut, person: client, client, admin: les }
  const asked = fields.filter(({ name }) => !slow.has(name))
  const studio = await admin().read(doc.studio())
  const taken = { yes: 0, no: 0 }
  const turns = words.map((said, at) => ({ said, ...(asked[at % asked.length] ?? asked[0]!) }))
  for (let at = 0; at < turns.length; at += 5)
    await Promise.all(
      turns.slice(at, at + 5).map(async ({ name, way, said }) => {
        const input = replaced(right[name], way, said)
        const answer = await callers[calls[name].role].call(name, input)
        taken[answer.ok ? 'yes' : 'no'] += 1
        if (!answer.ok)
          expect(answer.code, `${name}.${way.join('.')}: ${JSON.stringify(said)}`).not.toBe(
            'internal',
          )
      }),
    )
  expect(taken.no).toBeGreaterThan(words.length / 10)
  // What stands behind all of it is as readable as before.
  expect(await admin().read(doc.studio())).toMatchObject({ name: studio.name })
  expect(await client.call('requestBooking', aRequest())).toMatchObject({ ok: true })
}, 240_000)

test('a story, a label and a name arrive as they were meant, and can be read again', async () => {
  const client = await asNewClient('Ann\u202egpj.exe \ud83d')
  expect((await admin().read(doc.person(client.id))).name).toBe('Anngpj.exe \ufffd')
  const story = `Dear Les,\r\n${'a'.repeat(139)}😀 \ud83d\0 \u202eyes 👩‍👩‍👧`
  const request = aRequest({ story, place: { name: ' Ghent\u0000\n', lat: 51, lng: 3.7 } })
  const first = await client.call('requestBooking', request)
  // Where it costs something else to travel, the price is asked for again.
  if (!first.ok) expect(first.code).toBe('price-changed')
  const told = aRequest({ story })
  expect(await client.call('requestBooking', told)).toMatchObject({ ok: true })
  const booking = await admin().read(doc.booking(told.id))
  expect(booking.story).toBe(`Dear Les,\n${'a'.repeat(139)}😀 \ufffd yes 👩‍👩‍👧`)
})

test('somebody whose name is stored blank from before can do everything', async () => {
  const client = await asNewClient()
  for (const name of [' ', '\u200b', '\u202e']) {
    await admin().firestore.doc(doc.person(client.id).path).update({ name })
    expect(await client.call('enter', {}), JSON.stringify(name)).toMatchObject({ ok: true })
    expect(await client.call('requestBooking', aRequest()), name).toMatchObject({ ok: true })
  }
})
