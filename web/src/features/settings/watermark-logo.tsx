import { doc, file as fileAt } from '@portal/model/paths'
import {
  plainFileName,
  uploadFailures,
  uploadFailureWords,
  uploadLimitBytes,
} from '@portal/model/upload'
import { ImageUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** Sends a logo, and says what the pipeline makes of it. */
export function WatermarkLogo({
  logo,
  onChange,
}: {
  logo: string | null
  onChange: (logo: string) => void
}) {
  const words = text.settings.watermark
  const session = useSession()
  const state = useLive(logo === null ? null : doc.logo(logo))
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const judged = state.state === 'ready' ? state.value : null

  async function send(file: File | undefined): Promise<void> {
    if (!file || session.state !== 'signed-in') return
    if (file.size > uploadLimitBytes) return setFault(uploadFailures['too-large'])
    if (!['image/png', 'image/webp'].includes(file.type)) return setFault(words.wrongType)
    setSending(true)
    setFault(null)
    const id = newId()
    try {
      const { upload } = await import('#firebase/upload.ts')
      const path = fileAt.uploadedLogo(session.person, id, plainFileName(file.name))
      await upload(path, file, () => undefined).done
      onChange(id)
    } catch {
      setFault(words.notSent)
    } finally {
      setSending(false)
    }
  }

  const refused = judged?.state === 'failed' ? uploadFailureWords(judged.reason) : fault
  return (
    <div className="grid justify-items-start gap-2">
      <input
        ref={input}
        type="file"
        accept="image/png,image/webp"
        aria-label={words.chooseLogo}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button
        kind="quiet"
        busy={sending}
        icon={<ImageUp aria-hidden size={16} />}
        onClick={() => input.current?.click()}
      >
        {logo ? words.otherLogo : words.chooseLogo}
      </Button>
      {refused ? (
        <p role="alert" className="text-bad text-sm">
          {refused}
        </p>
      ) : (
        <p role="status" className="text-dim text-sm">
          {logo !== null && judged === null ? words.checking : words.logoHint}
        </p>
      )}
    </div>
  )
}
