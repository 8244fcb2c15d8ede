import { formatDay } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { oneLine } from '@portal/model/words'
import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { ChangeRow } from './change-row.tsx'
import { DeskRow, OpenButton } from './desk-row.tsx'
import { DeskPanel, Group } from './group.tsx'
import { ageWords } from './time-words.ts'
import type { Desk } from './use-desk.ts'

/** Requests, messages and changes that wait for Les's answer. */
export function WaitingPanel({
  waiting,
  studio,
  now,
}: {
  waiting: Desk['waiting']
  studio: Studio
  now: Date
}) {
  const words = text.today.waiting
  return (
    <DeskPanel
      title={words.title}
      of={waiting}
      empty={words.empty}
      isEmpty={({ pending, messages, changes }) =>
        pending.length + messages.length + changes.length === 0
      }
    >
      {({ pending, messages, changes, isCut }) => (
        <>
          <Group title={words.changes} rows={changes}>
            {(row) => <ChangeRow key={row.id} row={row} studio={studio} now={now} />}
          </Group>
          <Group title={words.pending} rows={pending} all={routes.desk.queue()} isCut={isCut}>
            {({ id, booking, place }) => (
              <DeskRow
                key={id}
                name={
                  place === null
                    ? booking.clientName
                    : `${words.place(place)} ${booking.clientName}`
                }
                about={words.booking(booking.package.name, formatDay(booking.date))}
                figure={ageWords(booking.createdAt, now)}
              >
                <OpenButton to={routes.desk.booking(id)} name={booking.clientName} />
              </DeskRow>
            )}
          </Group>
          <Group title={words.messages} rows={messages} all={routes.desk.chats()}>
            {({ id, value }) => (
              <DeskRow
                key={id}
                name={value.clientName}
                about={oneLine(value.last?.text ?? '') || words.picture}
                figure={value.last && ageWords(value.last.at, now)}
              >
                <OpenButton to={routes.desk.chat(id)} name={value.clientName} />
              </DeskRow>
            )}
          </Group>
        </>
      )}
    </DeskPanel>
  )
}
