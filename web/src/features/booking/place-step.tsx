import { journeyTo, type Place, type Point } from '@portal/model/place'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { LocateFixed, MapPin } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Draft } from './draft.ts'
import { PlaceJourney } from './place-journey.tsx'
import { LazyPlaceMap } from './lazy-place-map.tsx'
import { PlaceNews } from './place-news.tsx'
import { PlaceSearch } from './place-search.tsx'
import { usePlaceSuggestions } from './place-suggestions.ts'
import { journeyWords } from './place-words.ts'
import { pinnedPlace } from './suggest-places.ts'
import { changeDraft } from './use-draft.ts'
import { useDevicePlace } from './use-device-place.ts'
import { useTowns } from './use-towns.ts'
import type { Town } from './gazetteer.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'

const noTowns: readonly Town[] = []

/** Where the shoot happens, found by name, by a pin or by the device, and what that costs. */
export function PlaceStep({
  studio,
  draft,
  askHref = routes.contact(),
}: {
  studio: Studio
  draft: Draft
  /** Where Les is asked about a place beyond reach. */
  askHref?: string
}) {
  const { place } = draft
  const towns = useTowns()
  const all = towns.state === 'ready' ? towns.all : noTowns
  const field = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState(place?.name ?? '')
  const suggestions = usePlaceSuggestions(studio.travel, all, search, place?.name)
  const take = (chosen: Place) => {
    changeDraft({ place: chosen })
    setSearch(chosen.name)
  }
  const pin = (point: Point) => take(pinnedPlace(all, point))
  const device = useDevicePlace(pin)
  const choose = (chosen: Place) => {
    device.forget()
    take(chosen)
  }
  const chooseAnother = () => {
    device.forget()
    changeDraft({ place: null })
    setSearch('')
    field.current?.focus()
  }
  const map = useId()
  const [mapOpen, setMapOpen] = useState(false)
  const reachable = place !== null && !journeyTo(studio.travel, place).tooFar

  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <div className="flex flex-col gap-3">
        <PlaceSearch
          field={field}
          search={search}
          onSearch={setSearch}
          suggestions={suggestions.found}
          describe={(one) => journeyWords(studio, one)}
          onChoose={choose}
        />
        <div className="flex flex-wrap gap-3">
          <Button
            kind="quiet"
            icon={<LocateFixed aria-hidden size={16} />}
            busy={device.state === 'busy'}
            onClick={device.ask}
          >
            {device.state === 'busy' ? text.booking.locating : text.booking.myLocation}
          </Button>
          <Button
            kind="quiet"
            icon={<MapPin aria-hidden size={16} />}
            aria-expanded={mapOpen}
            aria-controls={map}
            onClick={() => setMapOpen(!mapOpen)}
          >
            {mapOpen ? text.booking.closeMap : text.booking.openMap}
          </Button>
        </div>
        <PlaceNews
          towns={towns}
          suggestions={suggestions}
          search={search === place?.name ? '' : search.trim()}
          device={device.state}
          web={studio.travel.geocoder !== null}
        />
        <div id={map} hidden={!mapOpen}>
          {mapOpen && (
            <LazyPlaceMap
              travel={studio.travel}
              towns={all}
              chosen={place}
              onPick={(point) => {
                device.forget()
                pin(point)
              }}
            />
          )}
        </div>
      </div>
      <div aria-live="polite">
        {place && (
          <PlaceJourney
            studio={studio}
            place={place}
            askHref={askHref}
            onChooseAnother={chooseAnother}
          />
        )}
      </div>
      {reachable && (
        <TextField
          label={text.booking.venue}
          hint={text.booking.venueHint}
          value={draft.venue}
          maxLength={80}
          autoComplete="off"
          onChange={(venue) => changeDraft({ venue })}
        />
      )}
    </div>
  )
}
