import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { MoneyField, NumberField } from './number-fields.tsx'

function Price({ from, currency }: { from: number; currency: 'EUR' | 'JPY' }) {
  const [amount, setAmount] = useState(from)
  return (
    <>
      <MoneyField label="Price" amount={amount} currency={currency} onChange={setAmount} />
      <output>{String(amount)}</output>
    </>
  )
}

test.each([
  ['EUR', 'Price (EUR)', '1,250.50', '125050'],
  ['JPY', 'Price (JPY)', '1250', '1250'],
] as const)('an amount of %s is read in its minor units', async (currency, label, typed, read) => {
  render(<Price from={0} currency={currency} />)
  const field = screen.getByLabelText(label)
  await userEvent.clear(field)
  await userEvent.type(field, typed)
  expect(screen.getByRole('status').textContent).toBe(read)
})

test('what is no amount stays as typed and is told', async () => {
  render(<Price from={1_000} currency="EUR" />)
  const field = screen.getByLabelText('Price (EUR)')
  await userEvent.clear(field)
  await userEvent.type(field, 'ten')
  await userEvent.tab()
  expect(field).toHaveProperty('value', 'ten')
  expect(screen.getByRole('alert').textContent).toBe(text.settings.noAmount)
})

test.each(['ten', '20'])('“%s” goes when the amount is set back from elsewhere', async (typed) => {
  function Discarded() {
    const [amount, setAmount] = useState(1_000)
    return (
      <>
        <MoneyField label="Price" amount={amount} currency="EUR" onChange={setAmount} />
        <button type="button" onClick={() => setAmount(1_000)}>
          Discard
        </button>
      </>
    )
  }
  render(<Discarded />)
  const field = screen.getByLabelText('Price (EUR)')
  await userEvent.clear(field)
  await userEvent.type(field, typed)
  fireEvent.click(screen.getByText('Discard'))
  expect(field).toHaveProperty('value', '10.00')
  expect(screen.queryByRole('alert')).toBeNull()
})

function Hours() {
  const [hours, setHours] = useState(4)
  return <NumberField label="Hours" value={hours} min={1} max={24} onChange={setHours} />
}

test.each(['0', '25', '2.5', 'x'])('%s is no whole number from 1 to 24', async (typed) => {
  render(<Hours />)
  await userEvent.clear(screen.getByLabelText('Hours'))
  await userEvent.type(screen.getByLabelText('Hours'), typed)
  expect(screen.getByRole('alert').textContent).toBe(text.settings.noNumber(1, 24))
})
