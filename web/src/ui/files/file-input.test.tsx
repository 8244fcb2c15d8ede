import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { FileInput } from './file-input.tsx'

test('files that are chosen are handed on, and the same ones can be chosen again', async () => {
  const onFiles = vi.fn()
  const input = createRef<HTMLInputElement>()
  render(<FileInput input={input} label="Files" onFiles={onFiles} />)
  const files = ['a.jpg', 'b.pdf'].map((name) => new File(['x'], name))
  const field = screen.getByLabelText<HTMLInputElement>('Files')
  await userEvent.upload(field, files)
  expect(onFiles).toHaveBeenCalledWith(files)
  expect(field.value).toBe('')
})

test('a camera takes one picture', () => {
  render(<FileInput input={createRef()} label="Camera" onFiles={() => undefined} isCamera />)
  const field = screen.getByLabelText<HTMLInputElement>('Camera')
  expect([field.multiple, field.accept]).toEqual([false, 'image/*'])
})
