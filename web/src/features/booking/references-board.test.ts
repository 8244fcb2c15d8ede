import type { Reference } from '@portal/model/moodboard'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { captioned, without } from './reference-order.ts'
import { createBoard } from './references-board.ts'

const picture = (id: string, caption = ''): Reference => ({ kind: 'picture', id, caption })
const add = (id: string) => (references: Reference[]) => [...references, picture(id)]

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A board that the server has with a and b, and a server that answers when told to. */
function stage() {
  const saves: { ids: string; answer: () => void; refuse: () => void }[] = []
  const lost: string[] = []
  const back: string[] = []
  const board = createBoard({
    save: (references) =>
      new Promise((resolve, reject) => {
        saves.push({
          ids: references.map(({ id, caption }) => id + caption).join(' '),
          answer: resolve,
          refuse: () => reject(new Error('no')),
        })
      }),
    refused(_, gone, returned) {
      lost.push(...gone.map(({ id }) => id))
      back.push(...returned.map(({ id }) => id))
    },
  })
  const { heard, change, flush } = board.getState()
  heard([picture('a'), picture('b')], '1')
  const shown = () =>
    board
      .getState()
      .references?.map(({ id, caption }) => id + caption)
      .join(' ')
  const rest = () => vi.advanceTimersByTimeAsync(400)
  const soon = () => vi.advanceTimersByTimeAsync(0)
  return { saves, lost, back, heard, change, flush, shown, rest, soon }
}

describe('a board', () => {
  it('shows a change at once and saves several of them as one', async () => {
    const { change, shown, saves, rest } = stage()
    change(add('c'))
    change((all) => captioned(all, 'a', '!'))
    expect(shown()).toBe('a! b c')
    expect(saves).toHaveLength(0)
    await rest()
    expect(saves.map(({ ids }) => ids)).toEqual(['a! b c'])
  })

  it('never falls back to what was before while the server catches up', async () => {
    const { change, heard, shown, saves, rest, soon } = stage()
    change((all) => without(all, 'a'))
    await rest()
    saves[0]?.answer()
    await soon()
    expect(shown()).toBe('b')
    heard([picture('b')], '2')
    expect(shown()).toBe('b')
    heard([picture('b'), picture('theirs')], '3')
    expect(shown()).toBe('b theirs')
  })

  it('is put back when the server refuses, and says what was only here and what returned', async () => {
    const { change, shown, saves, lost, back, rest, soon } = stage()
    change(add('c'))
    change((all) => without(all, 'a'))
    await rest()
    saves[0]?.refuse()
    await soon()
    expect(shown()).toBe('a b')
    expect(lost).toEqual(['c'])
    expect(back).toEqual(['a'])
  })

  it('saves once more what was changed during a save, and nothing at the same time', async () => {
    const { change, heard, shown, saves, rest, soon } = stage()
    change(add('c'))
    await rest()
    change(add('d'))
    await rest()
    expect(saves).toHaveLength(1)
    saves[0]?.answer()
    heard(
      ['a', 'b', 'c'].map((id) => picture(id)),
      '2',
    )
    await soon()
    expect(saves.map(({ ids }) => ids)).toEqual(['a b c', 'a b c d'])
    saves[1]?.answer()
    await soon()
    expect(shown()).toBe('a b c d')
  })

  it('keeps what the other side changes while something here waits to be saved', async () => {
    const { change, heard, shown, saves, rest } = stage()
    change(add('c'))
    heard([picture('b', '?'), picture('theirs')], '2')
    expect(shown()).toBe('b? c theirs')
    await rest()
    expect(saves.map(({ ids }) => ids)).toEqual(['b? c theirs'])
  })

  it('saves at once when its screen is left, and nothing when nothing waits', async () => {
    const { change, flush, saves } = stage()
    flush()
    expect(saves).toHaveLength(0)
    change(add('c'))
    flush()
    expect(saves.map(({ ids }) => ids)).toEqual(['a b c'])
  })

  it('cannot be changed before it is known', () => {
    const board = createBoard({ save: () => Promise.resolve(), refused: () => undefined })
    board.getState().change(add('c'))
    expect(board.getState().references).toBeNull()
  })
})
