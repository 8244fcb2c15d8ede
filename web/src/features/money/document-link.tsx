import { FileDown } from 'lucide-react'
import { useMediaReady } from '#firebase/media.ts'

/** A document to keep. It is made when it is asked for; the browser saves it under its own name. */
export function DocumentLink({ address, label }: { address: string; label: string }) {
  const ready = useMediaReady()
  return (
    <a
      href={ready ? address : undefined}
      aria-disabled={!ready}
      download
      className="border-hairline bg-surface hover:bg-raised inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-5 text-sm font-medium transition-colors duration-150"
    >
      <FileDown aria-hidden size={16} />
      {label}
    </a>
  )
}
