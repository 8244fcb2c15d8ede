import { percentOf, type Stage, stages } from '@portal/model/tracker'
import { useEffect, useRef } from 'react'
import { text } from '#text/text.ts'

const holes = 'h-2 bg-[repeating-linear-gradient(90deg,transparent_0_6px,#2a2722_6px_12px)]'

/** The way of a shoot as a strip of film; the frame it is in is lit. */
export function FilmStrip({ stage }: { stage: Stage }) {
  const now = stages.indexOf(stage)
  const strip = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const list = strip.current
    const frame = list?.children[now]
    if (list && frame instanceof HTMLElement)
      list.scrollLeft = frame.offsetLeft - list.clientWidth / 2 + frame.clientWidth / 2
  }, [now])
  return (
    <section aria-label={text.common.tracker.label} className="@container">
      <p className="sr-only">
        {text.common.tracker.now(text.common.tracker.stages[stage], percentOf(stage))}
      </p>
      <div aria-hidden className="border-hairline overflow-hidden rounded-md border bg-black/60">
        <div className={holes} />
        <ol
          ref={strip}
          className="flex snap-x scroll-px-1 gap-1 overflow-x-auto px-1 py-1 [scrollbar-width:none]"
        >
          {stages.map((name, index) => (
            <li
              key={name}
              data-now={index === now || undefined}
              className={`relative grid min-h-16 min-w-24 snap-start @2xl:min-w-0 @2xl:px-1 outline-1 -outline-offset-1 outline-transparent flex-1 place-content-center rounded-xs px-2 text-center text-xs transition-colors duration-500 ${
                index === now
                  ? 'text-light bg-[radial-gradient(80%_120%_at_50%_0%,rgb(243_239_230/0.24),rgb(243_239_230/0.06))]'
                  : index < now
                    ? 'bg-raised text-dim'
                    : 'text-dim bg-surface'
              }`}
            >
              {text.common.tracker.stages[name]}
              {index === now && (
                <span className="tabular text-dim mt-0.5 text-[0.7rem]">{percentOf(stage)} %</span>
              )}
            </li>
          ))}
        </ol>
        <div className={holes} />
      </div>
    </section>
  )
}
