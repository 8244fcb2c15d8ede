import { FolderUp, ImageUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { pictureTypes } from '@portal/model/upload'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'
import { leaveOut } from './leave-out.ts'
import { type Dropped, filesBelow, filesOf, readDrop } from './read-drop.ts'

const words = text.proofs.room

interface Props {
  onFiles: (dropped: Dropped) => void
  /** What is to be dropped here, when it is not a shoot. */
  title?: string
  body?: string
}

/** Takes a folder or files: dropped anywhere on the page, or chosen. */
export function DropZone({
  onFiles: onSorted,
  title = words.dropTitle,
  body = words.dropBody,
}: Props) {
  function onFiles(dropped: Dropped): void {
    const { kept, left } = leaveOut(dropped.files)
    if (left > 0) showToast(words.leftOut(left))
    if (kept.length > 0) onSorted({ ...dropped, files: kept })
  }
  const over = useFileDrop(onFiles)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const taken = (event: React.ChangeEvent<HTMLInputElement>) => {
    onFiles({ files: filesOf(event.target.files), roots: [] })
    // The same folder chosen once more is a change again.
    event.target.value = ''
  }
  async function pickFolder(): Promise<void> {
    const { showDirectoryPicker: pick } = window as {
      showDirectoryPicker?: (how: { mode: 'read' }) => Promise<FileSystemHandle>
    }
    if (!pick) return folder.current?.click()
    // A folder picked so is found again after a reload. Closing the picker rejects.
    const root = await pick.call(window, { mode: 'read' }).catch(() => null)
    if (root) onFiles({ files: await filesBelow(root), roots: [root] })
  }
  return (
    <div
      className={`grid justify-items-center gap-4 rounded-lg border border-dashed px-6 py-10 text-center transition-colors ${
        over ? 'border-gold bg-raised' : 'border-light/20 bg-surface'
      }`}
    >
      <p className="font-display text-2xl">{over ? words.dropNow : title}</p>
      <p className="text-dim max-w-md text-sm">{body}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button
          kind="quiet"
          icon={<FolderUp aria-hidden size={18} />}
          onClick={() => void pickFolder()}
        >
          {words.pickFolder}
        </Button>
        <Button
          kind="quiet"
          icon={<ImageUp aria-hidden size={18} />}
          onClick={() => files.current?.click()}
        >
          {words.pickFiles}
        </Button>
      </div>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        accept={[...pictureTypes, 'image/heic', '.heic', '.heif'].join(',')}
        aria-label={words.pickFiles}
        onChange={taken}
      />
      <input
        ref={(node) => {
          folder.current = node
          if (node) node.webkitdirectory = true
        }}
        hidden
        type="file"
        multiple
        aria-label={words.pickFolder}
        onChange={taken}
      />
    </div>
  )
}

/** Whether files are held over the page; a drop beside the zone is meant for it as well. */
function useFileDrop(onFiles: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer || !carriesFiles(event)) return
      event.preventDefault()
      void readDrop(event.dataTransfer).then((dropped) => take.current(dropped))
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
