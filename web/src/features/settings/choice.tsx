import { useId } from 'react'

/** One of a few, all of them in sight. `options` are pairs of value and words. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly (readonly [value: Value, words: string])[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className="grid gap-1.5">
      <legend className="text-dim mb-1.5 text-sm">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(([option, words]) => (
          <label
            key={option}
            className="border-hairline text-dim hover:text-light has-checked:border-light has-checked:text-light has-focus-visible:outline-light inline-flex min-h-11 cursor-pointer items-center rounded-sm border px-4 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
              className="sr-only"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
