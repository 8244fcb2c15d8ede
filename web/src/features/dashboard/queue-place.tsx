import { useState } from 'react'
import { text } from '#text/text.ts'
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
                <Moving place={place} />
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

const Numbered = ({ place }: { place: number }) => (
  <>
    <span className="pr-1 align-[0.55em] font-sans text-[0.4em]">#</span>
    {place}
  </>
)

/** The number; when it moves, focus is pulled from the one before onto it. */
function Moving({ place }: { place: number }) {
  const [shown, setShown] = useState({ place, before: 0, hasMoved: false })
  if (shown.place !== place) setShown({ place, before: shown.place, hasMoved: true })
  return (
    <>
      {shown.before > 0 && (
        <span
          key={`before ${place}`}
          className="rack-away absolute inset-x-0 block"
          onAnimationEnd={() => setShown({ ...shown, before: 0 })}
        >
          <Numbered place={shown.before} />
        </span>
      )}
      <span key={place} className={shown.hasMoved ? 'rack block' : 'block'}>
        <Numbered place={place} />
      </span>
    </>
  )
}
