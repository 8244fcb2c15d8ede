import type { GalleryId, PersonId } from '@portal/model/ids'
import { Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { type KeptUpload, reopened } from './kept-uploads.ts'
import { type Dropped, filesBelow } from './read-drop.ts'
import type { RememberedUploads } from './remember-uploads.ts'

const words = text.arranging.interrupted

interface Props {
  uploads: RememberedUploads
  person: PersonId
  gallery: GalleryId
  /** Whether files are on their way: then nothing is interrupted. */
  running: boolean
  onFiles: (dropped: Dropped) => void
  /** What to do where the browser finds no way back. */
  dropAgain: (count: number) => string
}

/** What an earlier visit left unfinished, with one button where the browser can find it again. */
export function InterruptedUpload(props: Props) {
  const { uploads, person, gallery, running, onFiles, dropAgain } = props
  const [kept, setKept] = useState<KeptUpload | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let mounted = true
    const look = async () => {
      const found = await uploads.left({ person, gallery })
      if (mounted) setKept(found)
    }
    void look()
    return () => {
      mounted = false
    }
  }, [uploads, person, gallery, running])
  if (!kept || running) return null

  async function resume({ roots, left }: KeptUpload): Promise<void> {
    setBusy(true)
    const wanted = new Set(left)
    const open = await reopened(roots)
    const files = await Promise.all(
      open.map((root) => filesBelow(root, (path) => wanted.has(path))),
    )
    setBusy(false)
    if (files.flat().length === 0) return showToast(words.notFound)
    setKept(null)
    onFiles({ files: files.flat(), roots: open })
  }

  async function forget(): Promise<void> {
    setKept(null)
    await uploads.leaveOut({ person, gallery })
  }

  const count = kept.left.length
  return (
    <Panel title={words.title}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="text-dim text-sm">{kept.roots.length > 0 ? words.body : dropAgain(count)}</p>
        <div className="flex flex-wrap gap-3">
          <Button kind="plain" onClick={() => void forget()}>
            {words.forget}
          </Button>
          {kept.roots.length > 0 && (
            <Button
              kind="gold"
              busy={busy}
              icon={<Play aria-hidden size={16} />}
              onClick={() => void resume(kept)}
            >
              {words.resume(count)}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}
