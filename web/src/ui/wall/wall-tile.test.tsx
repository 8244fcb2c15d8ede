import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { WallTile } from './wall-tile.tsx'

const photo = { id: 'p1', name: 'LES_0001.jpg', width: 6, height: 4, hash: '' }
const events = { onOpen: vi.fn(), onLoad: vi.fn(), onError: vi.fn() }

const tile = (state: 'loading' | 'loaded' | 'failed') => (
  <WallTile
    cell={{ photo, index: 0, width: 300, height: 200 }}
    left={0}
    image={{ src: '/media/x', state, onLoad: events.onLoad, onError: events.onError }}
    notLoaded="Did not come"
    onOpen={events.onOpen}
  />
)

test('a photo is opened by a press, and says whether it came', async () => {
  render(tile('loading'))
  await userEvent.click(screen.getByRole('button', { name: 'LES_0001.jpg' }))
  expect(events.onOpen).toHaveBeenCalledWith('p1')
  fireEvent.load(screen.getByAltText('LES_0001.jpg'))
  fireEvent.error(screen.getByAltText('LES_0001.jpg'))
  expect(events.onLoad).toHaveBeenCalledOnce()
  expect(events.onError).toHaveBeenCalledOnce()
})

test('what did not come is told in words', () => {
  const { rerender } = render(tile('loaded'))
  expect(screen.queryByText('Did not come')).toBeNull()
  rerender(tile('failed'))
  expect(screen.getByText('Did not come')).toBeDefined()
})
