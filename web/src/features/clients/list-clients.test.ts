import { aBooking, aConversation, anInvoice, aPerson } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { type ClientRecords, clientLines, foundClients } from './list-clients.ts'

const row = <Value>(id: string, value: Value) => ({ id, value })
const nothing: ClientRecords = { people: [], bookings: [], conversations: [], invoices: [] }
const people = [
  row('zoe', aPerson({ name: 'Zoë Peeters', email: 'zoe@example.com' })),
  row('ann', aPerson()),
  row('emile', aPerson({ name: 'émile Claes', email: 'claes@mail.example' })),
  row('les', aPerson({ name: 'Les Vermeer', role: 'admin' })),
]

test('clients come by name, whatever its case and accents; Les is not among them', () => {
  const names = clientLines({ ...nothing, people }).map(({ person }) => person.name)
  expect(names).toEqual(['Ann Maes', 'émile Claes', 'Zoë Peeters'])
})

test('a client has the latest booking, the last words and what is outstanding', () => {
  const last = {
    message: 'm',
    side: 'client' as const,
    text: 'Hello',
    about: 'words' as const,
    at: new Date(0),
  }
  const [ann, emile] = clientLines({
    people,
    bookings: [
      row('new', aBooking({ status: 'pending' })),
      row('old', aBooking({ status: 'completed' })),
    ],
    conversations: [row('ann', aConversation({ last }))],
    invoices: [row('new', anInvoice()), row('other', anInvoice({ client: 'somebody-else' }))],
  })
  expect(ann).toMatchObject({
    latest: { status: 'pending' },
    last: { text: 'Hello' },
    outstanding: [{ amount: 320_000, currency: 'EUR' }],
  })
  expect(emile).toMatchObject({ latest: null, last: null, outstanding: [] })
})

test('a search finds part of a name or of an address', () => {
  const lines = clientLines({ ...nothing, people })
  const found = (search: string) => foundClients(lines, search).map(({ id }) => id)
  expect(found(' ZOË')).toEqual(['zoe'])
  expect(found('mail.')).toEqual(['emile'])
  expect(found('')).toHaveLength(3)
  expect(found('nobody')).toEqual([])
})
