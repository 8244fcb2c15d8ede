import { routes } from '@portal/model/routes'
import { Outlet } from 'react-router'
import { text } from '#text/text.ts'
import { BrandMark } from './brand-mark.tsx'
import { usePublicBrand } from './use-public-brand.ts'

/** The shell of those who are not signed in: a brand that leads home, and the screen. */
export function PlainShell() {
  usePublicBrand()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-16 items-center px-4 md:px-8">
        <a
          href={routes.front()}
          className="font-display inline-flex min-h-11 items-center py-2 text-2xl tracking-wide"
        >
          <BrandMark home={text.common.nav.home} />
        </a>
      </header>
      <main id="content" className="flex flex-1 flex-col">
        <Outlet />
      </main>
    </div>
  )
}
