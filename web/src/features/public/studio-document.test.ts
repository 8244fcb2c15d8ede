import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { bookedDaysPath, studioPath } from './studio-document.ts'

test('the public pages read where the model keeps the studio and its booked days', () => {
  expect(studioPath).toBe(doc.studio().path)
  expect(bookedDaysPath('2027-03')).toBe(doc.bookedDays('2027-03').path)
})
