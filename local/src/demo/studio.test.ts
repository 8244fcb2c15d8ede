import { expect, test } from 'vitest'
import { studio } from './studio.ts'

test('the demo sells nothing that the portal cannot deliver', () => {
  const offered = studio.packages.filter((one) => one.offered)
  expect(offered.length).toBeGreaterThan(0)
  // Films have no way to a client yet.
  expect(offered.filter(({ covers }) => covers !== 'photo').map(({ name }) => name)).toEqual([])
  for (const { name, leastPhotographs, photographs } of offered)
    expect(leastPhotographs, name).toBeLessThanOrEqual(photographs)
})
