import { galleryPhase } from '@portal/model/expiry'
import { doc } from '@portal/model/paths'
import { Link2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { useClient } from '#firebase/client.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

const ShareDialog = lazy(async () => ({
  default: (await import('./share-dialog.tsx')).ShareDialog,
}))

/** The way to the share links of the gallery on screen, for its client and for Les. */
export function ShareLinks() {
  const { gallery: id = '' } = useParams()
  const live = useLive(doc.gallery(id))
  const session = useSession()
  const person = useClient()
  const [isOpen, setOpen] = useState(false)
  const gallery = live.state === 'ready' ? live.value : null
  const isLes = session.state === 'signed-in' && session.role === 'admin'
  if (
    !gallery ||
    galleryPhase(gallery) !== 'open' ||
    (person === null ? !isLes : gallery.client !== person)
  )
    return null
  return (
    <>
      <Button kind="quiet" icon={<Link2 aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {text.shares.open}
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDialog
            id={id}
            gallery={gallery}
            side={person === null ? 'studio' : 'client'}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
