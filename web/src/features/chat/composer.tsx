import { type Message, messageLimit, type Side } from '@portal/model/chat'
import { ArrowUp, ImagePlus } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { AboutLine } from './about-line.tsx'
import { keepDraft, readDraft } from './draft.ts'
import { sendMessage } from './send-message.ts'
import { Tray } from './tray.tsx'
import { useTray } from './use-tray.ts'
import { useTypingMark } from './use-typing.ts'

interface Props {
  conversation: string
  person: string
  side: Side
  /** A message the rules refused; its words come back to be sent again. */
  onRefused: (words: string) => void
  onSent: () => void
  /** What is being answered or corrected; null for words of their own. */
  about: About | null
  onSettled: () => void
  /** Corrects the message that is being edited. */
  onCorrect: (text: string) => void
  /** The arrow up in an empty box: correct what one said last. */
  onEditLast: () => void
}

/** What the words being written belong to. */
export interface About {
  kind: 'reply' | 'edit'
  id: string
  value: Message
}

/** Words, pictures, and the way they leave: Enter sends, Shift and Enter breaks the line. */
export function Composer(props: Props) {
  const { conversation, person, side, onRefused, onSent, about, onSettled } = props
  const [words, setWords] = useState(() => readDraft(conversation))
  const box = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const tray = useTray(conversation, person)
  const typing = useTypingMark(conversation, person, side)
  const isEdit = about?.kind === 'edit'
  useEffect(() => {
    if (!isEdit) keepDraft(conversation, words)
  }, [conversation, words, isEdit])
  useEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight, 180)}px`
  }, [words])

  // What was being written waits while a message is corrected, and comes back after it.
  const waiting = useRef('')
  const editing = about?.kind === 'edit' ? about : null
  const edited = useRef<string | null>(null)
  useEffect(() => {
    if ((editing?.id ?? null) === edited.current) return
    if (editing) {
      if (edited.current === null) waiting.current = words
      setWords(editing.value.text)
    } else setWords(waiting.current)
    edited.current = editing?.id ?? null
    box.current?.focus()
  }, [editing, words])
  useEffect(() => {
    if (about) box.current?.focus()
  }, [about])

  const trimmed = words.trim()
  const ready = tray.items.every(({ state }) => state === 'stored')
  const maySend =
    ready && (trimmed !== '' || tray.items.length > 0) && trimmed.length <= messageLimit

  function send(): void {
    if (!maySend) return
    if (editing) {
      props.onCorrect(trimmed)
      typing.stopped()
      onSettled()
      return
    }
    const attachments = tray.items.map(({ attachment }) => attachment)
    void sendMessage({
      id: newId(),
      conversation,
      sender: person,
      side,
      text: trimmed,
      attachments,
      replyTo: about?.id ?? null,
    }).catch(() => onRefused(trimmed))
    setWords('')
    tray.clear()
    typing.stopped()
    onSettled()
    onSent()
    box.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && about) return onSettled()
    if (event.key === 'ArrowUp' && words === '' && !about) {
      event.preventDefault()
      return props.onEditLast()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = Array.from(event.clipboardData.files)
    if (files.length === 0) return
    event.preventDefault()
    void tray.add(files)
  }
  const left = messageLimit - trimmed.length

  return (
    <form
      className="border-hairline bg-ground/95 border-t px-2 pb-2 backdrop-blur md:px-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void tray.add(Array.from(event.dataTransfer.files))
      }}
    >
      {about && <AboutLine about={about} onSettled={onSettled} />}
      <Tray items={tray.items} onRemove={tray.remove} onRetry={tray.retry} />
      <div className="flex items-end gap-1 pt-2">
        <IconButton
          label={text.chat.attach}
          icon={<ImagePlus aria-hidden size={20} />}
          onClick={() => picker.current?.click()}
        />
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          hidden
          aria-label={text.chat.attach}
          onChange={(event) => {
            void tray.add(Array.from(event.target.files ?? []))
            event.target.value = ''
          }}
        />
        <textarea
          ref={box}
          rows={1}
          aria-label={text.chat.message}
          placeholder={text.chat.placeholder}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            if (event.target.value) typing.started()
            else typing.stopped()
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          className="border-hairline bg-surface placeholder:text-dim max-h-44 min-h-11 flex-1 resize-none rounded-2xl border px-4 py-2.5 leading-snug focus-visible:outline-offset-0"
        />
        <IconButton
          label={text.chat.send}
          type="submit"
          disabled={!maySend}
          icon={<ArrowUp aria-hidden size={20} />}
          className="bg-light text-ground hover:text-ground disabled:bg-raised disabled:text-dim"
        />
      </div>
      {left < 200 && (
        <p role="status" className={`px-14 pt-1 text-xs ${left < 0 ? 'text-bad' : 'text-dim'}`}>
          {text.chat.left(left)}
        </p>
      )}
    </form>
  )
}
