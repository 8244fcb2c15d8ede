import { RotateCcw, X } from 'lucide-react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import type { TrayItem } from './use-tray.ts'

/** The pictures of the message being written. */
export function Tray(props: {
  items: readonly TrayItem[]
  onRemove: (id: string) => void
  onRetry: (item: TrayItem) => void
}) {
  if (props.items.length === 0) return null
  return (
    <ul className="flex gap-3 overflow-x-auto px-2 pt-3 pb-1">
      {props.items.map((item) => (
        <li key={item.attachment.id} className="relative w-24 shrink-0">
          <img
            src={item.preview}
            alt={item.attachment.name}
            className={`aspect-square w-full rounded-md object-cover ${item.state === 'stored' ? '' : 'opacity-60'}`}
          />
          <IconButton
            label={text.chat.remove(item.attachment.name)}
            icon={<X aria-hidden size={16} />}
            className="absolute -top-2 -right-2 bg-black/70"
            onClick={() => props.onRemove(item.attachment.id)}
          />
          {item.state === 'uploading' && (
            <div className="mt-1.5">
              <ProgressBar value={item.share} label={item.attachment.name} />
            </div>
          )}
          {item.state === 'failed' && (
            <button
              type="button"
              className="text-bad mt-1 flex min-h-11 items-center gap-1 text-left text-xs"
              onClick={() => props.onRetry(item)}
            >
              <RotateCcw aria-hidden size={14} />
              {text.chat.tryAgain}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
