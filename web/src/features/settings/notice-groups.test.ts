import { NoticeKind } from '@portal/model/notice'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { groupedKinds } from './notice-groups.ts'

test('every text stands under one heading, and none is empty', () => {
  const groups = groupedKinds()
  expect(groups.flatMap(({ kinds }) => kinds).toSorted()).toEqual(NoticeKind.options.toSorted())
  for (const { kinds } of groups) expect(kinds).not.toEqual([])
})

test('what is said to Les is under his own heading, and nothing else is', () => {
  for (const { group, kinds } of groupedKinds())
    for (const kind of kinds)
      expect(text.settings.notices.kinds[kind].startsWith('To you:'), kind).toBe(group === 'desk')
})
