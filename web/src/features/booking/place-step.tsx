import { journeyTo, type Place } from '@portal/model/place'
import type { Studio } from '@portal/model/studio'
import { LocateFixed } from 'lucide-react'
import { useState } from 'react'
import type { Draft } from './draft.ts'
import { Journey, journeyWords } from './journey.tsx'
import { PlaceSearch } from './place-search.tsx'
import { namedPoint, suggestPlaces } from './suggest-places.ts'
import { changeDraft } from './use-draft.ts'
import { useDevicePlace } from './use-device-place.ts'
import { useTowns } from './use-towns.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'

/** Where the shoot happens, found by name, by coordinates or by the device, and what that costs. */
export function PlaceStep({ studio, draft }: { studio: Studio; draft: Draft }) {
  const towns = useTowns()
  const all = towns.state === 'ready' ? towns.all : []
  const [search, setSearch] = useState(draft.place?.name ?? '')
  const suggestions = suggestPlaces(all, search)
  const choose = (place: Place) => {
    changeDraft({ place })
    setSearch(place.name)
  }
  const device = useDevicePlace((point) => choose(namedPoint(all, point)))
  const place = draft.place
  const unknown =
    towns.state === 'ready' &&
    search.trim().length > 1 &&
    search !== place?.name &&
    suggestions.length === 0

  return (
    <div className="flex max-w-xl flex-col gap-6">
      <div className="flex flex-col gap-3">
        <PlaceSearch
          search={search}
          onSearch={setSearch}
          suggestions={suggestions}
          describe={(one) => journeyWords(studio, one)}
          onChoose={choose}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            kind="quiet"
            icon={<LocateFixed size={16} />}
            busy={device.state === 'busy'}
            onClick={device.ask}
          >
            {device.state === 'busy' ? text.booking.locating : text.booking.myLocation}
          </Button>
        </div>
        <div aria-live="polite" className="text-sm">
          {device.state === 'denied' && <p>{text.booking.locationDenied}</p>}
          {device.state === 'failed' && <p>{text.booking.locationFailed}</p>}
          {unknown && <p>{text.booking.noTown(search.trim())}</p>}
          {towns.state === 'loading' && <p className="text-dim">{text.booking.townsLoading}</p>}
        </div>
        {towns.state === 'failed' && (
          <div className="flex flex-wrap items-center gap-3 text-sm">
            <p>{text.booking.townsFailed}</p>
            <Button kind="quiet" onClick={towns.retry}>
              {text.booking.tryAgain}
            </Button>
          </div>
        )}
      </div>
      {place && <Journey studio={studio} place={place} />}
      {place && !journeyTo(studio.travel, place).tooFar && (
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
