import { signIn } from '@portal/testing/web/auth'
import { setLine } from '@portal/testing/web/world'
import { act, render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from './live-view.tsx'

const view = (of: Live<string>) => (
  <LiveView of={of} loading={<p>Skeleton</p>}>
    {(words) => <p>{words}</p>}
  </LiveView>
)
const ready = (unreadable: readonly string[] = []): Live<string> => ({
  state: 'ready',
  value: 'The thing itself',
  fromCache: false,
  unreadable,
})

test('while it loads its place is kept, and is busy', () => {
  render(view({ state: 'loading' }))
  const busy = screen.getByRole('status', { busy: true, name: text.common.loading })
  expect(busy.textContent).toBe('Skeleton')
})

test('what is ready is drawn, and nothing beside it', () => {
  const { container } = render(view(ready()))
  expect(container.textContent).toBe('The thing itself')
})

test.each([
  ['denied', false, text.common.denied.title],
  ['broken', false, text.common.failed.title],
  ['broken', true, text.common.failedOffline.title],
] as const)('what is %s says so (offline: %s)', (reason, isOffline, title) => {
  setLine(isOffline ? 'offline' : 'open')
  render(view({ state: 'failed', reason }))
  expect(screen.getByRole('alert').textContent).toContain(title)
})

describe('what of it cannot be read is told beside the rest', () => {
  test.each([
    ['client', 1, text.common.unreadable.client],
    ['admin', 2, text.common.unreadable.les],
  ] as const)('to a %s', (role, count, words) => {
    signIn('somebody', role)
    render(view(ready(['a/1', 'a/2'].slice(0, count))))
    expect(screen.getByText('The thing itself')).toBeDefined()
    const told = screen.getByRole('status').textContent
    expect(told).toContain(text.common.unreadable.entries(count))
    expect(told).toContain(words)
  })
})

test.each<[string, unknown, boolean]>([
  ['a document that is not kept', null, true],
  ['a list of nothing', [], true],
  ['pages of nothing', { rows: [] }, true],
  ['a list', ['one'], false],
  ['pages', { rows: ['one'] }, false],
  ['nothing but a number', 0, false],
])('%s is not called none without a connection', (_, value, isNotHere) => {
  const of: Live<unknown> = { state: 'ready', value, fromCache: true, unreadable: [] }
  const said = () => screen.queryByText(text.common.notHere.title) !== null
  setLine('offline')
  const page = render(
    <LiveView of={of} loading={null}>
      {() => <p>None</p>}
    </LiveView>,
  )
  expect(said()).toBe(isNotHere)
  act(() => setLine('open'))
  expect(said()).toBe(false)
  page.unmount()
})
