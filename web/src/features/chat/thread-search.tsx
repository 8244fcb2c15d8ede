import { hasWords, type Message } from '@portal/model/chat'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { keyOf } from '#ui/key-of.ts'

/**
 * Finds words, the newest first, and steps through them: at once in the messages that are here, with
 * Enter also in those further up.
 */
export function ThreadSearch({
  rows,
  onPoint,
  onFurther,
  onClose,
}: {
  rows: readonly { id: string; value: Message }[]
  onPoint: (id: string | null) => void
  /** Reads on upwards; null when everything is here. */
  onFurther: (() => Promise<void>) | null
  onClose: () => void
}) {
  const words = text.chat.find
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const [isReading, setIsReading] = useState(false)
  const found = rows.filter(({ value }) => hasWords(value, search)).toReversed()
  const step = (by: number) => {
    if (found.length === 0) return
    const next = (at + by + found.length) % found.length
    setAt(next)
    onPoint(found[next]?.id ?? null)
  }
  // Reads on until there is one more, or nothing is left.
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null || isReading) return
    if (found.length > wanted.current || !onFurther) {
      const next = Math.min(wanted.current, found.length - 1)
      wanted.current = null
      setAt(Math.max(0, next))
      return onPoint(found[next]?.id ?? null)
    }
    setIsReading(true)
    void onFurther().finally(() => setIsReading(false))
  })
  const further = () => {
    if (!onFurther || !search.trim()) return step(1)
    wanted.current = found.length
    setIsReading(true)
    void onFurther().finally(() => setIsReading(false))
  }
  const searchFor = (wanted: string) => {
    setSearch(wanted)
    setAt(0)
    const first = rows.findLast(({ value }) => hasWords(value, wanted))
    onPoint(first?.id ?? null)
  }
  return (
    <search className="border-hairline flex items-center gap-1 border-b px-3 py-1.5">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed into
        autoFocus
        type="search"
        aria-label={words.label}
        placeholder={words.label}
        value={search}
        onChange={(event) => searchFor(event.target.value)}
        onKeyDown={(event) => {
          if (keyOf(event) === 'Escape') {
            event.preventDefault()
            onClose()
          }
          if (keyOf(event) !== 'Enter') return
          if (!event.shiftKey && at >= found.length - 1) further()
          else step(event.shiftKey ? -1 : 1)
        }}
        className="border-hairline bg-surface placeholder:text-dim min-h-11 min-w-0 flex-1 rounded-sm border px-3"
      />
      <p role="status" className="tabular text-dim px-2 text-sm whitespace-nowrap">
        {search.trim() &&
          (isReading
            ? words.searching
            : found.length > 0
              ? words.count(at + 1, found.length)
              : onFurther
                ? words.further
                : words.none)}
      </p>
      <IconButton
        label={words.older}
        icon={<ChevronUp aria-hidden size={18} />}
        disabled={found.length < 2}
        onClick={() => step(1)}
      />
      <IconButton
        label={words.newer}
        icon={<ChevronDown aria-hidden size={18} />}
        disabled={found.length < 2}
        onClick={() => step(-1)}
      />
      <IconButton label={text.common.close} icon={<X aria-hidden size={18} />} onClick={onClose} />
    </search>
  )
}
