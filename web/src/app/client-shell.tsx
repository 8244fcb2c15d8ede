import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { Aperture, CalendarPlus, Images, MessageCircle, ReceiptText } from 'lucide-react'
import { DeliveryMarks } from '#features/chat/delivery-marks.tsx'
import { SendWaiting } from '#ui/files/send-waiting.tsx'
import { Bell } from '#features/notices/bell.tsx'
import { useClient } from '#firebase/client.ts'
import { useClientList } from '#firebase/client-list.ts'
import { useLive } from '#firebase/live.ts'
import { useOwnUnread } from '#firebase/own-conversations.ts'
import { useViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { ClosedPortal } from './closed-portal.tsx'
import { type Place, Shell } from './shell.tsx'
import { useShownGallery } from './use-shown-gallery.ts'
import { ViewingBanner } from './viewing-banner.tsx'

const size = 20

/** The client's places; the gallery is among them once there is one to look at. */
export function ClientShell() {
  const person = useClient()
  const { client: viewed } = useViewing()
  const studio = useLive(doc.studio())
  const unread = useOwnUnread(person)
  const bookings = useClientList(collection.bookings(), person, {
    orderBy: ['createdAt', 'desc'],
    limit: 10,
  })
  const gallery = useShownGallery(bookings.state === 'ready' ? bookings.value : [])
  const places: Place[] = [
    {
      to: routes.portal.home(),
      label: text.common.nav.home,
      icon: <Aperture aria-hidden size={size} />,
      exact: true,
    },
    {
      to: routes.portal.chats(),
      label: text.common.nav.chat,
      icon: <MessageCircle aria-hidden size={size} />,
      count: unread,
    },
    ...(gallery !== null
      ? [
          {
            to: routes.portal.gallery(gallery),
            label: text.common.nav.gallery,
            icon: <Images aria-hidden size={size} />,
          },
        ]
      : []),
    {
      to: routes.portal.invoices(),
      label: text.common.nav.invoices,
      icon: <ReceiptText aria-hidden size={size} />,
    },
    {
      to: routes.book(),
      label: text.common.nav.book,
      icon: <CalendarPlus aria-hidden size={size} />,
    },
  ]
  const closed = studio.state === 'ready' && studio.value?.portal.open === false
  if (closed && !viewed) return <ClosedPortal words={studio.value?.portal.words ?? ''} />
  if (viewed)
    return (
      <ViewingBanner client={viewed}>
        <Shell places={places} bell={null} />
      </ViewingBanner>
    )
  return (
    <>
      <DeliveryMarks />
      <SendWaiting />
      <Shell places={places} bell={<Bell />} />
    </>
  )
}
