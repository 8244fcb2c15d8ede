import { messageLimit, type Side } from '@portal/model/chat'
import { prose } from '@portal/model/words'
import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { text } from '#text/text.ts'
import { say } from '#ui/files/outgoing.ts'
import { Tray } from '#ui/files/tray.tsx'
import type { FileTray } from '#ui/files/use-tray.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { keyOf } from '#ui/key-of.ts'
import { type About, AboutLine, CardLine } from './about-line.tsx'
import { AttachMenu } from './attach-menu.tsx'
import { EmojiPicker } from './emoji-picker.tsx'
import { newMessageId } from './message-id.ts'
import { QuickReplyList } from './quick-replies/quick-reply-list.tsx'
import { useQuickReplies } from './quick-replies/use-quick-replies.ts'
import { useCardToSend } from './use-card-to-send.ts'
import { useTypingMark } from './use-typing.ts'
import { useWords } from './use-words.ts'

interface Props {
  conversation: string
  /** Whose conversation it is. */
  client: string
  person: string
  side: Side
  tray: FileTray
  onSent: () => void
  /** What is being answered or corrected; null for words of their own. */
  about: About | null
  onSettled: () => void
  /** Words that were refused, to be changed; null when there are none. */
  given: { words: string } | null
  /** Corrects the message that is being edited. */
  onCorrect: (text: string) => void
  /** The arrow up in an empty box: correct what one said last. */
  onEditLast: () => void
}

/** Words, files and cards, and the way they leave: Enter sends, Shift and Enter breaks the line. */
export function Composer(props: Props) {
  const { conversation, person, side, tray, onSent, about, onSettled } = props
  const editing = about?.kind === 'edit' ? about : null
  const box = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useWords(conversation, editing)
  const [card, setCard] = useCardToSend()
  const typing = useTypingMark(conversation, person, side)
  useEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight, 180)}px`
  }, [words])
  useEffect(() => {
    if (about || card) box.current?.focus()
  }, [about, card])
  const { given } = props
  useEffect(() => {
    if (!given) return
    setWords(given.words)
    box.current?.focus()
  }, [given])

  const trimmed = prose(words)
  const hasSomething = trimmed !== '' || (!editing && (tray.items.length > 0 || card !== null))
  const maySend = hasSomething && !tray.isReading && trimmed.length <= messageLimit

  const write = (next: string) => {
    setWords(next)
    if (next) typing.started()
    else typing.stopped()
  }

  function send(): void {
    if (!maySend) return
    if (editing) props.onCorrect(trimmed)
    else {
      const { attachments, files } = tray
      const replyTo = about?.id ?? null
      const message = { conversation, sender: person, side, text: trimmed, attachments, replyTo }
      void say({ ...message, id: newMessageId(), card }, files)
      setWords('')
      setCard(null)
      tray.clear()
      onSent()
    }
    typing.stopped()
    onSettled()
    box.current?.focus()
  }

  function insert(piece: string): void {
    const area = box.current
    const from = area?.selectionStart ?? words.length
    write(words.slice(0, from) + piece + words.slice(area?.selectionEnd ?? from))
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(from + piece.length, from + piece.length)
    })
  }

  const quick = useQuickReplies({
    words,
    setWords: write,
    conversation: side === 'studio' && !editing ? conversation : null,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (quick.onKeyDown(event)) return
    if (keyOf(event) === 'Escape' && about) {
      event.preventDefault()
      return onSettled()
    }
    if (keyOf(event) === 'ArrowUp' && words === '' && !about) {
      event.preventDefault()
      return props.onEditLast()
    }
    if (keyOf(event) !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }
  const left = messageLimit - trimmed.length

  return (
    <form
      className="border-hairline bg-ground/95 relative border-t px-2 pb-2 backdrop-blur md:px-4 short:pb-1"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <QuickReplyList {...quick.list} />
      {about && <AboutLine about={about} onSettled={onSettled} />}
      {card && !editing && <CardLine card={card} onSettled={() => setCard(null)} />}
      {!editing && (
        <Tray
          items={tray.items}
          onRemove={(id) => {
            tray.remove(id)
            // Its button, which had the focus, has gone with it.
            box.current?.focus()
          }}
        />
      )}
      <div className="flex items-end gap-1 pt-2 short:pt-1">
        <AttachMenu client={props.client} onFiles={tray.add} onCard={setCard} />
        <textarea
          ref={box}
          {...quick.field}
          rows={1}
          aria-label={text.chat.message}
          placeholder={text.chat.placeholder}
          value={words}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={tray.onPaste}
          className="border-hairline bg-surface placeholder:text-dim max-h-44 min-h-11 min-w-0 flex-1 resize-none rounded-2xl border px-4 py-2.5 leading-snug focus-visible:outline-offset-0 short:max-h-11"
        />
        <EmojiPicker onPick={insert} />
        <IconButton
          type="submit"
          label={text.chat.send}
          icon={<ArrowUp aria-hidden size={20} />}
          disabled={!maySend}
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
