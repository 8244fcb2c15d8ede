import { aBooking, aGallery } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { asked, store, stored } from '@portal/testing/web/world'
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useShownGallery } from './use-shown-gallery.ts'

const row = (id: string, date: string) => ({
  id,
  value: aBooking({ status: 'approved', stage: 'delivered', date }),
})
const rows = [row('spring', '2027-03-01'), row('summer', '2027-06-01')]
const shown = (of = rows) => renderHook(() => useShownGallery(of)).result.current

test('the navigation leads to the gallery of the latest shoot', () => {
  store(stored(doc.gallery('summer'), aGallery()))
  expect(shown()).toBe('summer')
})

test('and before one that is archived to an earlier one', () => {
  store(stored(doc.gallery('summer'), aGallery({ published: false, archivedAt: new Date() })))
  expect(shown()).toBe('spring')
})

test('who has a single one reads nothing for it', () => {
  asked.clear()
  expect(shown(rows.slice(0, 1))).toBe('spring')
  expect([...asked]).toEqual([])
})
