import { aGallery, anAside } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.proofs.room
const id = 'booking-of-ann-1'
const [hidden] = Object.values(anAside().hidden)
if (!hidden) throw new Error('the example hides nothing')

test('what came since the gallery was published is counted, and shown when Les says so', async () => {
  signIn('les', 'admin')
  store(
    ...everything,
    stored(doc.gallery(id), aGallery({ booking: id })),
    stored(
      doc.aside(id),
      anAside({
        hidden: { h1: hidden, n1: { ...hidden, waits: true }, n2: { ...hidden, waits: true } },
      }),
    ),
  )
  await drawScreen('/desk/galleries/:gallery', `/desk/galleries/${id}`)
  await screen.findByText(words.newHere(2))
  await userEvent.click(screen.getByRole('button', { name: words.showNew(2) }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: words.showNew(2) }))
  expect(calls.made).toEqual([{ name: 'showNewPhotos', input: { gallery: id } }])
})

test.each([
  [false, words.dropBody],
  [true, words.dropBodyShown],
])(
  'where photographs are dropped says when the client sees them; published: %s',
  async (published, said) => {
    signIn('les', 'admin')
    store(...everything, stored(doc.gallery(id), aGallery({ booking: id, published })))
    await drawScreen('/desk/galleries/:gallery', `/desk/galleries/${id}`)
    expect(await screen.findByText(said)).toBeDefined()
  },
)

fiveStates('/desk/galleries/:gallery', {
  at: '/desk/galleries/booking-of-ann-1',
  empty: text.proofs.room.gone,
  shows: text.choosing.desk.title,
})
