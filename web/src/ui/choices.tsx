import { useId } from 'react'

interface Props<Value extends string> {
  legend: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; hint: string }[]
}

/** One of a few, each with what it means. */
export function Choices<Value extends string>({ legend, value, onChange, options }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="text-dim mb-2 text-sm">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="border-hairline has-checked:border-light/60 has-checked:bg-raised has-focus-visible:outline-light grid min-h-14 cursor-pointer grid-cols-[auto_1fr] items-center gap-x-4 rounded-lg border px-4 py-2 has-focus-visible:outline-2"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="accent-light row-span-2 size-4"
          />
          <span>{option.label}</span>
          <span className="text-dim tabular text-sm">{option.hint}</span>
        </label>
      ))}
    </fieldset>
  )
}
