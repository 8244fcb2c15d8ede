import { captionLimit, type Reference, referencesPerBooking } from '@portal/model/moodboard'
import { describe, expect, it } from 'vitest'
import { captioned, movedTo, restored, roomOn, without } from './reference-order.ts'

const picture = (id: string, caption = ''): Reference => ({ kind: 'picture', id, caption })
const board = ['a', 'b', 'c'].map((id) => picture(id))
const ids = (references: readonly Reference[]) => references.map(({ id }) => id).join('')

describe('arranging a board', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['a', 9, 'bca'],
    ['c', -1, 'cab'],
    ['x', 0, 'abc'],
  ])('moves %s to %i: %s', (id, index, order) => {
    expect(ids(movedTo(board, id, index))).toBe(order)
  })

  it('puts what was taken away back where it was, once', () => {
    const gone = without(board, 'b')
    const back = restored(gone, picture('b'), 1)
    expect(ids(gone)).toBe('ac')
    expect(ids(back)).toBe('abc')
    expect(ids(restored(back, picture('b'), 0))).toBe('abc')
  })

  it('takes nothing back once others have filled the board', () => {
    const full = Array.from({ length: referencesPerBooking }, (_, index) => picture(`p${index}`))
    expect(roomOn(full)).toBe(0)
    expect(restored(full, picture('b'), 0)).toEqual(full)
  })

  it('changes one caption, and cuts it where it may end', () => {
    const [one, other] = captioned(board.slice(0, 2), 'b', 'x'.repeat(captionLimit + 9))
    expect(one).toEqual(picture('a'))
    expect(other).toEqual(picture('b', 'x'.repeat(captionLimit)))
  })
})
