import type { ChangeRequest } from '@portal/model/booking'
import { dayIn, formatDay } from '@portal/model/calendar'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'

/** What the client asked for and when, while Les has not answered. */
export function OpenRequest({
  change,
  zone,
  replace,
}: {
  change: ChangeRequest
  /** The studio's time zone, IANA. */
  zone: string
  /** What becomes of it when the client does something now. */
  replace: string
}) {
  const words = text.change.open
  const at = formatDay(dayIn(zone, change.at))
  return (
    <Panel title={words.title}>
      <p>
        {change.kind === 'cancel' ? words.cancel(at) : words.reschedule(at, formatDay(change.date))}
      </p>
      {change.words && (
        <p className="text-dim mt-2 whitespace-pre-line">{words.words(change.words)}</p>
      )}
      <p className="text-dim mt-2 text-sm">{replace}</p>
    </Panel>
  )
}
