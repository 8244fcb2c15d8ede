import { anAddOn, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { dropAll } from './drafts.ts'

const words = text.settings
const logo = 'data:image/png;base64,AA'
const studio = aStudio({ logo, addOns: [anAddOn()] })
const [sold] = studio.packages
const [addOn] = studio.addOns
if (!sold || !addOn) throw new Error('the example sells nothing')

afterEach(dropAll)

const preview = () => {
  const [caption] = screen.getAllByText(words.preview)
  const figure = caption?.closest('figure')
  if (!figure) throw new Error('there is no preview')
  return within(figure)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const open = async (section: string, row?: string) => {
  signIn('les', 'admin')
  store(...everything, stored(doc.studio(), studio))
  await drawScreen('/desk/settings/:section?', `/desk/settings/${section}`)
  if (row) fireEvent.click(await screen.findByText(row, { selector: 'summary span' }))
}

test('a package is shown as clients will see it, while it is typed', async () => {
  await open('packages', sold.name)
  type(words.packages.name, 'The Long Wedding')
  type(`${words.packages.price} (EUR)`, '4,200.50')
  expect(preview().getByText('The Long Wedding')).toBeDefined()
  expect(preview().getByText(/€4,200\.50/)).toBeDefined()
})

test('so is an extra', async () => {
  await open('extras', addOn.name)
  type(words.addOns.name, 'A second photographer')
  expect(preview().getByText('A second photographer')).toBeDefined()
})

test('so are the terms', async () => {
  await open('terms')
  await screen.findByLabelText(words.terms.own)
  type(words.terms.own, 'Dogs are welcome.')
  expect(preview().getByText('Dogs are welcome.')).toBeDefined()
})

test('and so is the logo, in the head of a page', async () => {
  await open('studio')
  await screen.findAllByText(words.preview)
  const shown = preview().getByRole('img', { name: studio.name })
  expect(shown.getAttribute('src')).toBe(logo)
})
