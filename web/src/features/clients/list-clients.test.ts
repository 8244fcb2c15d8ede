import { aBooking, aConversation, anInvoice, aSearchEntry } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { type ClientRecords, clientLines } from './list-clients.ts'

const row = <Value>(id: string, value: Value) => ({ id, value })
const nothing: ClientRecords = { clients: [], bookings: [], conversations: [], invoices: [] }
const clients = [
  aSearchEntry(),
  aSearchEntry({ of: 'emile', title: 'émile Claes', about: 'claes@mail.example' }),
]

test('clients come in the order they were read in', () => {
  const names = clientLines({ ...nothing, clients }).map(({ name }) => name)
  expect(names).toEqual(['Ann Maes', 'émile Claes'])
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
    clients,
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
