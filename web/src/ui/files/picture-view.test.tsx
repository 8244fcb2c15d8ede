import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { PictureView } from './picture-view.tsx'

test('a picture is named, can be saved, and Escape goes back to what opened it', async () => {
  const onClose = vi.fn()
  const opener = document.body.appendChild(document.createElement('button'))
  opener.focus()
  const view = render(<PictureView source="/media/arch" name="Arch.jpg" onClose={onClose} />)
  expect(screen.getAllByRole('dialog', { name: 'Arch.jpg' })).not.toHaveLength(0)
  const save = await screen.findByRole('link', { name: text.files.savePicture('Arch.jpg') })
  expect(save.getAttribute('href')).toBe('/media/arch')
  expect(save.getAttribute('download')).toBe('Arch.jpg')
  expect(screen.getByRole('button', { name: text.common.close })).toBeDefined()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalled()
  view.unmount()
  await expect.poll(() => document.activeElement).toBe(opener)
  opener.remove()
})

test('its keys are not heard by what is below it', async () => {
  const below = vi.fn()
  render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for a lightbox
    <div onKeyDown={below}>
      <PictureView source="/media/arch" name="Arch.jpg" onClose={vi.fn()} />
    </div>,
  )
  await userEvent.keyboard('{ArrowRight}')
  expect(below).not.toHaveBeenCalled()
})
