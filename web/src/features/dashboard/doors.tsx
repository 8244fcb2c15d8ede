import type { Gallery } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import { ChevronRight, Images, MessageCircle, ReceiptText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Paper } from './use-papers.ts'
import { text } from '#text/text.ts'
import { Skeleton } from '#ui/skeleton.tsx'

function Door({
  icon,
  name,
  state,
  to,
}: {
  icon: ReactNode
  name: string
  state: ReactNode
  /** Absent while there is nothing behind the door. */
  to?: string | undefined
}) {
  const inside = (
    <>
      <span aria-hidden className="text-dim [&>svg]:size-5">
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block">{name}</span>
        <span className="text-dim tabular block text-sm">{state}</span>
      </span>
    </>
  )
  const shape = 'border-hairline flex min-h-16 items-center gap-4 rounded-lg border px-4 py-3'
  return (
    <li>
      {to ? (
        <Link to={to} className={`${shape} bg-surface hover:bg-raised transition-colors`}>
          {inside}
          <ChevronRight aria-hidden className="text-dim size-4" />
        </Link>
      ) : (
        <div className={shape}>{inside}</div>
      )}
    </li>
  )
}

function invoiceWords(invoice: Invoice): string {
  const words = text.dashboard.doors
  if (invoice.status === 'paid') return words.invoicePaid
  if (invoice.status === 'void') return words.invoiceVoid
  return words.invoiceOpen(formatMoney(invoice.total - invoice.paid, invoice.currency))
}

/** The ways to chat, gallery and invoice of a booking, each with how it stands. */
export function Doors({
  booking,
  unread,
  gallery,
  invoice,
}: {
  booking: string
  unread: number
  gallery: Paper<Gallery>
  invoice: Paper<Invoice>
}) {
  const words = text.dashboard.doors
  const waiting = <Skeleton className="mt-1 h-4 w-28" />
  return (
    <nav aria-label={words.title}>
      <ul className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1">
        <Door
          icon={<MessageCircle />}
          name={words.chat}
          state={unread > 0 ? words.unread(unread) : words.chatQuiet}
          to="/portal/chat"
        />
        <Door
          icon={<Images />}
          name={words.gallery}
          state={
            gallery.state === 'loading'
              ? waiting
              : gallery.state === 'failed'
                ? words.unknown
                : gallery.value?.published
                  ? words.galleryReady(gallery.value.ready)
                  : words.galleryLater
          }
          to={
            gallery.state === 'ready' && gallery.value?.published
              ? `/portal/gallery/${booking}`
              : undefined
          }
        />
        <Door
          icon={<ReceiptText />}
          name={words.invoice}
          state={
            invoice.state === 'loading'
              ? waiting
              : invoice.state === 'failed'
                ? words.unknown
                : invoice.value
                  ? invoiceWords(invoice.value)
                  : words.invoiceLater
          }
          to={
            invoice.state === 'ready' && invoice.value ? `/portal/invoices/${booking}` : undefined
          }
        />
      </ul>
    </nav>
  )
}
