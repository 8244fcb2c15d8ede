import { describe, expect, it } from 'vitest'
import { merged, type Reference } from './moodboard.ts'

const picture = (id: string, caption = ''): Reference => ({ kind: 'picture', id, caption })
const board = ['a', 'b', 'c'].map((id) => picture(id))
const ids = (references: readonly Reference[]) => references.map(({ id }) => id).join('')
const without = (references: readonly Reference[], id: string): Reference[] =>
  references.filter((reference) => reference.id !== id)

describe('a board that the other side changes meanwhile', () => {
  it('keeps my order and my captions, and gains what they added', () => {
    const mine = [picture('c'), picture('a', 'mine'), picture('b')]
    const theirs = [picture('a'), picture('b', 'theirs'), picture('c'), picture('d')]
    expect(merged(board, mine, theirs)).toEqual([
      picture('c'),
      picture('a', 'mine'),
      picture('b', 'theirs'),
      picture('d'),
    ])
  })

  it('loses what either side took away, and keeps what I added', () => {
    const mine = [...without(board, 'a'), picture('e')]
    expect(ids(merged(board, mine, without(board, 'b')))).toBe('ce')
  })

  it('is mine when my own change is what arrives', () => {
    const mine = [picture('e'), ...without(board, 'c')]
    expect(merged(board, mine, mine)).toEqual(mine)
    expect(merged(mine, mine, mine)).toEqual(mine)
  })
})
