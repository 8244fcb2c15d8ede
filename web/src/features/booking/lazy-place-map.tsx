import { type ComponentType, useEffect, useState } from 'react'
import type { MapProps } from './place-map.tsx'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

/** Vite guards an `import()` only by itself, not with what is chained to it. */
const loadMap = async () => await import('./place-map.tsx')

/** The map, whose code comes only once it is opened. */
export function LazyPlaceMap(props: MapProps) {
  const [loaded, setLoaded] = useState<{ PlaceMap: ComponentType<MapProps> } | 'failed' | null>(
    null,
  )
  useEffect(() => {
    let gone = false
    loadMap().then(
      (chunk) => gone || setLoaded(chunk),
      () => gone || setLoaded('failed'),
    )
    return () => {
      gone = true
    }
  }, [])
  if (loaded === null) return <Skeleton className="h-[min(26rem,60dvh)]" />
  if (loaded === 'failed')
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 text-sm">
        <p>{text.booking.mapFailed}</p>
        {/* A browser may remember that a chunk failed; a fresh page asks for it again. */}
        <Button kind="quiet" onClick={() => location.reload()}>
          {text.booking.tryAgain}
        </Button>
      </div>
    )
  return <loaded.PlaceMap {...props} />
}
