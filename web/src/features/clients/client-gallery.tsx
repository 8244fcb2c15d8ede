import type { Booking, BookingStatus } from '@portal/model/booking'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { galleryStageOf } from '@portal/model/stage'
import { useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { deniedIsMissing } from '#firebase/missing.ts'
import { text } from '#text/text.ts'
import { Fact, TextLink } from './fact.tsx'

const words = text.clients.page

/** Approving opens a gallery; before that there is nothing to read. */
const mayHaveGallery = (status: BookingStatus): boolean =>
  status === 'approved' || status === 'completed' || status === 'cancelled'

/** How far the photographs of a booking are, and how many the client has chosen. */
export function ClientGallery({ id, booking }: { id: string; booking: Booking }) {
  const path = mayHaveGallery(booking.status) ? doc.gallery(id) : null
  const gallery = useLive(path)
  const found = gallery.state === 'ready' ? gallery.value : null
  const picks = useLive(found ? doc.picks(id, booking.client) : null)
  const invoice = deniedIsMissing(useLive(found ? doc.invoice(id) : null))
  const [now] = useState(() => new Date())
  if (path !== null && [gallery, picks, invoice].some(({ state }) => state === 'failed'))
    return <Fact label={words.gallery}>{words.unknown}</Fact>
  if (!found || invoice.state !== 'ready') return null
  const stage = galleryStageOf({ gallery: found, invoice: invoice.value }, now)
  const chosen = picks.state === 'ready' ? (picks.value?.photos.length ?? 0) : null
  return (
    <Fact label={words.gallery}>
      <span className="tabular">
        {[
          words.galleryAt[stage],
          words.ready(found.ready),
          ...(found.failed > 0 ? [words.failed(found.failed)] : []),
          ...(chosen === null ? [] : [words.chosen(chosen, found.choosing.included)]),
        ].join(' · ')}
      </span>{' '}
      <TextLink to={routes.desk.gallery(id)}>{words.gallery}</TextLink>
    </Fact>
  )
}
