import { routes } from '@portal/model/routes'
import { formatSums } from '@portal/model/money'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import type { ClientLine } from './list-clients.ts'
import { StatusChip } from './status-chip.tsx'

const grid =
  'md:grid md:grid-cols-[minmax(0,1.2fr)_minmax(0,1.4fr)_9.5rem_minmax(0,1.8fr)_7.5rem] md:items-center md:gap-4'

/** The names of the columns; each cell says its own to those who do not see them. */
export const ClientColumns = () => (
  <div aria-hidden className={`eyebrow hidden px-2 pb-2 ${grid}`}>
    {Object.entries(text.clients.columns).map(([column, label]) => (
      <span key={column} className="truncate last:text-right">
        {label}
      </span>
    ))}
  </div>
)

/** One client: a line on a desk, a card on a phone. The whole of it leads to the client's page. */
export function ClientRow({ line, noBooking }: { line: ClientLine; noBooking: string }) {
  const words = text.clients
  const { id, name, email, latest, last, outstanding } = line
  return (
    <Link
      to={routes.desk.client(id)}
      className={`hover:bg-surface focus-visible:bg-surface flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-2 py-3 md:py-1.5 ${grid}`}
    >
      <span className="w-full truncate font-medium">{name}</span>
      <span className="text-dim w-full truncate text-sm">
        <Label>{words.columns.address}</Label>
        {email}
      </span>
      <span className="text-sm">
        <Label>{words.columns.booking}</Label>
        {latest ? <StatusChip status={latest.status} /> : <Quiet>{noBooking}</Quiet>}
      </span>
      <span className="text-dim order-last w-full truncate text-sm md:order-none">
        <Label>{words.columns.words}</Label>
        {last ? lastWords(last) : words.noWords}
      </span>
      <span className="tabular ml-auto text-right text-sm">
        <Label>{words.columns.outstanding}</Label>
        {formatSums(outstanding) || <Quiet>{words.nothingOutstanding}</Quiet>}
      </span>
    </Link>
  )
}

/** Somebody's last words in one line; Les's own are marked. */
export function lastWords({ side, text: said }: NonNullable<ClientLine['last']>): string {
  const words = said || text.clients.picture
  return side === 'studio' ? text.clients.you(words) : words
}

const Label = ({ children }: { children: string }) => (
  <span className="sr-only">{`${children}: `}</span>
)

const Quiet = ({ children }: { children: ReactNode }) => (
  <span className="text-dim">{children}</span>
)
