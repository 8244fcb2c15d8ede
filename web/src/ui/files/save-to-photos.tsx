import { Share } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../plain-button.tsx'
import { photoBatches } from './photo-batches.ts'
import { fetchFiles, type Shared, shareFiles } from './share-photos.ts'

/** What it says. */
export interface SaveWords {
  share: string
  sharing: (done: number, count: number) => string
  shareNow: (count: number) => string
  shareNext: (from: number, to: number, all: number) => string
  shared: (count: number) => string
  notShared: string
}

/**
 * Saves photographs through the phone's share sheet, however many: as many at a time as it can hold,
 * each with a tap, because a browser opens the sheet for a tap alone. Another choice needs another
 * React key.
 */
export function SaveToPhotos({ photos, words }: { photos: readonly Shared[]; words: SaveWords }) {
  const [batches] = useState(() => photoBatches(photos))
  const [at, setAt] = useState(0)
  const [done, setDone] = useState<number | null>(null)
  const [ready, setReady] = useState<File[] | null>(null)
  const [failed, setFailed] = useState(false)
  const before = batches.slice(0, at).reduce((sum, batch) => sum + batch.length, 0)
  const batch = batches[at]

  async function share(): Promise<void> {
    if (!batch) return
    setFailed(false)
    try {
      if (!ready) setDone(0)
      const files = ready ?? (await fetchFiles(batch, setDone))
      const answer = await shareFiles(files)
      setReady(answer === 'late' ? files : null)
      if (answer === 'shared') setAt(at + 1)
    } catch {
      setFailed(true)
    } finally {
      setDone(null)
    }
  }

  if (!batch)
    return <output className="text-dim basis-full text-sm">{words.shared(photos.length)}</output>
  return (
    <>
      {failed && (
        <p role="alert" className="text-bad basis-full text-sm">
          {words.notShared}
        </p>
      )}
      <Button
        kind="gold"
        icon={<Share aria-hidden size={18} />}
        busy={done !== null}
        onClick={() => void share()}
      >
        {done !== null
          ? words.sharing(before + done, photos.length)
          : ready
            ? words.shareNow(ready.length)
            : batches.length > 1
              ? words.shareNext(before + 1, before + batch.length, photos.length)
              : words.share}
      </Button>
    </>
  )
}
