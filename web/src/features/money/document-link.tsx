import { FileDown } from 'lucide-react'
import { openMedia, useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

const askForPass = () =>
  openMedia().then(
    () => showToast(text.common.mediaOpen),
    () => showToast(text.common.mediaClosed),
  )

/** A document to keep. It is made when it is asked for; the browser saves it under its own name. */
export function DocumentLink({ address, label }: { address: string; label: string }) {
  const ready = useMediaReady()
  return (
    <a
      href={ready ? address : undefined}
      aria-disabled={!ready}
      role={ready ? undefined : 'link'}
      tabIndex={0}
      // Whoever wants it before its pass is there asks for the pass.
      onClick={ready ? undefined : () => void askForPass()}
      download
      className="border-hairline bg-surface hover:bg-raised inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-5 text-sm font-medium transition-colors duration-150"
    >
      <FileDown aria-hidden size={16} />
      {label}
    </a>
  )
}
