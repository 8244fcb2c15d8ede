import { beforeAll, expect, test } from 'vitest'
import { type Arrow, arrowsOf, readTree } from './tree.ts'

let arrows: ReadonlyMap<string, readonly Arrow[]>
beforeAll(async () => {
  arrows = arrowsOf(await readTree())
})

/** Every package that comes along at once with a file, with the file that names it. */
function packagesWith(file: string): Map<string, string> {
  const files = new Set([file])
  const packages = new Map<string, string>()
  for (const path of files)
    for (const { from, to, isType, isLazy } of arrows.get(path) ?? []) {
      if (isType || isLazy) continue
      if (to === null) packages.set(from, path)
      else files.add(to)
    }
  return packages
}

test.each([
  'web/src/app/main.tsx',
  'web/src/features/sign-in/sign-in-page.tsx',
  'web/src/features/sign-in/link-page.tsx',
])('before anybody has signed in, no database comes with %s', (screen) => {
  expect(arrows.has(screen)).toBe(true)
  const packages = packagesWith(screen)
  expect(packages.has('react')).toBe(true)
  for (const heavy of ['firebase/firestore', 'firebase/storage', 'firebase/messaging'])
    expect(packages.get(heavy), heavy).toBeUndefined()
})

test('nothing asks Firestore for a pipeline, whose evaluation on the device is left out', () => {
  const packages = new Map<string, string>()
  for (const [file, all] of arrows)
    for (const { from, to } of all) if (to === null) packages.set(from, file)
  expect(packages.has('firebase/firestore')).toBe(true)
  expect(packages.get('firebase/firestore/pipelines')).toBeUndefined()
})
