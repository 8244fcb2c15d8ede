import { type ComponentProps, type ReactNode, useId } from 'react'

interface Described {
  label: string
  hint?: string | undefined
  error?: string | null | undefined
  value: string
  onChange: (value: string) => void
}

const box =
  'min-h-11 w-full rounded-sm border bg-surface px-3 py-2.5 text-base text-light placeholder:text-dim/70 focus-visible:outline-offset-0'

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
  error,
  value,
  onChange,
  className = '',
  ...props
}: Described & Omit<ComponentProps<'input'>, 'onChange' | 'value'>) {
  const id = useId()
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
  error,
  value,
  onChange,
  className = '',
  ...props
}: Described & Omit<ComponentProps<'textarea'>, 'onChange' | 'value'>) {
  const id = useId()
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
