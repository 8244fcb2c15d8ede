import { AnimatePresence, m } from 'framer-motion'
import { text } from '#text/text.ts'
import { rack } from '#ui/motion.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { usePlace } from './use-place.ts'

/** "You're #3 on the waiting list", set like a title card; the number moves as Les moves it. */
export function QueuePlace({
  booking,
  isQuiet,
}: {
  booking: string
  /** Another thing on the screen matters more now and has the gold. */
  isQuiet: boolean
}) {
  const found = usePlace(booking)
  const words = text.dashboard.queue
  if (found.state === 'loading') return <Skeleton className="h-56 w-full" />
  if (found.state === 'failed')
    return <Failed title={words.unknown.title} body={words.unknown.body} />
  const place = found.value
  return (
    <section className="border-hairline bg-surface rounded-lg border px-6 py-10 text-center sm:py-14">
      {place === null ? (
        <p className="font-display text-2xl">{words.moving}</p>
      ) : (
        <>
          <h2 aria-live="polite" aria-atomic className="font-display text-2xl sm:text-3xl">
            <span className="sr-only">{words.sentence(place)}</span>
            <span aria-hidden className="flex flex-col items-center">
              {words.before}
              <span
                className={`tabular relative block text-8xl leading-tight sm:text-9xl ${isQuiet ? '' : 'text-gold'}`}
              >
                <AnimatePresence mode="popLayout" initial={false}>
                  <m.span
                    key={place}
                    variants={rack}
                    initial="from"
                    animate="to"
                    exit="gone"
                    className="block"
                  >
                    <span className="pr-1 align-[0.55em] font-sans text-[0.4em]">#</span>
                    {place}
                  </m.span>
                </AnimatePresence>
              </span>
              {words.after}
            </span>
          </h2>
          <p className="text-dim mx-auto mt-6 max-w-md text-sm text-balance">
            {place === 1 ? words.first : words.live}
          </p>
        </>
      )}
    </section>
  )
}
