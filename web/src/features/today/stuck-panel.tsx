import { formatDay } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { AllAgain } from './all-again.tsx'
import { DeadLetter } from './dead-letter.tsx'
import { DeskRow, OpenButton } from './desk-row.tsx'
import { DeskPanel, Group } from './group.tsx'
import { shortInstant } from './time-words.ts'
import type { Desk } from './use-desk.ts'

const words = text.today.stuck

/** Letters nobody got, photographs that failed, and dates that are held for an answer. */
export function StuckPanel({
  stuck,
  studio,
  now,
}: {
  stuck: Desk['stuck']
  studio: Studio
  now: Date
}) {
  return (
    <DeskPanel
      title={words.title}
      of={stuck}
      empty={words.empty}
      isEmpty={({ letters, galleries, offers }) =>
        letters.length + galleries.length + offers.length === 0
      }
    >
      {({ letters, galleries, offers }) => (
        <>
          <Group title={words.letters} rows={letters}>
            {(letter) => <DeadLetter key={letter.id} letter={letter} now={now} />}
          </Group>
          {letters.length > 1 && <AllAgain letters={letters.map(({ id }) => id)} />}
          <Group title={words.galleries} rows={galleries} all={routes.desk.galleries()}>
            {({ id, value }) => (
              <DeskRow
                key={id}
                name={value.clientName}
                about={value.title}
                figure={<span className="text-bad">{words.failed(value.failed)}</span>}
              >
                <OpenButton to={routes.desk.gallery(id)} name={value.clientName} />
              </DeskRow>
            )}
          </Group>
          <Group title={words.offers} rows={offers}>
            {({ offer, clientName }) => (
              <DeskRow
                key={offer.date}
                name={formatDay(offer.date)}
                about={words.held(clientName ?? words.client)}
                figure={words.until(shortInstant(offer.until, studio.zone))}
              >
                <OpenButton to={routes.desk.booking(offer.booking)} name={formatDay(offer.date)} />
              </DeskRow>
            )}
          </Group>
        </>
      )}
    </DeskPanel>
  )
}
