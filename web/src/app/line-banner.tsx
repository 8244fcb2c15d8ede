import type { RefObject } from 'react'
import { text } from '#text/text.ts'
import { useOnline } from '#ui/use-online.ts'
import { useMediaPass } from './use-media-pass.ts'

const face = 'bg-raised text-warn px-4 text-center text-sm'

/** Says that there is no line, or that pictures and documents cannot be had; else as good as nothing. */
export function LineBanner({ ref }: { ref: RefObject<HTMLDivElement | null> }) {
  const isOnline = useOnline()
  const media = useMediaPass()
  return (
    <div ref={ref} className="col-span-full">
      {!isOnline && (
        <p role="status" className={`${face} py-2`}>
          {text.common.offline}
        </p>
      )}
      {isOnline && media.isInTrouble && (
        <p role="status" className={`${face} flex flex-wrap items-center justify-center gap-x-3`}>
          {text.common.mediaClosed}
          <button
            type="button"
            onClick={media.again}
            className="min-h-11 underline underline-offset-4"
          >
            {text.common.tryNow}
          </button>
        </p>
      )}
    </div>
  )
}
