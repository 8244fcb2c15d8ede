import { expect, test } from 'vitest'
import { shelfOver, tabMemory } from './shelf.ts'

/** A storage with room for so many keys. */
function storage(room = Infinity): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      if (!kept.has(key) && kept.size >= room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    clear: () => kept.clear(),
  }
}

test('what is written outlives the page', () => {
  const here = storage()
  expect(shelfOver(() => here).write('accent', '#c9a24b')).toBe(true)
  expect(shelfOver(() => here).read('accent')).toBe('#c9a24b')
})

test('where the browser forbids storage, everything works as long as the page lives', () => {
  const shelf = shelfOver(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(shelf.write('draft', 'Dear Les')).toBe(false)
  expect(shelf.read('draft')).toBe('Dear Les')
  expect(shelf.keys()).toEqual(['draft'])
  shelf.remove('draft')
  expect(shelf.read('draft')).toBeNull()
})

test('where there is no room, the newest words count, and the old ones do not come back', () => {
  const here = storage()
  const shelf = shelfOver(() => here)
  shelf.write('draft', 'Dear')
  here.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(shelf.write('draft', 'Dear Les')).toBe(false)
  expect(shelf.read('draft')).toBe('Dear Les')
  expect(here.getItem('draft')).toBeNull()
  shelf.remove('draft')
  expect(shelf.read('draft')).toBeNull()
})

test('once there is room again, what is written is kept', () => {
  const here = storage(0)
  const shelf = shelfOver(() => here)
  shelf.write('draft', 'one')
  const roomy = storage()
  here.setItem = (key, value) => roomy.setItem(key, value)
  here.getItem = (key) => roomy.getItem(key)
  expect(shelf.write('draft', 'two')).toBe(true)
  expect(shelf.read('draft')).toBe('two')
})

test('what there is no room for outlives the page in its tab, and is gone once it is kept', () => {
  const [full, tab] = [storage(0), storage()]
  const page = () =>
    shelfOver(
      () => full,
      tabMemory('local', () => tab),
    )
  expect(page().write('draft', 'Dear Les')).toBe(false)
  expect(page().read('draft')).toBe('Dear Les')
  expect(page().keys()).toEqual(['draft'])
  const roomy = storage()
  const later = shelfOver(
    () => roomy,
    tabMemory('local', () => tab),
  )
  expect(later.write('draft', 'Dear Les,')).toBe(true)
  expect(later.read('draft')).toBe('Dear Les,')
  expect(tab.length).toBe(0)
})

test('a tab holds what it holds of its own apart', () => {
  const tab = storage()
  tab.setItem('owner', 'dina')
  const shelf = shelfOver(
    () => storage(0),
    tabMemory('local', () => tab),
  )
  expect(shelf.read('owner')).toBeNull()
  expect(shelf.keys()).toEqual([])
  shelf.remove('owner')
  expect(tab.getItem('owner')).toBe('dina')
})
