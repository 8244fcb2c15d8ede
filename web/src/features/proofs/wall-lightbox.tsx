import type { Card } from '@portal/model/chat'
import type { Gallery } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import type { MemberRole } from '@portal/model/member'
import { routes } from '@portal/model/routes'
import { type ComponentProps, lazy, Suspense, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { text } from '#text/text.ts'
import type { Conversing } from './photo-comments.tsx'
import type { PhotoLightbox } from './photo-lightbox.tsx'
import type { OpenPhoto } from './use-open-photo.ts'
import { useThreadOf } from './use-thread-of.ts'

const load = () => import('./photo-lightbox.tsx')
const Lightbox = lazy(async () => ({ default: (await load()).PhotoLightbox }))

type Shared = Omit<
  ComponentProps<typeof PhotoLightbox>,
  'gallery' | 'opened' | 'isLinked' | 'conversing' | 'onMove' | 'ask' | 'onClose'
>

interface Props extends Shared {
  id: string
  gallery: Gallery
  /** Null for Les. */
  role: 'client' | MemberRole | null
  /** Whether hearts are given here. */
  gives: boolean
  lightbox: OpenPhoto
  talk: Omit<Conversing, 'names'>
}

/** The lightbox over a gallery, with what its visitor may do there; nothing while none is open. */
export function WallLightbox({ id, gallery, role, gives, lightbox, talk, ...shared }: Props) {
  const navigate = useNavigate()
  const isLes = useClient() === null
  const thread = useThreadOf(gallery)
  useEffect(() => {
    // It is fetched once the grid has the line to itself no longer.
    const timer = setTimeout(() => void load(), 2_000)
    return () => clearTimeout(timer)
  }, [])
  const { opened } = lightbox
  if (opened === null || !shared.photos.some((photo) => photo.id === opened)) return null
  const takeAlong = (photo: PhotoId) => {
    const card: Card = { kind: 'photo', gallery: id, photo }
    const to = isLes ? routes.desk.chat(thread) : routes.portal.chat(thread)
    void navigate(to, { state: { card } })
  }
  const names = { client: gallery.clientName, others: gallery.names }
  return (
    <Suspense>
      <Lightbox
        {...shared}
        gallery={id}
        opened={opened}
        isLinked={lightbox.isLinked}
        conversing={role === 'vendor' ? null : { ...talk, names }}
        onMove={lightbox.move}
        ask={
          isLes || (gives && role !== 'family')
            ? { label: text.proofs.lightbox.ask[isLes ? 'studio' : 'client'], act: takeAlong }
            : null
        }
        onClose={lightbox.close}
      />
    </Suspense>
  )
}
