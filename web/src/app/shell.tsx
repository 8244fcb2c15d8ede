import { routes } from '@portal/model/routes'
import { Ellipsis } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { text } from '#text/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { useHeight } from '#ui/use-size.ts'
import { BrandMark } from './brand-mark.tsx'
import { PanelBoundary } from './faults.tsx'
import { LineBanner } from './line-banner.tsx'
import { PersonMenu } from './person-menu.tsx'
import { useOwnSessionKept } from './use-own-session.ts'
import { useStudioTheme } from './use-studio-theme.ts'

/** A place of the navigation; `count` is what waits there. */
export interface Place {
  to: string
  label: string
  icon: ReactNode
  count?: number
  /** Only this very address counts as being there. */
  exact?: boolean
}

/** How many places the bar of a phone holds. */
const barPlaces = 5

/** A slim sidebar with icons and words on a desk, a bar at the bottom on a phone. */
export function Shell({
  places,
  bell,
  tool,
}: {
  places: readonly Place[]
  bell: ReactNode
  /** What stands above the places in the sidebar. */
  tool?: ReactNode
}) {
  useOwnSessionKept()
  const onPhone = places.length > barPlaces ? barPlaces - 1 : barPlaces
  const { pathname, key } = useLocation()
  // The page a person lands on stands at once; those that follow come out of the dark.
  const [landing] = useState(key)
  // A chat is as high as what the bars and this leave it.
  const banner = useRef<HTMLDivElement>(null)
  const bannerHeight = useHeight(banner)
  useStudioTheme()
  const brand = <BrandMark home={text.common.nav.home} />
  useEffect(() => {
    // Not as the effect's answer: newer browsers answer a promise.
    scrollTo(0, 0)
  }, [pathname])
  return (
    <div
      style={{ '--banner': `${bannerHeight}px` } as CSSProperties}
      className="min-h-dvh [--bars:8.5rem] md:pl-52 md:[--bars:0px] short:max-md:grid short:max-md:grid-cols-[auto_minmax(0,1fr)] short:max-md:grid-rows-[auto_auto_1fr] short:max-md:[--bars:3rem]"
    >
      <a
        href="#content"
        className="bg-raised sr-only z-50 rounded-sm px-4 py-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {text.common.skip}
      </a>
      <header className="flex h-14 items-center justify-between px-4 md:absolute md:top-0 md:right-4 md:h-16 md:px-0 short:h-12 short:max-md:px-1">
        <a
          href={routes.front()}
          className="font-display py-2 text-2xl tracking-wide md:hidden short:hidden"
        >
          {brand}
        </a>
        <div className="flex items-center">
          {bell}
          <PersonMenu />
        </div>
      </header>
      <nav
        aria-label={text.common.navigation}
        className="border-hairline bg-ground/92 fixed inset-x-0 bottom-0 z-30 border-t pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:inset-x-auto md:top-(--shell-top,0px) md:bottom-0 md:left-0 md:w-52 md:border-t-0 md:border-r md:overflow-y-auto md:bg-transparent md:px-3 md:pt-5 md:backdrop-blur-none short:max-md:static short:max-md:border-0 short:max-md:pb-0 short:max-md:backdrop-blur-none"
      >
        <a
          href={routes.front()}
          className="font-display mb-8 hidden px-3 py-2 text-3xl tracking-wide md:block short:mb-2"
        >
          {brand}
        </a>
        {tool && <div className="mb-4 hidden md:block">{tool}</div>}
        <ul className="grid auto-cols-fr grid-flow-col md:grid-flow-row md:gap-1">
          {places.map((place, index) => (
            <li key={place.to} className={index < onPhone ? '' : 'hidden md:block'}>
              <PlaceLink place={place} />
            </li>
          ))}
          {places.length > onPhone && (
            <li className="md:hidden">
              <MorePlaces places={places.slice(onPhone)} />
            </li>
          )}
        </ul>
      </nav>
      <LineBanner ref={banner} />
      <main
        id="content"
        tabIndex={-1}
        className="col-span-full pb-20 outline-none md:pb-0 short:pb-0"
      >
        <Screen key={pathname} isStill={key === landing}>
          <PanelBoundary>
            <Outlet />
          </PanelBoundary>
        </Screen>
      </main>
    </div>
  )
}

/** A screen as it appears; what its address says afterwards moves nothing. */
function Screen({ isStill, children }: { isStill: boolean; children: ReactNode }) {
  const [face] = useState(isStill ? undefined : 'dissolve')
  return <div className={face}>{children}</div>
}

function PlaceLink({ place: { to, label, icon, count = 0, exact = false } }: { place: Place }) {
  return (
    <NavLink
      to={to}
      end={exact}
      className="text-dim hover:text-light aria-[current=page]:text-light relative flex min-h-14 flex-col items-center justify-center gap-1 text-[min(0.7rem,3.6vw)] transition-colors md:min-h-11 md:flex-row md:justify-start md:gap-3 md:rounded-sm md:px-3 md:text-sm md:aria-[current=page]:bg-white/[0.05] short:max-md:min-h-12"
    >
      {icon}
      <span className="short:max-md:in-[nav]:sr-only">{label}</span>
      {count > 0 && (
        <span
          aria-label={text.common.unread(count)}
          className="tabular bg-light text-ground absolute top-1.5 left-1/2 ml-2 min-w-4.5 rounded-full px-1 text-center text-[0.7rem] leading-4.5 font-semibold md:static md:ml-auto"
        >
          {count}
        </span>
      )}
    </NavLink>
  )
}

/** The places that the bar of a phone has no room for. */
function MorePlaces({ places }: { places: readonly Place[] }) {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => setOpen(false), [pathname])
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="text-dim hover:text-light flex min-h-14 w-full flex-col items-center justify-center gap-1 text-[min(0.7rem,3.6vw)] short:min-h-12"
      >
        <Ellipsis aria-hidden size={20} />
        <span className="short:sr-only">{text.common.nav.more}</span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.common.nav.more}>
        <ul className="grid grid-cols-3 gap-2">
          {places.map((place) => (
            <li key={place.to}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
