import { dayIn, monthOf } from '@portal/model/calendar'
import { aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { withCounts } from '@portal/model/statistics'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.analytics

fiveStates('/desk/analytics', {
  empty: words.empty.title,
  shows: words.tiles.requests,
})

test('what went back is taken off the revenue, is said, and is missing from its package too', async () => {
  const today = dayIn(aStudio().zone, new Date())
  const sold = { id: 'the-wedding', name: 'The Wedding' }
  const money = (amount: number) => ({ amount, currency: 'EUR' as const })
  const month = withCounts(null, today, [
    { event: 'revenue', money: money(512_345), package: sold },
    { event: 'refunded', money: money(120_000), package: sold },
  ])
  signIn('les', 'admin')
  store(stored(doc.studio(), aStudio()), stored(doc.statistics(monthOf(today)), month))
  const page = within(await drawScreen('/desk/analytics'))
  const figures = within(await page.findByRole('region', { name: words.figures }))
  const revenue = figures.getByText(words.tiles.revenue).parentElement
  expect(revenue?.textContent).toContain('€3,923.45')
  expect(revenue?.textContent).toContain(words.back('€1,200.00'))
  const packages = within(page.getByRole('region', { name: words.packages.title }))
  expect(packages.getByText('€3,923.45')).toBeDefined()
  expect(page.queryByText('€5,123.45')).toBeNull()
})
