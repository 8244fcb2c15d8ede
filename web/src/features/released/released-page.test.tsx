import { aReleasedPhoto, aVendorSet, aZip } from '@portal/model/examples'
import { mediaAddress } from '@portal/model/media-address'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { wallsHavePictures } from '@portal/testing/web/wall'
import { store, stored } from '@portal/testing/web/world'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.vendors.page
const at = '/portal/released/g1'
const since = new Date('2026-11-21T12:00:00Z')
const photos = [aReleasedPhoto(), aReleasedPhoto({ id: 'p2', name: 'LES_0002.jpg' })]
const set = (viewer: string, name = 'For the florist') =>
  aVendorSet({ gallery: 'g1', viewers: [viewer], name, photos })

wallsHavePictures()
fiveStates('/portal/released/:gallery', {
  at,
  stored: [stored(doc.vendorSet('s1'), set('ann'))],
  empty: words.empty.title,
  shows: 'For the florist',
})

const ofVic = [
  stored(doc.membership('vic', 'ann'), { clientName: 'Ann Maes', role: 'vendor', since }),
  stored(doc.vendorSet('s1'), set('vic')),
  stored(doc.vendorSet('s2'), aVendorSet({ gallery: 'g2', viewers: ['vic'], name: 'Elsewhere' })),
  stored(doc.vendorSet('s3'), set('may', 'For another')),
]
async function drawForVic(): Promise<void> {
  store(...ofVic)
  signIn('vic', 'client')
  await drawScreen('/portal/released/:gallery', at)
  await screen.findByText('For the florist')
}

test('a vendor sees what is released to them in this gallery, and nothing of another', async () => {
  await drawForVic()
  expect(screen.getByText(words.from('Ann Maes'))).toBeDefined()
  expect(screen.queryByText('Elsewhere')).toBeNull()
  expect(screen.queryByText('For another')).toBeNull()
  const pictures = [...document.querySelectorAll('img')].map((img) => new URL(img.src).pathname)
  expect(pictures).toEqual(photos.map(({ id }) => mediaAddress.released('s1', id, 'tile')))
})

test('all of it is asked for as a ZIP, in the size that is chosen', async () => {
  calls.answers.prepareZip = () => Promise.resolve({ zip: 'z1' })
  await drawForVic()
  await userEvent.selectOptions(screen.getByLabelText(words.size), 'web')
  await userEvent.click(screen.getByRole('button', { name: words.zip }))
  expect(calls.made.at(-1)).toEqual({
    name: 'prepareZip',
    input: { gallery: 'g1', what: { released: 's1' }, size: 'web' },
  })
})

test('a ZIP that is ready is downloaded part by part, at the address of the set', async () => {
  await drawForVic()
  act(() =>
    store(
      ...ofVic,
      stored(doc.zip('g1', 'z1'), aZip({ gallery: 'g1', set: 's1', vendors: ['vic'] })),
      stored(doc.zip('g1', 'z2'), aZip({ gallery: 'g1' })),
    ),
  )
  const parts = await screen.findAllByRole('link', { name: /MB|kB/ })
  expect(parts.map((link) => link.getAttribute('href'))).toEqual([
    mediaAddress.releasedZip('s1', 'z1', '0'),
  ])
})

test('what is taken back is gone from an open page', async () => {
  await drawForVic()
  act(() => store(...ofVic.slice(0, 1)))
  expect(await screen.findByText(words.empty.title)).toBeDefined()
  expect(document.querySelectorAll('img')).toHaveLength(0)
})
