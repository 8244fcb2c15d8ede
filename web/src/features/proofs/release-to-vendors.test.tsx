import { newSelection } from '@portal/model/choosing'
import { newRelease } from '@portal/model/delivery'
import { aGallery, anInvoice, aSheet } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { store, stored } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { ReleaseToVendors } from './release-to-vendors.tsx'

const words = text.vendors.desk
const id = 'g1'
const final = { web: 1, print: 2, name: 'LES_0001-Edit.jpg', before: false }
const [entry] = Object.values(aSheet().photos)
const photo = (name: string, isFinished = true) => {
  if (!entry) throw new Error('no photo')
  return { ...entry, id: name, ...(isFinished && { final }) }
}
const gallery = aGallery({
  members: { vic: 'vendor', may: 'vendor', pat: 'partner' },
  names: { vic: 'Vic', may: 'May', pat: 'Pat' },
  selection: { ...newSelection, state: 'submitted' },
  finals: 2,
  release: newRelease,
})
const photos = [photo('p1'), photo('p2', false), photo('p3')]
const invoice = (status: 'paid' | 'sent') => stored(doc.invoice(id), anInvoice({ status }))

beforeEach(() => signIn('les', 'admin'))

function draw(of = gallery, chosen = photos, status: 'paid' | 'sent' = 'paid') {
  store(invoice(status))
  render(<ReleaseToVendors id={id} gallery={of} photos={chosen} onClose={() => undefined} />)
}
const release = () => userEvent.click(screen.getByRole('button', { name: words.action }))

test('what is finished of the chosen goes to all vendors under a name', async () => {
  calls.answers.releaseToVendors = () => Promise.resolve({ set: 's1' })
  draw()
  expect(screen.getByText(words.unfinished(1))).toBeDefined()
  const name = screen.getByLabelText(words.name)
  await userEvent.clear(name)
  await release()
  expect(screen.getByText(words.nameMissing)).toBeDefined()
  await userEvent.type(name, 'For the florist')
  await release()
  expect(calls.made).toEqual([
    {
      name: 'releaseToVendors',
      input: { gallery: id, name: 'For the florist', audience: 'all', photos: ['p1', 'p3'] },
    },
  ])
})

test('or to those that are ticked, of whom there has to be one', async () => {
  calls.answers.releaseToVendors = () => Promise.resolve({ set: 's1' })
  draw()
  await userEvent.click(screen.getByRole('radio', { name: new RegExp(words.some) }))
  expect(screen.queryByLabelText('Pat')).toBeNull()
  await release()
  expect(screen.getByText(words.noneTicked)).toBeDefined()
  await userEvent.click(screen.getByLabelText('May'))
  await release()
  expect(calls.made.at(-1)?.input).toMatchObject({ audience: ['may'] })
})

test.each([
  ['the gallery is not given out', gallery, photos, 'sent', words.closed],
  ['nothing of it is finished', gallery, [photo('p2', false)], 'paid', words.none],
] as const)('where %s it says so, and releases nothing', (_, of, chosen, status, sentence) => {
  draw(of, [...chosen], status)
  expect(screen.getByText(sentence)).toBeDefined()
  expect(screen.queryByRole('button', { name: words.action })).toBeNull()
})

test('where there is no vendor yet it says who will find it', () => {
  draw({ ...gallery, members: {} })
  expect(screen.getByText(words.noVendors)).toBeDefined()
})
