import { expect, test } from 'vitest'

/** Drawn by the tests of what they are part of: each is a line of markup. */
const parts: readonly string[] = [
  './act-error.tsx',
  './busy.tsx',
  './chip.tsx',
  './plain-button.tsx',
  './skeleton.tsx',
  './unreadable.tsx',
  './wall/wall-skeleton.tsx',
]

test('every primitive has a test of its own', () => {
  const files = Object.keys(import.meta.glob('./**/*.tsx'))
  const isThere = new Set(files)
  const primitives = files.filter((path) => !path.endsWith('.test.tsx') && !parts.includes(path))
  const missing = primitives.filter((path) => !isThere.has(path.replace('.tsx', '.test.tsx')))
  expect(missing).toEqual([])
})
