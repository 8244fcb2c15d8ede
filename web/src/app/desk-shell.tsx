import { collection } from '@portal/model/paths'
import {
  CalendarDays,
  ChartNoAxesColumn,
  Images,
  ListOrdered,
  MessageCircle,
  ReceiptText,
  ScrollText,
  Settings,
  Sun,
  Users,
} from 'lucide-react'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { DeliveryMarks } from '#features/chat/delivery-marks.tsx'
import { SendWaiting } from '#ui/files/send-waiting.tsx'
import { Bell } from '#features/notices/bell.tsx'
import { Palette, PaletteButton } from '#features/palette/palette.tsx'
import { useLiveList } from '#firebase/live.ts'
import { stopViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { type Place, Shell } from './shell.tsx'

const size = 20

/** Les's places; on a phone the first four and a door to the others. */
export function DeskShell() {
  const { pathname } = useLocation()
  const waiting = useLiveList(collection.conversations(), {
    where: [['unread.studio', '>', 0]],
    limit: 100,
  })
  const looksOn = pathname.startsWith('/desk/as/')
  useEffect(() => {
    // Whoever is back at the desk looks with his own eyes again.
    if (!looksOn) stopViewing()
  }, [looksOn])
  const words = text.common.nav
  const places: Place[] = [
    { to: '/desk', label: words.today, icon: <Sun aria-hidden size={size} />, exact: true },
    { to: '/desk/queue', label: words.queue, icon: <ListOrdered aria-hidden size={size} /> },
    {
      to: '/desk/chat',
      label: words.chat,
      icon: <MessageCircle aria-hidden size={size} />,
      count: waiting.state === 'ready' ? waiting.value.length : 0,
    },
    { to: '/desk/clients', label: words.clients, icon: <Users aria-hidden size={size} /> },
    { to: '/desk/calendar', label: words.calendar, icon: <CalendarDays aria-hidden size={size} /> },
    { to: '/desk/galleries', label: words.galleries, icon: <Images aria-hidden size={size} /> },
    { to: '/desk/invoices', label: words.invoices, icon: <ReceiptText aria-hidden size={size} /> },
    {
      to: '/desk/analytics',
      label: words.analytics,
      icon: <ChartNoAxesColumn aria-hidden size={size} />,
    },
    { to: '/desk/settings', label: words.settings, icon: <Settings aria-hidden size={size} /> },
    { to: '/desk/log', label: words.log, icon: <ScrollText aria-hidden size={size} /> },
  ]
  return (
    <>
      <DeliveryMarks />
      <SendWaiting />
      <Palette />
      <Shell places={places} bell={<Bell />} tool={<PaletteButton />} />
    </>
  )
}
