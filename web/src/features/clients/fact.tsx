import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A name and what it holds, in a list of such. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className="eyebrow">{label}</dt>
    <dd className="mt-1">{children}</dd>
  </div>
)

/** A link in words, 44 px high. */
export const TextLink = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className="inline-flex min-h-11 items-center text-sm underline underline-offset-4">
    {children}
  </Link>
)
