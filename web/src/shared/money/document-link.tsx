import { FileDown } from 'lucide-react'
import { openMedia, useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

const askForPass = () =>
  openMedia().then(
    () => showToast(text.common.mediaOpen),
    () => showToast(text.common.mediaClosed),
  )

/** What a link to a document is; whoever wants it before its pass is there asks for the pass. */
function useDocument(address: string) {
  const ready = useMediaReady()
  return {
    href: ready ? address : undefined,
    'aria-disabled': !ready,
    role: ready ? undefined : 'link',
    tabIndex: 0,
    onClick: ready ? undefined : () => void askForPass(),
    download: true,
  }
}

/** A document to keep. It is made when it is asked for; the browser saves it under its own name. */
export const DocumentLink = ({ address, label }: { address: string; label: string }) => (
  <a
    {...useDocument(address)}
    className="border-hairline bg-surface hover:bg-raised inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-5 text-sm font-medium transition-colors duration-150"
  >
    <FileDown aria-hidden size={16} />
    {label}
  </a>
)

/** The same in a row of a list: a picture, 44 px square. */
export const DocumentIcon = ({ address, label }: { address: string; label: string }) => (
  <a
    {...useDocument(address)}
    aria-label={label}
    title={label}
    className="text-dim hover:text-light grid size-11 shrink-0 place-items-center rounded-full transition-colors"
  >
    <FileDown aria-hidden size={18} />
  </a>
)
