import { expect, test } from 'vitest'
import { isOnScreen, landingOf, tabFor } from './landing.ts'
import type { Place } from './locate.ts'

const origin = 'https://les.example'
const at = (path: string, state: Partial<{ focused: boolean; visible: boolean }> = {}): Place => ({
  path,
  tab: {
    url: `${origin}/sign-in`,
    focused: state.focused ?? false,
    visibilityState: state.visible ? 'visible' : 'hidden',
    focus: async () => undefined,
    postMessage: () => undefined,
  },
})

test('a tap lands on the path of an address of this site, with what follows it', () => {
  expect(landingOf(`${origin}/desk/queue?booking=b1#now`, origin)).toBe(
    '/desk/queue?booking=b1#now',
  )
})

test.each(['https://evil.example/portal', '', 'javascript:alert(1)', '//evil.example', 'http://['])(
  'a tap never leaves the site: %j',
  (address) => {
    expect(landingOf(address, origin)).toBe('/portal')
  },
)

test('a tab that is there already is taken before the one in use', () => {
  const there = at('/portal/chat')
  const inUse = at('/portal', { focused: true, visible: true })
  expect(tabFor([inUse, there], '/portal/chat?from=push')).toBe(there.tab)
})

test('the tab in use is taken before one that is only seen, and that before a hidden one', () => {
  const hidden = at('/portal')
  const seen = at('/portal/invoices', { visible: true })
  const inUse = at('/portal/gallery/g1', { focused: true, visible: true })
  expect(tabFor([hidden, seen, inUse], '/portal/chat')).toBe(inUse.tab)
  expect(tabFor([hidden, seen], '/portal/chat')).toBe(seen.tab)
  expect(tabFor([hidden], '/portal/chat')).toBe(hidden.tab)
})

test('a tab of the public pages or of the booking steps is left alone', () => {
  expect(tabFor([at('/', { focused: true }), at('/book'), at('/portals')], '/portal')).toBeNull()
})

test('a thread is on screen when a visible tab shows it, whatever stands behind its path', () => {
  expect(isOnScreen([at('/desk/chat/ann', { visible: true })], '/desk/chat/ann?q=1')).toBe(true)
  expect(isOnScreen([at('/desk/chat/ann')], '/desk/chat/ann')).toBe(false)
  expect(isOnScreen([at('/desk/chat/bo', { visible: true })], '/desk/chat/ann')).toBe(false)
})
