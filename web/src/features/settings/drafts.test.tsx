import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSaved } from './drafts.ts'

const draftOn = (base: string) => ({ value: 'typed', base: JSON.stringify(base) })

test('Les goes on from what he saved until it has come back, and then from what is stored', () => {
  const { result, rerender } = renderHook(({ stored }) => useSaved(null, stored), {
    initialProps: { stored: 'old' },
  })
  expect(result.current.latest).toBe('old')
  act(() => result.current.noteSaved('saved'))
  expect(result.current.latest).toBe('saved')
  rerender({ stored: 'saved' })
  expect(result.current.latest).toBe('saved')
  // Another screen has put it back.
  rerender({ stored: 'old' })
  expect(result.current.latest).toBe('old')
})

test('a draft is stale once somebody else has changed what it began with, and not by his own save', () => {
  const { result, rerender } = renderHook(({ stored }) => useSaved(draftOn('old'), stored), {
    initialProps: { stored: 'old' },
  })
  expect(result.current.isStale).toBe(false)
  act(() => result.current.noteSaved('saved'))
  rerender({ stored: 'saved' })
  expect(result.current.isStale).toBe(false)
  rerender({ stored: 'another' })
  expect(result.current.isStale).toBe(true)
})
