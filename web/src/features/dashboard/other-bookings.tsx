import { formatDay } from '@portal/model/calendar'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import type { Row } from './active-booking.ts'
import { StatusChip } from './status-chip.tsx'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'

/** The person's bookings that are not shown large. */
export function OtherBookings({ rows }: { rows: readonly Row[] }) {
  return (
    <Panel title={text.dashboard.others}>
      <ul className="divide-hairline divide-y">
        {rows.map(({ id, value }) => (
          <li key={id}>
            <Link
              to={routes.portal.booking(id)}
              className="hover:bg-raised -mx-3 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 rounded-md px-3 py-2"
            >
              <span className="flex-1">{value.package.name}</span>
              <span className="text-dim tabular text-sm">{formatDay(value.date)}</span>
              <StatusChip status={value.status} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
