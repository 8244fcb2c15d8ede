import { expect, test } from 'vitest'
import { locate } from './locate.ts'
import { askWhere } from './messages.ts'
import type { Tab } from './scope.ts'

const tabThat = (answer: (port: MessagePort) => void): Tab => ({
  url: 'https://les.example/sign-in?to=%2Fportal',
  focused: true,
  visibilityState: 'visible',
  focus: async () => undefined,
  postMessage: (message, [port] = []) => {
    if (message === askWhere && port) answer(port as MessagePort)
  },
})

test('a page says where its router is, however it began', async () => {
  const tab = tabThat((port) => port.postMessage('/portal/chat'))
  expect(await locate(tab)).toEqual({ tab, path: '/portal/chat' })
})

test('a page that does not answer is where it began', async () => {
  expect(
    (
      await locate(
        tabThat(() => undefined),
        1,
      )
    ).path,
  ).toBe('/sign-in')
  expect((await locate(tabThat((port) => port.postMessage({ no: 'path' })))).path).toBe('/sign-in')
})
