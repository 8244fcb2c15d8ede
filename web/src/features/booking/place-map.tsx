import type { Place, Point, Travel } from '@portal/model/place'
import { Crosshair } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Town } from './gazetteer.ts'
import { type MapFault, openMap, type OpenMap } from './map-canvas.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** What a map needs to know. */
export interface MapProps {
  travel: Travel
  towns: readonly Town[]
  chosen: Place | null
  onPick: (point: Point) => void
}

/**
 * A map to aim on: by tapping, by dragging the pin, or by moving the map under its cross and
 * setting the pin there, which the keyboard can do as well.
 */
export function PlaceMap({ travel, towns, chosen, onPick }: MapProps) {
  const frame = useRef<HTMLDivElement>(null)
  const opened = useRef<OpenMap>(null)
  const pick = useRef(onPick)
  const [fault, setFault] = useState<MapFault | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    pick.current = onPick
  })
  // A live update hands over an equal studio; the map must not start over for it.
  const terms = JSON.stringify(travel)
  useEffect(() => {
    const node = frame.current
    if (!node) return
    const map = openMap(node, { travel, onPick: (point) => pick.current(point), onFault: setFault })
    opened.current = map
    return () => {
      opened.current = null
      map.close()
    }
  }, [terms, tries])
  useEffect(() => opened.current?.name(towns), [towns, terms, tries])
  useEffect(() => opened.current?.show(chosen), [chosen, terms, tries])

  return (
    <div className="flex flex-col gap-3">
      <div className="border-hairline relative isolate h-[min(26rem,60dvh)] overflow-hidden rounded-lg border">
        <div ref={frame} className="map size-full rounded-lg" />
        <Crosshair
          aria-hidden
          size={28}
          strokeWidth={1.25}
          className="pointer-events-none absolute top-1/2 left-1/2 z-[1100] -translate-1/2"
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          kind="quiet"
          icon={<Crosshair aria-hidden size={16} />}
          onClick={() => opened.current?.pinAtCentre()}
        >
          {text.booking.pinHere}
        </Button>
        <p className="text-dim min-w-0 flex-1 basis-56 text-sm">{text.booking.mapHint}</p>
      </div>
      {fault && (
        <div role="status" className="flex flex-wrap items-center gap-3 text-sm">
          <p className="text-dim">{text.booking.mapFaults[fault]}</p>
          <Button
            kind="quiet"
            onClick={() => {
              setFault(null)
              setTries(tries + 1)
            }}
          >
            {text.booking.tryAgain}
          </Button>
        </div>
      )}
    </div>
  )
}
