import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { PersonMenu } from './person-menu.tsx'

/** What clients see while Les keeps the portal closed, in his words. */
export function ClosedPortal({ words }: { words: string }) {
  usePageTitle(text.common.closed.title)
  return (
    <div className="frame relative grid min-h-dvh place-items-center">
      <img
        src="/stills/closing-1600.webp"
        srcSet="/stills/closing-800.webp 800w, /stills/closing-1600.webp 1600w"
        sizes="100vw"
        alt=""
        className="absolute inset-0 size-full object-cover opacity-40"
      />
      <div className="absolute top-3 right-3 z-10">
        <PersonMenu />
      </div>
      <main className="relative z-10 max-w-xl px-6 text-center">
        <h1 className="font-display text-4xl text-balance md:text-6xl">
          {text.common.closed.title}
        </h1>
        <p className="mt-5 text-lg text-pretty">{words || text.common.closed.body}</p>
        <a href={routes.contact()} className="mt-6 inline-flex min-h-11 items-center underline">
          {text.common.closed.contact}
        </a>
      </main>
    </div>
  )
}
