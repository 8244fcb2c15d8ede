import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Select, Switch, TextArea, TextField } from './field.tsx'

function Form({ onSubmit, most }: { onSubmit: () => void; most?: number }) {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <TextField label="Name" value={name} onChange={setName} {...(most && { maxLength: most })} />
      <button type="submit">Send</button>
    </form>
  )
}

test('a field is found by its label, and hands on what is typed', async () => {
  render(<Form onSubmit={() => undefined} />)
  await userEvent.type(screen.getByLabelText('Name'), 'Zoë')
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Zoë')
})

test('words that are too long are kept, told, and not sent', async () => {
  const onSubmit = vi.fn()
  render(<Form onSubmit={onSubmit} most={5} />)
  const field = screen.getByLabelText('Name')
  await userEvent.type(field, 'Josephine')
  expect(screen.getByRole('alert').textContent).toBe('Too long by 4 characters.')
  await userEvent.click(screen.getByText('Send'))
  expect(onSubmit).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(field)
  await userEvent.clear(field)
  await userEvent.type(field, 'Jo')
  await userEvent.click(screen.getByText('Send'))
  expect(onSubmit).toHaveBeenCalledOnce()
})

test.each([
  ['a line', TextField],
  ['several lines', TextArea],
])('what is wrong with %s takes the place of its hint, and describes it', (_, Field) => {
  const about = { label: 'Street', hint: 'With its number.', value: '', onChange: () => undefined }
  const { rerender } = render(<Field {...about} />)
  const described = () => {
    const id = screen.getByLabelText('Street').getAttribute('aria-describedby')
    return document.getElementById(id ?? '')?.textContent
  }
  expect(described()).toBe('With its number.')
  rerender(<Field {...about} error="Give a street." />)
  expect(described()).toBe('Give a street.')
  expect(screen.getByLabelText('Street').getAttribute('aria-invalid')).toBe('true')
})

test('one of a few is chosen by its words', async () => {
  const onChange = vi.fn()
  const options = [
    ['a', 'After'],
    ['b', 'Before'],
  ] as const
  render(<Select label="Side" value="a" onChange={onChange} options={options} />)
  await userEvent.selectOptions(screen.getByLabelText('Side'), 'Before')
  expect(onChange).toHaveBeenCalledWith('b')
})

test('a switch is on or off, by a press or by the keyboard, unless it is disabled', async () => {
  const onChange = vi.fn()
  const about = { label: 'Mails', checked: false, onChange }
  const { rerender } = render(<Switch {...about} />)
  await userEvent.click(screen.getByText('Mails'))
  screen.getByRole('switch').focus()
  await userEvent.keyboard(' ')
  expect(onChange.mock.calls).toEqual([[true], [true]])
  rerender(<Switch {...about} disabled />)
  await userEvent.click(screen.getByText('Mails'))
  expect(onChange).toHaveBeenCalledTimes(2)
})
