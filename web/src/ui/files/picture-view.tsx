import { Download, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { Lightbox } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { text } from '#text/text.ts'

/**
 * An attached picture in full, above whatever it was opened from: pinch or scroll to come nearer,
 * Escape goes back.
 */
export function PictureView(props: { source: string; name: string; onClose: () => void }) {
  const { name, onClose } = props
  const [stage, setStage] = useState<HTMLDivElement | null>(null)
  const [opener] = useState(() => document.activeElement)
  return (
    <Dialog.Root open onOpenChange={(now) => now || onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          ref={setStage}
          aria-describedby={undefined}
          className="fixed inset-0 z-[60] outline-none"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (opener instanceof HTMLElement) opener.focus()
          }}
          // A lightbox below would turn the page.
          onKeyDown={(event) => event.stopPropagation()}
        >
          <Dialog.Title className="sr-only">{name}</Dialog.Title>
          {stage && <Stage {...props} root={stage} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Stage(props: { source: string; name: string; onClose: () => void; root: HTMLElement }) {
  const { source, name, onClose, root } = props
  return (
    <Lightbox
      open
      portal={{ root }}
      // When it goes, the page below may still be held by a lightbox of its own.
      noScroll={{ disabled: true }}
      close={onClose}
      slides={[{ src: source, alt: name }]}
      plugins={[Zoom]}
      carousel={{ finite: true, padding: 0 }}
      controller={{ closeOnPullDown: true, closeOnBackdropClick: true }}
      labels={{ Lightbox: name, Close: text.common.close }}
      styles={{
        root: { '--yarl__portal_zindex': 60, '--yarl__color_backdrop': '#050505' },
        button: { filter: 'none' },
      }}
      toolbar={{
        buttons: [
          <a
            key="save"
            href={source}
            download={name}
            aria-label={text.files.savePicture(name)}
            className="text-light grid size-11 place-items-center"
          >
            <Download aria-hidden size={22} />
          </a>,
          'close',
        ],
      }}
      render={{
        buttonPrev: () => null,
        buttonNext: () => null,
        iconClose: () => <X aria-hidden size={24} />,
      }}
    />
  )
}
