import { newSelection } from '@portal/model/choosing'
import { aGallery } from '@portal/model/examples'
import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.choosing.desk
const id = 'booking-of-ann-1'
const open = aGallery({ booking: id })
const submitted = (extras: number): Gallery => ({
  ...open,
  selection: { ...newSelection, state: 'submitted', submittedAt: new Date(), chosen: 22, extras },
})

const show = (gallery: Gallery) => store(...everything, stored(doc.gallery(id), gallery))
const button = (name: string) => screen.getByRole('button', { name })

async function draw(gallery: Gallery): Promise<void> {
  signIn('les', 'admin')
  show(gallery)
  await drawScreen('/desk/galleries/:gallery', `/desk/galleries/${id}`)
  await screen.findByText(words.title)
}

test('whoever was about to change the limits does not reopen what was submitted just then', async () => {
  await draw(open)
  const limits = button(words.edit)
  act(() => show(submitted(0)))
  expect(limits.isConnected).toBe(false)
  expect(button(words.reopen).closest('fieldset')?.disabled).toBe(true)
  await waitFor(() => expect(button(words.reopen).closest('fieldset')?.disabled).toBe(false))
  await userEvent.click(button(words.reopen))
  expect(screen.getByRole('dialog')).toBeDefined()
})

test.each([0, 1, 2])('reopening %i extras says what becomes of their invoices', async (extras) => {
  await draw(submitted(extras))
  await userEvent.click(button(words.reopen))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(words.reopenBody(extras))).toBeDefined()
  expect(/void/.test(words.reopenBody(extras))).toBe(extras > 0)
  await userEvent.type(dialog.getByLabelText(words.words), 'One more')
  await userEvent.click(dialog.getByRole('button', { name: words.reopen }))
  expect(calls.made).toMatchObject([{ name: 'reopenSelection', input: { words: 'One more' } }])
})
