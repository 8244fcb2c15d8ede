import { X } from 'lucide-react'
import type { About } from './composer.tsx'
import { lineOf } from './quote.tsx'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'

/** Above the words being written: what they answer or correct, and the way out of it. */
export function AboutLine({ about, onSettled }: { about: About; onSettled: () => void }) {
  return (
    <div className="border-light/40 mx-2 mt-2 flex items-center gap-2 border-l-2 pl-3">
      <p className="min-w-0 flex-1 text-sm">
        <span className="text-dim block text-xs">{text.chat.about[about.kind]}</span>
        <bdi className="block truncate">{lineOf(about.value)}</bdi>
      </p>
      <IconButton
        label={text.chat.about.leave}
        icon={<X aria-hidden size={18} />}
        onClick={onSettled}
      />
    </div>
  )
}
