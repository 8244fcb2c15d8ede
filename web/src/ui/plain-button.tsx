import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { base, type Face, faces } from './button-face.ts'

/** A button; while `busy` it turns and cannot be pressed again. */
export function Button({
  kind,
  icon,
  busy = false,
  className = '',
  children,
  disabled,
  type = 'button',
  ...props
}: Face & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={`${base} ${faces[kind]} ${className}`}
      {...props}
    >
      {busy ? <LoaderCircle aria-hidden size={16} className="animate-spin" /> : icon}
      {children}
    </button>
  )
}
