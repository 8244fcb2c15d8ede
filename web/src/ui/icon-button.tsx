import type { ComponentProps, ReactNode } from 'react'

/** A picture to press, 44 px square, with its name for those who do not see it. */
export function IconButton({
  label,
  icon,
  className = '',
  ...props
}: { label: string; icon: ReactNode } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`text-dim hover:text-light grid size-11 shrink-0 place-items-center rounded-full transition-colors disabled:opacity-30 ${className}`}
      {...props}
    >
      {icon}
    </button>
  )
}
