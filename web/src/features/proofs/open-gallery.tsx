import { finishedCover } from '@portal/model/cover'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PersonId } from '@portal/model/ids'
import { mayDownload, roleIn } from '@portal/model/access'
import { galleryFaceOf } from '@portal/model/stage'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Premiere } from '#ui/premiere.tsx'
import { CoverPicture } from './cover-picture.tsx'
import { DeliveredCover } from './delivered-cover.tsx'
import { ProofWall } from './proof-wall.tsx'
import { useDownloads } from './use-downloads.ts'
import { useEnding } from './use-ending.ts'
import { useStanding } from './use-gate.ts'
import { usePhotos } from './use-photos.ts'

/**
 * A gallery that is shown. Once it is given out it has another face: a finished photograph over the
 * whole width, its title and the way to take all of them home.
 */
export function OpenGallery(props: {
  id: GalleryId
  gallery: Gallery
  person: PersonId
  shareLinks: ReactNode
}) {
  const { id, gallery, person, shareLinks } = props
  const role = roleIn(gallery, person)
  const standing = useStanding(id, gallery, role)
  const ending = useEnding(gallery.expiresAt)
  const downloads = useDownloads()
  const { photos } = usePhotos(id, gallery, role === 'client' ? null : person)
  // Until the gate is known nobody sees a proof where the finished photograph will stand.
  const supposed = gallery.release.toldAt === null ? 'choosing' : 'delivered'
  const face = standing?.face ?? galleryFaceOf(supposed, role, gallery)
  const isDelivered = face === 'finished'
  const isOwn = role === 'client' || role === 'partner'
  const isShared = text.members.shared.title(gallery.clientName)
  const cover = isDelivered && standing ? finishedCover(photos, gallery.cover) : gallery.cover
  const about = [
    isDelivered ? text.delivery.finished(gallery.finals) : text.proofs.photographs(gallery.ready),
    ...(ending && !ending.isNear ? [text.expiry.availableUntil(ending.day)] : []),
  ].join(' · ')
  return (
    // A cover keeps clear of the bell and the menu in the corner.
    <div className={`page max-w-[96rem] gap-6 ${isDelivered || cover ? 'md:pt-8' : ''}`}>
      {isDelivered ? (
        <Premiere
          title={gallery.title}
          eyebrow={isOwn ? text.delivery.ready.title : isShared}
          about={about}
          picture={standing && cover && <DeliveredCover key={cover} gallery={id} photo={cover} />}
        >
          {mayDownload(role) && (
            <Button
              kind="gold"
              icon={<Download aria-hidden size={18} />}
              disabled={!standing}
              onClick={() => downloads.open(null)}
            >
              {text.delivery.download}
            </Button>
          )}
          {shareLinks}
        </Premiere>
      ) : (
        <PageHeader
          title={gallery.title}
          eyebrow={face === 'proofs' || isOwn ? text.proofs.eyebrow[face] : isShared}
          picture={cover && <CoverPicture key={cover} gallery={id} photo={cover} />}
        >
          {gallery.ready > 0 && (
            <div className="mt-2 flex min-h-11 flex-wrap items-center justify-between gap-3">
              <p className="text-dim text-sm">{about}</p>
              {shareLinks}
            </div>
          )}
        </PageHeader>
      )}
      <ProofWall
        id={id}
        gallery={gallery}
        person={person}
        talker={{ person, side: 'client' }}
        standing={standing}
        downloads={downloads}
      />
    </div>
  )
}
