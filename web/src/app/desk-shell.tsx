import { collection } from '@portal/model/paths'
import { Images, ListOrdered, MessageCircle, ReceiptText } from 'lucide-react'
import { DeliveryMarks } from '#features/chat/delivery-marks.tsx'
import { Bell } from '#features/notices/bell.tsx'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { type Place, Shell } from './shell.tsx'

const size = 20

/** Les's places. */
export function DeskShell() {
  const waiting = useLiveList(collection.conversations(), {
    where: [['unread.studio', '>', 0]],
    limit: 100,
  })
  const places: Place[] = [
    {
      to: '/desk',
      label: text.common.nav.queue,
      icon: <ListOrdered aria-hidden size={size} />,
      exact: true,
    },
    {
      to: '/desk/chat',
      label: text.common.nav.chat,
      icon: <MessageCircle aria-hidden size={size} />,
      count: waiting.state === 'ready' ? waiting.value.length : 0,
    },
    {
      to: '/desk/galleries',
      label: text.common.nav.galleries,
      icon: <Images aria-hidden size={size} />,
    },
    {
      to: '/desk/invoices',
      label: text.common.nav.invoices,
      icon: <ReceiptText aria-hidden size={size} />,
    },
  ]
  return (
    <>
      <DeliveryMarks />
      <Shell places={places} bell={<Bell />} />
    </>
  )
}
