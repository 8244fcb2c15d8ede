import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { lightboxLabels, ToolButton, Underlay } from './lightbox-style.tsx'

const slide = { thumbnail: '/media/small', width: 6, height: 4 }

test('the thumbnail lies below until it cannot be had, and then leaves no frame', () => {
  const onError = vi.fn()
  const { container } = render(
    <Underlay slide={slide} onError={onError}>
      <img src="/media/large" alt="LES_0001.jpg" />
    </Underlay>,
  )
  const thumbnail = container.querySelector('img[alt=""]')
  expect(thumbnail?.getAttribute('src')).toBe('/media/small')
  if (thumbnail) fireEvent.error(thumbnail)
  expect(container.querySelector('img[alt=""]')).toBeNull()
  expect(onError).not.toHaveBeenCalled()
  fireEvent.error(screen.getByAltText('LES_0001.jpg'))
  expect(onError).toHaveBeenCalledOnce()
})

test('a button of ours is named and pressed as the others', async () => {
  const onPress = vi.fn()
  render(<ToolButton label="Heart" icon={null} onPress={onPress} />)
  await userEvent.click(screen.getByRole('button', { name: 'Heart' }))
  expect(onPress).toHaveBeenCalledOnce()
})

test('its own buttons are called by our words', () => {
  const words = {
    label: 'Photographs',
    previous: 'Before',
    next: 'After',
    close: 'Back',
    zoomIn: 'Nearer',
    zoomOut: 'Farther',
  }
  const sorted = (labels: object) => Object.values(labels).map(String).toSorted()
  expect(sorted(lightboxLabels(words))).toEqual(sorted(words))
})
