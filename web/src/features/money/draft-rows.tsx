import type { InvoiceDraft } from '@portal/model/invoicing/draft'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { DraftChip } from './invoice-status.tsx'

/** The invoices Les is still writing. */
export const DraftRows = ({ rows }: { rows: readonly { id: string; value: InvoiceDraft }[] }) => (
  <section aria-label={text.deskMoney.drafts}>
    <h2 className="eyebrow mb-2">{text.deskMoney.drafts}</h2>
    <ul className="divide-hairline border-hairline divide-y border-y">
      {rows.map(({ id, value }) => (
        <li key={id} data-draft={id}>
          <Link
            to={routes.desk.invoice(id)}
            className="hover:bg-surface -mx-2 flex min-h-12 items-center justify-between gap-4 rounded-sm px-2 py-2.5"
          >
            <span className="min-w-0 truncate font-medium">
              {value.clientName} <span className="text-dim font-normal">{value.subject}</span>
            </span>
            <DraftChip />
          </Link>
        </li>
      ))}
    </ul>
  </section>
)
