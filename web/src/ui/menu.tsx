import { DropdownMenu } from 'radix-ui'
import type { ComponentProps } from 'react'

/** The box a menu opens in; wraps radix' content, so its placing props apply. */
export const MenuBox = ({
  className = 'min-w-52',
  ...rest
}: ComponentProps<typeof DropdownMenu.Content>) => (
  <DropdownMenu.Content
    className={`border-hairline bg-surface z-50 max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto rounded-lg border p-1 shadow-2xl ${className}`}
    {...rest}
  />
)

/** One line of a menu, 44 px high: an icon and words, or a link with `asChild`. */
export const MenuItem = ({ className = '', ...rest }: ComponentProps<typeof DropdownMenu.Item>) => (
  <DropdownMenu.Item
    className={`data-[highlighted]:bg-raised flex min-h-11 cursor-default items-center gap-3 rounded px-3 text-sm outline-none data-[disabled]:opacity-40 ${className}`}
    {...rest}
  />
)
