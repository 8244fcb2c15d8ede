import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { base, type Face, faces } from './button-face.ts'

export type { ButtonKind } from './button-face.ts'
// By itself for pages without a router.
export { Button } from './plain-button.tsx'

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
