import type { Active, Over } from '@dnd-kit/core'
import { aBooking } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { dragWords } from './drag-words.ts'

const rows = ['Ann Maes', 'Bo Janssens', 'Cleo Dubois'].map((clientName, at) => ({
  id: `demo-${at}`,
  booking: { ...aBooking(), clientName },
  place: at + 1,
}))
const ann = { id: 'demo-0' } as Active
const cleo = { id: 'demo-2' } as Over

test('a drag is said by name and place', () => {
  const said = dragWords(rows, 12)
  expect([
    said.onDragStart({ active: ann }),
    said.onDragOver({ active: ann, over: cleo }),
    said.onDragEnd({ active: ann, over: cleo }),
    said.onDragCancel({ active: ann, over: cleo }),
  ]).toEqual([
    'Ann Maes is lifted, place 1 of 12.',
    'Ann Maes, place 3 of 12.',
    'Ann Maes is dropped at place 3 of 12.',
    'Ann Maes is back at place 1 of 12.',
  ])
})

test('over nothing it is still where it was, and what is not in the list says nothing', () => {
  const said = dragWords(rows, 12)
  expect(said.onDragOver({ active: ann, over: null })).toBe('Ann Maes, place 1 of 12.')
  expect(said.onDragStart({ active: { id: 'gone' } as Active })).toBeUndefined()
})
