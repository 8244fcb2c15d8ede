import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'

/** `gold` is the one primary action of a screen. */
export type ButtonKind = 'gold' | 'quiet' | 'plain' | 'danger'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm px-5 text-sm font-medium transition-colors duration-150 disabled:cursor-default disabled:opacity-45'

const faces: Record<ButtonKind, string> = {
  gold: 'bg-gold text-ground font-semibold enabled:hover:brightness-110 hover:brightness-110',
  quiet: 'border border-hairline bg-surface text-light hover:bg-raised',
  plain: 'px-2 text-dim hover:text-light',
  danger: 'border border-bad/50 text-bad hover:bg-bad/10',
}

interface Face {
  kind: ButtonKind
  icon?: ReactNode
}

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

/** The same face for what leads somewhere. */
export function LinkButton({
  kind,
  icon,
  className = '',
  children,
  ...props
}: Face & ComponentProps<typeof Link>) {
  return (
    <Link className={`${base} ${faces[kind]} ${className}`} {...props}>
      {icon}
      {children}
    </Link>
  )
}
