import { finishedCover } from '@portal/model/cover'
import { type OpenedShare, sharedDownload } from '@portal/model/shared-view'
import { sharedPage as text } from '#text/en/shared-page.ts'
import { SaveToPhotos } from '#ui/files/save-to-photos.tsx'
import { canShareFiles } from '#ui/files/share-photos.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Premiere } from '#ui/premiere.tsx'
import { DeliveredGuestCover, GuestCover } from './guest-cover.tsx'
import type { Showing } from './use-shared-image.ts'

/** What greets a guest: the proofs' cover, or, once they are given out, a finished photograph. */
export function GuestHead({ share, showing }: { share: OpenedShare; showing: Showing }) {
  const { title, clientName, cover, photos, rights, pass } = share
  const finished = photos.flatMap(({ id, name, final }) => (final ? [{ id, name, final }] : []))
  if (!rights.delivered || finished.length === 0)
    return (
      <PageHeader
        title={title}
        eyebrow={clientName}
        picture={cover && <GuestCover key={cover} photo={cover} showing={showing} />}
      >
        {photos.length > 0 && (
          <p className="text-dim mt-2 text-sm">{text.photographs(photos.length)}</p>
        )}
      </PageHeader>
    )
  const shown = finishedCover(photos, cover)
  const size = rights.takes.at(-1)
  return (
    <Premiere
      title={title}
      eyebrow={text.delivered(clientName)}
      about={text.finished(finished.length)}
      picture={shown && <DeliveredGuestCover key={shown} photo={shown} showing={showing} />}
    >
      {size && canShareFiles() ? (
        <SaveToPhotos
          key={size}
          words={text.save}
          photos={finished.map(({ id, name, final }) => ({
            address: sharedDownload(pass, id, size),
            name: size === 'print' ? name : `${name.replace(/(?<=.)\.[^.]{1,5}$/, '')}.jpg`,
            bytes: final[size],
          }))}
        />
      ) : (
        size && <p className="text-light/85 text-sm">{text.take}</p>
      )}
    </Premiere>
  )
}
