import { useId } from 'react'

/** A fraction that is set by pulling, or by the arrow keys; 0 … 1, in whole per cent. */
export function Slider({
  label,
  value,
  least,
  most,
  said,
  onChange,
}: {
  label: string
  value: number
  least: number
  most: number
  /** The value in words. */
  said: string
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-dim text-sm">
        {label}
      </label>
      <div className="flex items-center gap-4">
        <input
          id={id}
          type="range"
          min={Math.round(least * 100)}
          max={Math.round(most * 100)}
          value={Math.round(value * 100)}
          aria-valuetext={said}
          onChange={(event) => onChange(Number(event.target.value) / 100)}
          className="accent-light h-11 w-64 max-w-full"
        />
        <span aria-hidden className="tabular text-dim text-sm">
          {said}
        </span>
      </div>
    </div>
  )
}
