import { routes } from '@portal/model/routes'
import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import type { LogRow } from './audit-filter.ts'

/** One entry: when, its sentence, who and whom, and its details. */
export function AuditRow({ row: { entry, line } }: { row: LogRow }) {
  const { booking } = entry.details
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2.5 text-sm md:grid-cols-[10.5rem_minmax(0,1fr)_9rem]">
      <time dateTime={entry.at.toISOString()} className="tabular text-dim">
        {line.when}
      </time>
      <div className="min-w-0">
        <p>{line.sentence}</p>
        {line.details.length > 0 && (
          <dl className="text-dim flex flex-wrap gap-x-4 text-xs">
            {line.details.map(({ key, label, words }) => (
              <div key={key} className="flex min-h-6 items-center gap-1">
                <dt>{label}</dt>
                <dd className="tabular">
                  {key === 'booking' && typeof booking === 'string' ? (
                    <Link
                      to={routes.desk.booking(booking)}
                      className="inline-flex min-h-6 items-center underline underline-offset-4"
                    >
                      {words}
                    </Link>
                  ) : (
                    words
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <p className="text-dim min-w-0 md:text-right">
        {entry.person !== null && entry.person !== entry.actor ? (
          <>
            {line.who}
            <ArrowRight aria-hidden size={12} className="mx-1.5 inline" />
            <PersonLink id={entry.person} name={line.whom} />
          </>
        ) : entry.person !== null ? (
          <PersonLink id={entry.person} name={line.who} />
        ) : (
          line.who
        )}
      </p>
    </li>
  )
}

const PersonLink = ({ id, name }: { id: string; name: string }) => (
  <Link
    to={routes.desk.client(id)}
    className="inline-flex min-h-6 items-center underline underline-offset-4"
  >
    {name}
  </Link>
)
