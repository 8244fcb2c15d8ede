import { isTellable } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import { type MemberRole } from '@portal/model/member'
import { mayDownload } from '@portal/model/access'
import { useNow } from '#ui/use-now.ts'
import { EndingNotice } from './ending-notice.tsx'
import { GateNotice } from './gate-notice.tsx'
import type { Standing } from './use-gate.ts'

/** What a gallery has to say before anything else: how long it stays, and the way to the downloads. */
export function WallNotices(props: {
  gallery: Gallery
  role: 'client' | MemberRole | null
  standing: Standing | null
  onDownload: () => void
}) {
  const { gallery, role, standing, onDownload } = props
  const now = useNow()
  const gate = standing?.gate
  // What Les looks through, or holds back, he has not given out yet.
  const isQuiet =
    gate?.open === true && gallery.release.toldAt === null && !isTellable(gallery.release, now)
  const takes = gate?.open === true && mayDownload(role)
  return (
    <>
      <EndingNotice gallery={gallery} role={role} onDownload={takes ? onDownload : null} />
      {/* Its head says so itself once it is given out. */}
      {standing &&
        gate &&
        standing.face !== 'finished' &&
        !isQuiet &&
        (role === 'client' || takes) && (
          <GateNotice
            gate={gate}
            stage={standing.stage}
            finals={gallery.finals}
            onDownload={onDownload}
          />
        )}
    </>
  )
}
