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

type Rows = Extract<Desk['waiting'], { state: 'ready' }>['value']

/** How many things wait. */
export const countWaiting = ({ pending, messages, changes, toFinish, comments }: Rows): number =>
  pending.length + messages.length + changes.length + toFinish.length + comments.length

/** Whether more wait than were read. */
export const isWaitingCut = ({ cut }: Rows): boolean => Object.values(cut).some(Boolean)

/** Requests, messages, changes, choices and comments that wait for Les's answer. */
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
      isEmpty={(rows) => countWaiting(rows) === 0}
    >
      {({ pending, messages, changes, toFinish, comments, cut }) => (
        <>
          <Group title={words.changes} rows={changes} isCut={cut.changes}>
            {(row) => <ChangeRow key={row.id} row={row} studio={studio} now={now} />}
          </Group>
          <Group title={words.pending} rows={pending} all={routes.desk.queue()} isCut={cut.pending}>
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
          <Group
            title={words.messages}
            rows={messages}
            all={routes.desk.chats()}
            isCut={cut.messages}
          >
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
          <Group
            title={words.toFinish}
            rows={toFinish}
            all={routes.desk.galleries()}
            isCut={cut.toFinish}
          >
            {({ id, value }) => (
              <DeskRow
                key={id}
                name={value.clientName}
                about={words.finals(value.finals, value.selection.chosen)}
                figure={value.selection.submittedAt && ageWords(value.selection.submittedAt, now)}
              >
                <OpenButton to={routes.desk.galleryFinals(id)} name={value.clientName} />
              </DeskRow>
            )}
          </Group>
          <Group
            title={words.comments}
            rows={comments}
            all={routes.desk.galleries()}
            isCut={cut.comments}
          >
            {({ id, gallery, threads, retouch, since }) => (
              <DeskRow
                key={id}
                name={gallery.clientName}
                about={words.threads(threads, retouch)}
                figure={ageWords(since, now)}
              >
                <OpenButton to={routes.desk.galleryOfClient(id)} name={gallery.clientName} />
              </DeskRow>
            )}
          </Group>
        </>
      )}
    </DeskPanel>
  )
}
