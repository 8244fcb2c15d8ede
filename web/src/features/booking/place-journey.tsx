import { journeyTo, type Place } from '@portal/model/place'
import type { Studio } from '@portal/model/studio'
import { journeyLine, refusalWords } from './place-words.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'

const intoView = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' })

/** Whether an address belongs to the app; the others are pages of their own. */
const isInApp = (href: string): boolean => /^\/(portal|desk|book|sign-in)(\/|$)/.test(href)

/** The chosen place: how far it is and what that costs, or a kind refusal with two ways on. */
export function PlaceJourney({
  studio,
  place,
  askHref,
  onChooseAnother,
}: {
  studio: Studio
  place: Place
  /** Where Les is asked about a place beyond reach. */
  askHref: string
  onChooseAnother: () => void
}) {
  if (!journeyTo(studio.travel, place).tooFar)
    return (
      <Panel title={place.name}>
        <p className="tabular">{journeyLine(studio, place)}</p>
      </Panel>
    )
  return (
    <div key={`${place.lat} ${place.lng}`} ref={intoView} className="scroll-my-24">
      <Panel title={text.booking.tooFarTitle}>
        <p className="tabular">{refusalWords(studio, place)}</p>
        <p className="text-dim mt-2">{text.booking.beyondReachWhy}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <LinkButton kind="quiet" to={askHref} reloadDocument={!isInApp(askHref)}>
            {text.booking.askLes}
          </LinkButton>
          <Button kind="quiet" onClick={onChooseAnother}>
            {text.booking.chooseAnotherPlace}
          </Button>
        </div>
      </Panel>
    </div>
  )
}
