import { setsLimit } from '@portal/model/arrangement'
import { expect, test } from 'vitest'
import { setNames, withFolderSets } from './folder-sets.ts'

const files = (...paths: string[]) => paths.map((path) => ({ path }))
const names = (...paths: string[]) => Object.fromEntries(setNames(files(...paths)))

test('the sub-folders of a dropped folder are sets, whatever lies below them', () => {
  expect(
    names('/wedding/Getting_ready/1.jpg', '/wedding/Ceremony/cam 2/2.jpg', '/wedding/3.jpg'),
  ).toEqual({
    '/wedding/Getting_ready/1.jpg': 'Getting ready',
    '/wedding/Ceremony/cam 2/2.jpg': 'Ceremony',
  })
})

test('folders that are dropped side by side are sets', () => {
  expect(names('/Ceremony/1.jpg', '/Party/2.jpg')).toEqual({
    '/Ceremony/1.jpg': 'Ceremony',
    '/Party/2.jpg': 'Party',
  })
})

test.each([
  ['loose files', ['/1.jpg', '/2.jpg']],
  ['one folder', ['/wedding/1.jpg', '/wedding/2.jpg']],
  ['what cameras make', ['/x/DCIM/100CANON/1.jpg', '/x/DCIM/101CANON/2.jpg', '/x/3.jpg']],
  ['cards', ['/wedding/card 1/1.jpg', '/wedding/card 2/2.jpg', '/wedding/JPEG/3.jpg']],
])('%s make none', (_, paths) => {
  expect(names(...paths)).toEqual({})
})

test('sets of the gallery are found by name, new ones come behind them, as far as there is room', () => {
  const sets = [{ id: 's1', name: 'ceremony' }]
  let made = 0
  const newId = () => `new-${(made += 1)}`
  const { sets: all, setOf } = withFolderSets(
    sets,
    files('/w/Ceremony/1.jpg', '/w/Party/2.jpg', '/w/Party/3.jpg'),
    newId,
  )
  expect(all).toEqual([...sets, { id: 'new-1', name: 'Party' }])
  expect(Object.fromEntries(setOf)).toEqual({
    '/w/Ceremony/1.jpg': 's1',
    '/w/Party/2.jpg': 'new-1',
    '/w/Party/3.jpg': 'new-1',
  })
  const many = files(...Array.from({ length: 40 }, (_, index) => `/w/Day ${index} of it/1.jpg`))
  expect(withFolderSets(sets, many, newId).sets).toHaveLength(setsLimit)
})
