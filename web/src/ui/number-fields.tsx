import {
  type Currency,
  decimalsOf,
  parseMoney,
  parseSignedMoney,
  stepOf,
} from '@portal/model/money'
import { parseNumber } from '@portal/model/typed-number'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'

/** What is typed, for as long as it says the value: discarded or changed elsewhere, the value shows. */
function useTyped(value: number, read: (words: string) => number) {
  const [typed, setTyped] = useState<string | null>(null)
  return { typed: typed !== null && Object.is(read(typed), value) ? typed : null, setTyped }
}

/**
 * An amount in the studio's currency. What cannot be read as one becomes NaN, which is not saved; one
 * that begins as NaN is empty, and waits for somebody to type it.
 */
export function MoneyField({
  label,
  hint,
  amount,
  currency,
  signed = false,
  onChange,
}: {
  label: string
  hint?: string
  /** Minor units. */
  amount: number
  currency: Currency
  /** Whether it may be below zero. */
  signed?: boolean
  onChange: (amount: number) => void
}) {
  const decimals = decimalsOf(currency)
  const shown = Number.isNaN(amount) ? '' : (amount / 10 ** decimals).toFixed(decimals)
  const refusal = stepOf(currency) > 1 ? text.settings.noTens : text.settings.noAmount
  const read = (words: string) =>
    (signed ? parseSignedMoney : parseMoney)(words, currency) ?? Number.NaN
  const { typed, setTyped } = useTyped(amount, read)
  return (
    <TextField
      label={`${label} (${currency})`}
      hint={hint}
      inputMode="decimal"
      className="tabular"
      value={typed ?? shown}
      error={Number.isNaN(amount) && typed !== null ? refusal : null}
      onBlur={() => Number.isNaN(amount) || setTyped(null)}
      onChange={(value) => {
        setTyped(value)
        onChange(read(value))
      }}
    />
  )
}

/** So many decimals a number that is not whole may have. */
const mostDecimals = 4

/** A number; what cannot be read as one, or is out of bounds, becomes NaN, which is not saved. */
export function NumberField({
  label,
  hint,
  value,
  min,
  max,
  whole = true,
  onChange,
}: {
  label: string
  hint?: string
  value: number
  min: number
  max: number
  whole?: boolean
  onChange: (value: number) => void
}) {
  const read = (words: string) => {
    const number = parseNumber(words, whole ? 0 : mostDecimals) ?? Number.NaN
    return number >= min && number <= max ? number : Number.NaN
  }
  const { typed, setTyped } = useTyped(value, read)
  const invalid = Number.isNaN(value)
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode={whole ? 'numeric' : 'decimal'}
      className="tabular"
      value={typed ?? (invalid ? '' : String(value))}
      error={invalid ? text.settings.noNumber(min, max) : null}
      onBlur={() => invalid || setTyped(null)}
      onChange={(now) => {
        setTyped(now)
        onChange(read(now))
      }}
    />
  )
}
