import { FileText, X } from 'lucide-react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { TrayItem } from './use-tray.ts'

/** The files of the words being written. */
export function Tray(props: { items: readonly TrayItem[]; onRemove: (id: string) => void }) {
  if (props.items.length === 0) return null
  return (
    <ul aria-label={text.files.tray} className="flex gap-3 overflow-x-auto px-2 pt-3 pb-1">
      {props.items.map(({ attachment, preview }) => (
        <li key={attachment.id} className="relative w-24 shrink-0">
          {preview ? (
            <img
              src={preview}
              alt={attachment.name}
              className="aspect-square w-full rounded-md object-cover"
            />
          ) : (
            <span className="bg-raised text-dim grid aspect-square w-full content-center justify-items-center gap-1 rounded-md p-2 text-xs">
              <FileText aria-hidden size={22} />
              <bdi className="line-clamp-2 text-center break-all">{attachment.name}</bdi>
            </span>
          )}
          <IconButton
            label={text.files.remove(attachment.name)}
            icon={<X aria-hidden size={16} />}
            className="absolute -top-2 -right-2 bg-black/70"
            onClick={() => props.onRemove(attachment.id)}
          />
        </li>
      ))}
    </ul>
  )
}
