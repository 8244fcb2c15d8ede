import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { Tray } from './tray.tsx'

const item = (id: string, name: string, preview: string | null) => ({
  attachment: { id, name, bytes: 9, size: preview ? { width: 3, height: 2 } : null },
  file: new File([], name),
  preview,
})

test('files stand beside their names, and each can be taken out again', async () => {
  const onRemove = vi.fn()
  render(
    <Tray
      items={[item('a1', 'Arch.jpg', 'blob:arch'), item('a2', 'Plan.pdf', null)]}
      onRemove={onRemove}
    />,
  )
  expect(screen.getByRole('list', { name: text.files.tray }).children).toHaveLength(2)
  expect(screen.getByAltText('Arch.jpg').getAttribute('src')).toBe('blob:arch')
  expect(screen.getByText('Plan.pdf')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: text.files.remove('Plan.pdf') }))
  expect(onRemove.mock.calls).toEqual([['a2']])
})

test('without a file there is no list', () => {
  render(<Tray items={[]} onRemove={vi.fn()} />)
  expect(screen.queryByRole('list')).toBeNull()
})
