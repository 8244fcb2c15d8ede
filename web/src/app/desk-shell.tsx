import { collection } from '@portal/model/paths'
import { idsIn, routes } from '@portal/model/routes'
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
import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'react-router'
import { DeliveryMarks } from '#features/chat/delivery-marks.tsx'
import { SendWaiting } from '#ui/files/send-waiting.tsx'
import { type Asked, Bell } from '#features/notices/bell.tsx'
import { Palette, PaletteButton } from '#features/palette/palette.tsx'
import { useLiveList } from '#firebase/live.ts'
import { stopViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { type Place, Shell } from './shell.tsx'
import { WithheldDesk } from './withheld-desk.tsx'

const size = 20

const Answer = lazy(async () => ({
  default: (await import('#features/queue/answer-dialog.tsx')).AnswerDialog,
}))

/** The sheet that a request is answered by from the bell; loaded when it is wanted. */
const answer = (asked: Asked, onClose: () => void) => (
  <Suspense>
    <Answer {...asked} onClose={onClose} />
  </Suspense>
)

/** Les's side, once its session may open it. */
export const DeskShell = () => (
  <WithheldDesk>
    <Desk />
  </WithheldDesk>
)

/** Les's places; on a phone the first four and a link to the others. */
function Desk() {
  const { pathname } = useLocation()
  const waiting = useLiveList(collection.conversations(), {
    where: [['unread.studio', '>', 0]],
    limit: 100,
  })
  const isViewing = idsIn([routes.desk.viewAs], pathname) !== null
  useEffect(() => {
    // Whoever is back at the desk looks with his own eyes again.
    if (!isViewing) stopViewing()
  }, [isViewing])
  const words = text.common.nav
  const places: Place[] = [
    {
      to: routes.desk.home(),
      label: words.today,
      icon: <Sun aria-hidden size={size} />,
      exact: true,
    },
    { to: routes.desk.queue(), label: words.queue, icon: <ListOrdered aria-hidden size={size} /> },
    {
      to: routes.desk.chats(),
      label: words.chat,
      icon: <MessageCircle aria-hidden size={size} />,
      count: waiting.state === 'ready' ? waiting.value.length : 0,
    },
    { to: routes.desk.clients(), label: words.clients, icon: <Users aria-hidden size={size} /> },
    {
      to: routes.desk.calendar(),
      label: words.calendar,
      icon: <CalendarDays aria-hidden size={size} />,
    },
    {
      to: routes.desk.galleries(),
      label: words.galleries,
      icon: <Images aria-hidden size={size} />,
    },
    {
      to: routes.desk.invoices(),
      label: words.invoices,
      icon: <ReceiptText aria-hidden size={size} />,
    },
    {
      to: routes.desk.analytics(),
      label: words.analytics,
      icon: <ChartNoAxesColumn aria-hidden size={size} />,
    },
    {
      to: routes.desk.settings(),
      label: words.settings,
      icon: <Settings aria-hidden size={size} />,
    },
    { to: routes.desk.log(), label: words.log, icon: <ScrollText aria-hidden size={size} /> },
  ]
  return (
    <>
      <DeliveryMarks />
      <SendWaiting />
      <Palette />
      <Shell places={places} bell={<Bell answer={answer} />} tool={<PaletteButton />} />
    </>
  )
}
