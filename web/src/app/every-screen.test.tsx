import { drawScreen, screens } from '@portal/testing/web/five-states'
import { calls } from '@portal/testing/web/call'
import { asked } from '@portal/testing/web/world'
import { expect, test } from 'vitest'

/** Screens whose states no test has yet. The list only gets shorter. */
const notYet: readonly string[] = []

/** Screens that follow nothing and ask for nothing before somebody acts. */
const withoutData: readonly string[] = [
  '/sign-in',
  '/sign-in/link',
  '/sign-in/take-back',
  '/sign-in/password',
  '/prove',
  '/portal/account/address',
]

const sources = import.meta.glob<string>('../**/*.test.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const tested = Object.values(sources).flatMap((source) =>
  Array.from(source.matchAll(/fiveStates\(\s*'([^']+)'/g), ([, path]) => path ?? ''),
)

test('every screen has a test of its five states', () => {
  expect(screens.length).toBeGreaterThan(30)
  const missing = screens
    .map(({ path }) => path)
    .filter((path) => !tested.includes(path) && !withoutData.includes(path))
  expect(missing).toEqual(notYet)
})

test.each(withoutData)('%s asks for nothing by itself', async (path) => {
  const page = await drawScreen(path)
  expect(page.textContent).not.toBe('')
  expect([...asked]).toEqual([])
  expect(calls.made).toEqual([])
})
