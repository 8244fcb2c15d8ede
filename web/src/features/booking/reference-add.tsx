import { type Reference, referencesPerBooking } from '@portal/model/moodboard'
import { pictureTypes } from '@portal/model/upload'
import { ImagePlus, Link2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFilesFromPage } from './reference-drop.ts'
import { LinkDialog } from './reference-link-dialog.tsx'
import type { TakingIn } from './reference-take-in.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'

/** Pictures dropped, pasted or chosen, and links; with what was refused, and why. */
export function ReferenceAdd({
  room,
  takingIn,
  onLink,
}: {
  /** How many more the board takes. */
  room: number
  takingIn: TakingIn
  onLink: (link: Reference) => void
}) {
  const words = text.references
  const { add, checking, refused, dismiss } = takingIn
  const [linking, setLinking] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const over = useFilesFromPage((files) => void add(files), room > 0 && !linking)

  return (
    <div className="grid gap-4">
      {room === 0 ? (
        <p className="border-hairline bg-surface rounded-lg border px-5 py-4">
          {words.full(referencesPerBooking)}
        </p>
      ) : (
        <div
          className={`grid justify-items-center gap-3 rounded-lg border border-dashed px-5 py-8 text-center transition-colors ${
            over ? 'border-light bg-raised' : 'border-light/20 bg-surface'
          }`}
        >
          <p className="font-display text-2xl">{over ? words.dropNow : words.dropTitle}</p>
          <p className="text-dim text-sm">{words.dropBody}</p>
          <div className="mt-1 flex flex-wrap justify-center gap-3">
            <Button
              kind="quiet"
              icon={<ImagePlus aria-hidden size={18} />}
              onClick={() => picker.current?.click()}
            >
              {words.pick}
            </Button>
            <Button
              kind="quiet"
              icon={<Link2 aria-hidden size={18} />}
              onClick={() => setLinking(true)}
            >
              {words.link.open}
            </Button>
          </div>
          <input
            ref={picker}
            hidden
            type="file"
            multiple
            accept={pictureTypes.join(',')}
            aria-label={words.pick}
            onChange={(event) => {
              void add([...(event.target.files ?? [])])
              // The same picture chosen once more is a change again.
              event.target.value = ''
            }}
          />
        </div>
      )}
      <p role="status" className="text-dim text-sm empty:hidden">
        {checking > 0 && words.checking(checking)}
      </p>
      {refused.length > 0 && (
        <ul aria-label={words.refused} className="grid gap-2">
          {refused.map(({ id, name, sentence }) => (
            <li key={id} className="border-bad flex items-center gap-3 border-l-2 pl-4">
              <div className="min-w-0 flex-1">
                <p className="truncate text-sm">{name}</p>
                <p className="text-bad text-sm">{sentence}</p>
              </div>
              <IconButton
                label={words.dismiss(name)}
                icon={<X aria-hidden size={18} />}
                onClick={() => dismiss(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <LinkDialog
        open={linking}
        onClose={() => setLinking(false)}
        onAdd={(link) => {
          setLinking(false)
          onLink(link)
        }}
      />
    </div>
  )
}
