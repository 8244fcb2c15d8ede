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

/** What is left is noted (ms) after the last file has ended. */
const settledMs = 3_000
/** As many names are listed. */
const mostNames = 12

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
    const check = async () => {
      const found = await uploads.left({ person, gallery })
      if (mounted) setKept(found)
    }
    void check()
    const later = setTimeout(() => void check(), settledMs)
    return () => {
      mounted = false
      clearTimeout(later)
    }
  }, [uploads, person, gallery, running])
  if (!kept || running) return null

  async function resume(): Promise<void> {
    setBusy(true)
    // Another window may have taken it up by now.
    const now = await uploads.left({ person, gallery })
    const wanted = new Set(now?.left)
    const open = await reopened(now?.roots ?? [])
    const found = await Promise.all(
      open.map((root) => filesBelow(root, (path) => wanted.has(path))),
    )
    setBusy(false)
    if (!now) return setKept(null)
    // One file for each path; of two folders that are called alike it is that of the later drop.
    const files = [...new Map(found.flat().map((file) => [file.path, file])).values()]
    if (files.length < wanted.size) showToast(words.notFound(wanted.size - files.length))
    if (files.length === 0) return
    setKept(null)
    // Where they lie is known from the visit that left them.
    onFiles({ files, roots: [] })
  }

  async function forget(): Promise<void> {
    setKept(null)
    await uploads.leaveOut({ person, gallery })
  }

  const count = kept.left.length
  const names = kept.left.map((path) => path.slice(path.lastIndexOf('/') + 1))
  return (
    <Panel title={words.title}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="text-dim max-w-prose text-sm">
          {kept.roots.length > 0 ? words.body : dropAgain(count)}{' '}
          <bdi>{names.slice(0, mostNames).join(', ')}</bdi>{' '}
          {count > mostNames && words.more(count - mostNames)}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button kind="plain" onClick={() => void forget()}>
            {words.forget}
          </Button>
          {kept.roots.length > 0 && (
            <Button
              kind="gold"
              busy={busy}
              icon={<Play aria-hidden size={16} />}
              onClick={() => void resume()}
            >
              {words.resume(count)}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}
