import { FileDown } from 'lucide-react'
import { type MouseEvent, useRef } from 'react'
import { openMedia, useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

const askForPass = () =>
  openMedia().then(
    () => showToast(text.common.mediaOpen),
    () => showToast(text.common.mediaClosed),
  )

/** Whether there is a document to keep: what answers an error, a browser would save as one. */
const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

function keep(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}

/** What a link to a document is; whoever wants it before its pass is there asks for the pass. */
function useDocument(address: string) {
  const ready = useMediaReady()
  // It may take a while to be made, and one press is enough.
  const isAsked = useRef(false)
  async function ask(event: MouseEvent): Promise<void> {
    // Into a tab of its own, as whoever presses so wants it.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    if (isAsked.current) return
    isAsked.current = true
    if (await isThere(address)) keep(address)
    else showToast(text.common.noDocument)
    isAsked.current = false
  }
  return {
    href: ready ? address : undefined,
    'aria-disabled': !ready,
    role: ready ? undefined : 'link',
    tabIndex: 0,
    onClick: (event: MouseEvent) => void (ready ? ask(event) : askForPass()),
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
