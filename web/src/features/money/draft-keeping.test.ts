import { aDraft } from '@portal/model/examples'
import type { DraftContent } from '@portal/model/invoicing/draft'
import { expect, test } from 'vitest'
import {
  beginKeeping,
  hasArrived,
  hasSaved,
  isUnkept,
  type Keeping,
  typed,
} from './draft-keeping.ts'

const written = (subject: string): DraftContent => {
  const { lines, discount, tax, deposit, terms, note } = aDraft()
  return { subject, lines, discount, tax, deposit, terms, note }
}
const shown = ({ own, stored }: Keeping) => (own ?? stored).subject
const begun = beginKeeping(written('Prints'))

test('two open tabs show what the other keeps, and write nothing over it', () => {
  let a = typed(begun, written('Album'))
  expect(isUnkept(a)).toBe(true)
  a = hasArrived(hasSaved(a, written('Album')), written('Album'))
  expect(isUnkept(a)).toBe(false)
  a = hasArrived(a, written('Book of the other tab'))
  expect([shown(a), isUnkept(a)]).toEqual(['Book of the other tab', false])
})

test('the same when a draft is stored before the server has answered', () => {
  const sent = written('Album')
  const a = hasSaved(hasArrived(typed(begun, sent), sent), sent)
  expect([shown(a), isUnkept(a)]).toEqual(['Album', false])
  expect(shown(hasArrived(a, written('Book')))).toBe('Book')
})

test('a space at the end is kept as it is stored, and still there to type on', () => {
  const spaced = typed(begun, written('The album '))
  const sent = written('The album')
  const a = hasArrived(hasSaved(spaced, sent), sent)
  expect([shown(a), isUnkept(a)]).toEqual(['The album ', false])
})

test('what is typed while a save is under way stays, and is kept next', () => {
  let a = typed(begun, written('Alb'))
  a = hasSaved(typed(a, written('Album')), written('Alb'))
  a = hasArrived(a, written('Alb'))
  expect([shown(a), isUnkept(a)]).toEqual(['Album', true])
  a = hasSaved(a, written('Album'))
  expect(isUnkept(a)).toBe(false)
})

test('an echo of an earlier save does not take a later one from the screen', () => {
  let a = hasSaved(typed(begun, written('Alb')), written('Alb'))
  a = hasSaved(typed(a, written('Album')), written('Album'))
  a = hasArrived(a, written('Alb'))
  expect([shown(a), isUnkept(a)]).toEqual(['Album', false])
  a = hasArrived(hasArrived(a, written('Album')), written('Alb'))
  expect(shown(a)).toBe('Alb')
})

test('what another screen stores does not disturb whoever is typing', () => {
  const a = hasArrived(typed(begun, written('Album')), written('Book'))
  expect([shown(a), isUnkept(a)]).toEqual(['Album', true])
})

test('what makes no sense is not kept, and going back to what is stored leaves nothing to keep', () => {
  const empty = typed(begun, written(' '))
  expect(isUnkept(empty)).toBe(true)
  expect(isUnkept(typed(empty, written('Prints')))).toBe(false)
})
