import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { DeskRow, OpenButton } from './desk-row.tsx'
import { DeskPanel, Group } from './group.tsx'
import { countdownWords } from './time-words.ts'
import type { Desk } from './use-desk.ts'

/** The shoots of the next thirty days. */
export function NextPanel({ next, today }: { next: Desk['next']; today: CalendarDate }) {
  const words = text.today.next
  return (
    <DeskPanel
      title={words.title}
      of={next}
      empty={words.empty}
      isEmpty={(shoots) => shoots.length === 0}
    >
      {(shoots) => (
        <Group title={text.today.numbers.next} rows={shoots} all={routes.desk.calendar()}>
          {({ id, value }) => (
            <DeskRow
              key={id}
              name={words.row(value.clientName, formatDay(value.date))}
              about={words.where(value.place.name, value.km)}
              figure={countdownWords(value.date, today)}
            >
              <OpenButton to={routes.desk.client(value.client)} name={value.clientName} />
            </DeskRow>
          )}
        </Group>
      )}
    </DeskPanel>
  )
}
