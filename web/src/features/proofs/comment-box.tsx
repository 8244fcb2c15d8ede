import { commentLimit } from '@portal/model/comment'
import { prose } from '@portal/model/words'
import { ArrowUp, Paperclip } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { text } from '#text/text.ts'
import { FileInput } from '#ui/files/file-input.tsx'
import { Tray } from '#ui/files/tray.tsx'
import { useDrop } from '#ui/files/use-drop.ts'
import type { FileTray } from '#ui/files/use-tray.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { keyOf } from '#ui/key-of.ts'

interface Props {
  label: string
  /** Shown while it is empty; short enough for one line. */
  hint: string
  words: string
  onWords: (words: string) => void
  /** The files that go along. */
  tray: FileTray
  /** Called with words that can be sent; without any there are files. */
  onSend: (words: string) => void
  /** Escape in the box; left out where there is nothing to leave. */
  onLeave?: () => void
  startsFocused?: boolean
  children?: ReactNode
}

/** Words and files, and the way they leave: Enter sends, Shift and Enter breaks the line. */
export function CommentBox(props: Props) {
  const { words, onWords, tray } = props
  const files = useRef<HTMLInputElement>(null)
  const drop = useDrop(tray.add)
  const box = useRef<HTMLTextAreaElement>(null)
  const focusFirst = useRef(props.startsFocused === true)
  useEffect(() => {
    if (focusFirst.current) box.current?.focus()
  }, [])
  useEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + 2, 160)}px`
  }, [words])
  const trimmed = prose(words)
  const left = commentLimit - trimmed.length
  const maySend = (trimmed !== '' || tray.items.length > 0) && !tray.isReading && left >= 0

  function send(): void {
    if (maySend) props.onSend(trimmed)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (keyOf(event) === 'Escape' && props.onLeave) {
      event.preventDefault()
      event.stopPropagation()
      props.onLeave()
    }
    if (keyOf(event) !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }
  return (
    <form
      {...drop.handlers}
      className={drop.isOver ? 'outline-light/40 rounded-md outline-2 outline-dashed' : ''}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Tray
        items={tray.items}
        onRemove={(id) => {
          tray.remove(id)
          // Its button, which had the focus, has gone with it.
          box.current?.focus()
        }}
      />
      <FileInput input={files} label={text.files.choose} onFiles={tray.add} />
      <div className="flex items-end gap-1">
        <IconButton
          label={text.files.attach}
          icon={<Paperclip aria-hidden size={20} />}
          onClick={() => files.current?.click()}
        />
        <textarea
          ref={box}
          rows={1}
          aria-label={props.label}
          placeholder={props.hint}
          value={words}
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={tray.onPaste}
          className="border-hairline bg-surface placeholder:text-dim min-h-11 min-w-0 flex-1 resize-none rounded-2xl border px-4 py-2.5 leading-snug focus-visible:outline-offset-0"
        />
        <IconButton
          type="submit"
          label={text.comments.send}
          icon={<ArrowUp aria-hidden size={20} />}
          disabled={!maySend}
          className="bg-light text-ground hover:text-ground disabled:bg-raised disabled:text-dim"
        />
      </div>
      {left < 200 && (
        <p role="status" className={`pt-1 text-xs ${left < 0 ? 'text-bad' : 'text-dim'}`}>
          {text.comments.left(left)}
        </p>
      )}
      {props.children}
    </form>
  )
}
