import { expect, test } from 'vitest'
import { dropForeignTab } from './owner.ts'
import { shelfOver } from './shelf.ts'

const memory = (entries: Record<string, string>) => {
  const shelf = shelfOver(() => {
    throw new Error('memory alone')
  })
  for (const [key, value] of Object.entries(entries)) shelf.write(key, value)
  return shelf
}

test.each([
  ['of somebody who has left', { owner: 'dina' }, {}, []],
  ['of somebody before', { owner: 'dina' }, { owner: 'ann' }, []],
  ['of the same person', { owner: 'dina' }, { owner: 'dina' }, ['owner', 'viewing-as']],
  ['of nobody', {}, { owner: 'ann' }, ['viewing-as']],
])('a tab %s', (_, tab: object, browser: object, left) => {
  const session = memory({ ...tab, 'viewing-as': '{"name":"Dina"}' })
  dropForeignTab(memory({ ...browser }), session)
  expect(session.keys()).toEqual(left)
})
