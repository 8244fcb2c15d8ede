import { alwaysOn, NoticeKind } from '@portal/model/notice'
import { switchesOf } from '@portal/model/notice-preferences'
import { expect, test } from 'vitest'
import { hearingGroups } from './hearing-groups.ts'

const offered = (side: 'client' | 'desk') => hearingGroups(side).flatMap(({ kinds }) => kinds)

test('whatever comes by mail, push or text message can be switched by those it comes to', () => {
  const switchable = NoticeKind.options.filter(
    (kind) => switchesOf(kind).length > 0 && !alwaysOn.includes(kind),
  )
  const all = new Set([...offered('client'), ...offered('desk')])
  expect([...all].toSorted()).toEqual(switchable.toSorted())
})

test.each(['client', 'desk'] as const)('no kind stands twice before the %s', (side) => {
  expect(new Set(offered(side)).size).toBe(offered(side).length)
})
