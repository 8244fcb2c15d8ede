import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { bookedDaysPath } from './studio-document.ts'
import { studioAt } from './studio-path.ts'

test('the public pages read where the model keeps the studio and its booked days', () => {
  expect(studioAt).toBe(doc.studio().path)
  expect(bookedDaysPath('2027-03')).toBe(doc.bookedDays('2027-03').path)
})
