import { expect, test } from 'vitest'
import { calls } from './calls.ts'

/** Every module beside this one, by its path. */
const modules = import.meta.glob<Record<string, unknown>>(['./**/*.ts', '!./**/*.test.ts'], {
  eager: true,
})

const isCall = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['role', 'input', 'output'].every((part) => part in value)

test('every call that is declared can be made, by its own name', () => {
  const declared = Object.values(modules).flatMap((module) =>
    Object.entries(module).filter(([, value]) => isCall(value)),
  )
  const known = new Map<string, unknown>(Object.entries(calls))
  expect(declared.filter(([name, value]) => known.get(name) !== value)).toEqual([])
  expect(declared).toHaveLength(known.size)
})
