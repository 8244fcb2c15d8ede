import { Share } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { fetchFiles, type Shared, shareFiles } from './share-photos.ts'

const words = text.delivery.dialog

/** Saves a few photographs through the phone's share sheet. Another choice needs another React key. */
export function ShareButton({ photos }: { photos: readonly Shared[] }) {
  const [done, setDone] = useState<number | null>(null)
  const [ready, setReady] = useState<File[] | null>(null)
  const [failed, setFailed] = useState(false)

  async function share(): Promise<void> {
    setFailed(false)
    try {
      const files = ready ?? (await fetchAll())
      setReady((await shareFiles(files)) === 'late' ? files : null)
    } catch {
      setFailed(true)
    } finally {
      setDone(null)
    }
  }
  function fetchAll(): Promise<File[]> {
    setDone(0)
    return fetchFiles(photos, setDone)
  }

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
          ? words.sharing(done, photos.length)
          : ready
            ? words.shareNow(ready.length)
            : words.share}
      </Button>
    </>
  )
}
