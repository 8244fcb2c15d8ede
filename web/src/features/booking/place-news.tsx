import type { Suggestions } from './place-suggestions.ts'
import type { DeviceFault } from './use-device-place.ts'
import type { Towns } from './use-towns.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** How the search and the device are getting on, in a sentence where there is something to say. */
export function PlaceNews({
  towns,
  suggestions,
  search,
  device,
  web,
}: {
  towns: Towns
  suggestions: Suggestions
  /** What is looked for; empty when nothing is. */
  search: string
  device: 'idle' | 'busy' | DeviceFault
  /** Whether a web service does the searching. */
  web: boolean
}) {
  const nothing =
    search.length > 1 && suggestions.state === 'settled' && suggestions.found.length === 0
  // Without the towns nothing is known to be unknown.
  const unknown = nothing && towns.state === 'ready' && (!web || suggestions.fellBack)
  const unfound = nothing && web && !suggestions.fellBack
  return (
    <>
      <div aria-live="polite" className="flex flex-col gap-1 text-sm">
        {device !== 'idle' && device !== 'busy' && <p>{text.booking.deviceFaults[device]}</p>}
        {suggestions.state === 'searching' && (
          <p className="text-dim">{text.booking.searchingPlaces}</p>
        )}
        {suggestions.fellBack && <p className="text-dim">{text.booking.geocoderFailed}</p>}
        {unknown && <p>{text.booking.noTown(search)}</p>}
        {unfound && <p>{text.booking.nothingFound(search)}</p>}
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
      {web && <p className="text-dim text-xs">{text.booking.geocoderCredit}</p>}
    </>
  )
}
