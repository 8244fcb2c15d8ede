import type { Card } from '@portal/model/chat'
import type { Gallery } from '@portal/model/gallery'
import { firstConversationOf } from '@portal/model/ids'
import type { MemberRole } from '@portal/model/member'
import { routes } from '@portal/model/routes'
import { type ComponentProps, lazy, Suspense, useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { Conversing } from './photo-comments.tsx'
import type { PhotoLightbox } from './photo-lightbox.tsx'
import type { OpenPhoto } from './use-open-photo.ts'

const load = () => import('./photo-lightbox.tsx')
const Lightbox = lazy(async () => ({ default: (await load()).PhotoLightbox }))

type Shared = Omit<
  ComponentProps<typeof PhotoLightbox>,
  'gallery' | 'opened' | 'conversing' | 'onMove' | 'onAsk' | 'onClose'
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
  useEffect(() => {
    // It is fetched once the grid has the line to itself no longer.
    const timer = setTimeout(() => void load(), 2_000)
    return () => clearTimeout(timer)
  }, [])
  const { opened } = lightbox
  if (opened === null || !shared.photos.some((photo) => photo.id === opened)) return null
  const names = { client: gallery.clientName, others: gallery.names }
  return (
    <Suspense>
      <Lightbox
        {...shared}
        gallery={id}
        opened={opened}
        conversing={role === 'vendor' ? null : { ...talk, names }}
        onMove={lightbox.move}
        onAsk={
          gives && role !== 'family'
            ? (photo) => {
                const card: Card = { kind: 'photo', gallery: id, photo }
                void navigate(routes.portal.chat(firstConversationOf(gallery.client)), {
                  state: { card },
                })
              }
            : null
        }
        onClose={lightbox.close}
      />
    </Suspense>
  )
}
