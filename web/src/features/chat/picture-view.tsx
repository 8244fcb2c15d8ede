import { Download, X } from 'lucide-react'
import { Lightbox } from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { text } from '#text/text.ts'

/** A picture of the conversation in full: pinch or scroll to come nearer, Escape goes back. */
export function PictureView(props: { source: string; name: string; onClose: () => void }) {
  const { source, name, onClose } = props
  return (
    <Lightbox
      open
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
            aria-label={text.chat.savePicture(name)}
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
