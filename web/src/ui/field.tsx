import { type ComponentProps, type ReactNode, useId } from 'react'
import { useLimit } from './use-limit.ts'

interface Described {
  label: string
  hint?: string | undefined
  error?: string | null | undefined
  value: string
  onChange: (value: string) => void
}

const box =
  'min-h-[2.875rem] w-full rounded-sm border bg-surface px-3 py-2.5 text-base text-light placeholder:text-dim/70 focus-visible:outline-offset-0'

function Frame(props: {
  id: string
  label: string
  hint?: string | undefined
  error?: string | null | undefined
  children: ReactNode
}) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={props.id} className="text-dim text-sm">
        {props.label}
      </label>
      {props.children}
      {props.error ? (
        <p id={`${props.id}-about`} role="alert" className="text-bad text-sm">
          {props.error}
        </p>
      ) : (
        props.hint && (
          <p id={`${props.id}-about`} className="text-dim text-sm">
            {props.hint}
          </p>
        )
      )}
    </div>
  )
}

const about = (id: string, { hint, error }: Pick<Described, 'hint' | 'error'>) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': hint || error ? `${id}-about` : undefined,
})

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField({
  label,
  hint,
  error: fault,
  value,
  onChange,
  maxLength,
  className = '',
  ...props
}: Described & Omit<ComponentProps<'input'>, 'onChange' | 'value'>) {
  const id = useId()
  const error = useLimit(id, value, maxLength) ?? fault
  return (
    <Frame {...{ id, label, hint, error }}>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${box} ${error ? 'border-bad' : 'border-hairline'} ${className}`}
        {...about(id, { hint, error })}
        {...props}
      />
    </Frame>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error: fault,
  value,
  onChange,
  maxLength,
  className = '',
  ...props
}: Described & Omit<ComponentProps<'textarea'>, 'onChange' | 'value'>) {
  const id = useId()
  const error = useLimit(id, value, maxLength) ?? fault
  return (
    <Frame {...{ id, label, hint, error }}>
      <textarea
        id={id}
        value={value}
        rows={5}
        onChange={(event) => onChange(event.target.value)}
        className={`${box} resize-y ${error ? 'border-bad' : 'border-hairline'} ${className}`}
        {...about(id, { hint, error })}
        {...props}
      />
    </Frame>
  )
}

/** One of a few, by the browser's own list. `options` are pairs of value and words. */
export function Select({
  label,
  hint,
  error,
  value,
  onChange,
  options,
  className = '',
  ...props
}: Described & {
  options: readonly (readonly [value: string, words: string])[]
} & Omit<ComponentProps<'select'>, 'onChange' | 'value'>) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error }}>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${box} ${error ? 'border-bad' : 'border-hairline'} ${className}`}
        {...about(id, { hint, error })}
        {...props}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** Something that is on or off, with its words beside it. */
export function Switch({
  label,
  hint,
  checked,
  onChange,
  disabled = false,
}: {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  const id = useId()
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-4 py-1">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={hint ? `${id}-about` : undefined}
        className="peer sr-only"
      />
      <span
        aria-hidden
        className="border-dim peer-checked:border-light peer-checked:bg-light peer-checked:*:bg-ground peer-focus-visible:outline-light relative h-6 w-10 shrink-0 rounded-full border transition-colors peer-checked:*:translate-x-4 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-disabled:opacity-40"
      >
        <span className="bg-dim absolute top-[3px] left-[3px] size-4 rounded-full transition-transform" />
      </span>
      <span>
        <span className="block">{label}</span>
        {hint && (
          <span id={`${id}-about`} className="text-dim block text-sm">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
