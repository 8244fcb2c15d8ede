import { Failure } from '@portal/model/failure'
import { describe, expect, it } from 'vitest'
import { abandoned } from './reference-files.ts'
import { boardsToSend, isWorthKeeping, picturesToSend } from './reference-resume.ts'

const day = 24 * 3_600_000
const of = (person: string, booking = 'booking') => ({ person, booking })
const kept = new Map([
  ['second', { name: 'second.jpg', at: 2, target: of('ann') }],
  ['first', { name: 'first.jpg', at: 1, target: of('ann') }],
  ['not-sent', { name: 'draft.jpg', at: 3, target: null }],
  ['of-bo', { name: 'bo.jpg', at: 0, target: of('bo', 'other') }],
])

describe('what a later visit goes on with', () => {
  it('is what this person has sent and what did not arrive, in the order it was added', () => {
    expect(picturesToSend(kept, 'ann')).toEqual([
      { id: 'first', name: 'first.jpg', booking: 'booking', person: 'ann', quiet: true },
      { id: 'second', name: 'second.jpg', booking: 'booking', person: 'ann', quiet: true },
    ])
    expect(picturesToSend(kept, 'cleo')).toEqual([])
  })

  it('is the boards of this person alone', () => {
    const boards = new Map([
      ['booking', { person: 'ann', references: [] }],
      ['other', { person: 'bo', references: [] }],
    ])
    expect(boardsToSend(boards, 'ann').map(({ booking }) => booking)).toEqual(['booking'])
  })

  it('is a refused board only when the refusal may pass', () => {
    expect(isWorthKeeping(new Failure('internal'))).toBe(true)
    expect(isWorthKeeping(new Failure('portal-closed'))).toBe(true)
    expect(isWorthKeeping(new Error('network'))).toBe(true)
    expect(isWorthKeeping(new Failure('not-found'))).toBe(false)
    expect(isWorthKeeping(new Failure('invalid'))).toBe(false)
  })
})

describe('what abandoned requests have left', () => {
  it('goes after a day, but never what is on the board or on its way', () => {
    const gone = (wanted: string[], now: number) => abandoned(kept, new Set(wanted), now)
    expect(gone([], 3 + day)).toEqual([])
    expect(gone([], 4 + day)).toEqual(['not-sent'])
    expect(gone(['not-sent'], 4 + day)).toEqual([])
  })
})
