import { aVendorSet } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { setLine, store, stored } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { VendorSets } from './vendor-sets.tsx'

const words = text.vendors.list
const names: Record<string, string> = { vic: 'Vic' }

beforeEach(() => signIn('les', 'admin'))

const draw = (of: readonly ['gallery' | 'client', string]) =>
  render(
    <VendorSets of={of} lead="About it" none="Nothing there" nameOf={(person) => names[person]} />,
  )

test.each([
  ['a gallery', ['gallery', 'g1']],
  ['a client', ['client', 'ann']],
] as const)('what of %s is with vendors is listed with whom it is for', async (_, of) => {
  store(
    stored(doc.vendorSet('s1'), aVendorSet({ gallery: 'g1', client: 'ann' })),
    stored(doc.vendorSet('s2'), aVendorSet({ gallery: 'g2', client: 'bo', name: 'Of another' })),
  )
  draw(of)
  expect(await screen.findByText(/for Vic/)).toBeDefined()
  expect(screen.queryByText('Of another')).toBeNull()
})

test('it is taken back after a question', async () => {
  calls.answers.takeBackFromVendors = () => Promise.resolve({ takenBack: true })
  store(stored(doc.vendorSet('s1'), aVendorSet({ gallery: 'g1' })))
  draw(['gallery', 'g1'])
  await userEvent.click(
    await screen.findByRole('button', { name: words.takeBackOne('For the florist') }),
  )
  expect(calls.made).toEqual([])
  await userEvent.click(await screen.findByRole('button', { name: words.takeBack }))
  expect(calls.made).toEqual([{ name: 'takeBackFromVendors', input: { set: 's1' } }])
})

test('with nothing there, and where it cannot be read, it says so', async () => {
  store()
  draw(['gallery', 'g1'])
  expect(await screen.findByText('Nothing there')).toBeDefined()
  setLine('denied')
  draw(['gallery', 'g1'])
  expect(await screen.findAllByRole('alert')).not.toHaveLength(0)
})
