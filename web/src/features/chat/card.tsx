import { formatDay } from '@portal/model/calendar'
import { Card as CardSchema, type Message, type Side } from '@portal/model/chat'
import { proofAddress } from '@portal/model/gallery'
import { formatMoney } from '@portal/model/money'
import { mayAct } from '@portal/model/invoice'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { CalendarDays, Images, ReceiptText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { Skeleton } from '#ui/skeleton.tsx'

/** Something of the client's in a message: its state as it is now, and one button. */
export function Card(props: { card: NonNullable<Message['card']>; side: Side }) {
  const { side } = props
  const card = CardSchema.safeParse(props.card).data
  if (!card) return <p className="text-dim p-2 text-sm">{text.common.newer.body}</p>
  if (card.kind === 'booking') return <BookingCard id={card.booking} side={side} />
  if (card.kind === 'invoice') return <InvoiceCard id={card.invoice} side={side} />
  return <PhotoCard gallery={card.gallery} photo={card.photo} side={side} />
}

function BookingCard({ id, side }: { id: string; side: Side }) {
  const booking = useLive(doc.booking(id))
  if (booking.state === 'loading') return <Skeleton className="h-24 w-64" />
  const found = booking.state === 'ready' ? booking.value : null
  if (!found) return <Gone />
  return (
    <Frame
      icon={<CalendarDays aria-hidden size={18} />}
      title={found.package.name}
      lines={[formatDay(found.date), text.dashboard.statuses[found.status]]}
      to={side === 'studio' ? routes.desk.booking(id) : routes.portal.booking(id)}
      button={text.chat.card.booking}
    />
  )
}

function InvoiceCard({ id, side }: { id: string; side: Side }) {
  const invoice = useLive(doc.invoice(id))
  if (invoice.state === 'loading') return <Skeleton className="h-24 w-64" />
  const found = invoice.state === 'ready' ? invoice.value : null
  if (!found) return <Gone />
  const isOpen = mayAct(found, 'pay')
  return (
    <Frame
      icon={<ReceiptText aria-hidden size={18} />}
      title={text.chat.card.invoice(found.number)}
      lines={[formatMoney(found.total, found.currency), text.money.status[found.status]]}
      to={side === 'studio' ? routes.desk.invoice(id) : routes.portal.invoice(id)}
      button={isOpen && side === 'client' ? text.chat.card.pay : text.chat.card.see}
    />
  )
}

function PhotoCard({ gallery, photo, side }: { gallery: string; photo: string; side: Side }) {
  const ready = useMediaReady()
  return (
    <Frame
      icon={<Images aria-hidden size={18} />}
      title={text.chat.card.photo}
      lines={[]}
      to={
        side === 'studio'
          ? routes.desk.photoOfClient(gallery, photo)
          : routes.portal.photo(gallery, photo)
      }
      button={text.chat.card.open}
    >
      {ready && (
        <img
          src={proofAddress(gallery, photo, 480)}
          alt=""
          className="bg-raised aspect-3/2 w-full object-cover"
        />
      )}
    </Frame>
  )
}

const Gone = () => <p className="text-dim p-2 text-sm">{text.chat.card.gone}</p>

function Frame(props: {
  icon: ReactNode
  title: string
  lines: string[]
  to: string
  button: string
  children?: ReactNode
}) {
  return (
    <section className="border-hairline bg-ground/60 w-64 max-w-full overflow-hidden rounded-xl border">
      {props.children}
      <div className="grid gap-1 px-3 pt-3">
        <p className="flex items-center gap-2 font-medium">
          <span className="text-dim">{props.icon}</span>
          {props.title}
        </p>
        {props.lines.length > 0 && (
          <p className="tabular text-dim text-sm">{props.lines.join(' · ')}</p>
        )}
      </div>
      <Link
        to={props.to}
        className="hover:bg-raised mt-2 flex min-h-11 items-center justify-center border-hairline border-t text-sm font-medium"
      >
        {props.button}
      </Link>
    </section>
  )
}
