import { doc } from '@portal/model/paths'
import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'
import { fillReply } from './fill-reply.ts'
import { askedFor, findReplies, type QuickReply } from './find-replies.ts'
import { useReplyFacts } from './use-reply-facts.ts'

/** What the list of quick replies shows. */
export interface ReplyChoice {
  /** The list's id; its options have it with their place behind it. */
  id: string
  replies: readonly QuickReply[]
  /** Which one the arrows are at. */
  active: number
  onChoose: (reply: QuickReply) => void
  onPoint: (at: number) => void
}

/**
 * Quick replies for the words being written: words that begin with "/" ask for one, and are replaced
 * by the one that is chosen. A null `conversation` has none. Spread `field` on the text area, render
 * the list with `list`, and hand each key to `onKeyDown` first: when it says true, the key was the
 * list's and has been dealt with.
 */
export function useQuickReplies({
  words,
  setWords,
  conversation,
}: {
  words: string
  setWords: (words: string) => void
  conversation: string | null
}) {
  const id = useId()
  const asked = conversation === null ? null : askedFor(words)
  const [isClosed, setIsClosed] = useState(false)
  const [isAway, setIsAway] = useState(false)
  const [pointed, setPointed] = useState({ asked: '', at: 0 })
  // Closed means closed until one asks anew.
  if (isClosed && asked === null) setIsClosed(false)

  const stored = useLive(asked === null ? null : doc.quickReplies())
  const factsNow = useReplyFacts(asked === null ? null : conversation)
  const own = stored.state === 'ready' ? stored.value : null
  const all = stored.state === 'ready' ? (own?.replies ?? text.deskChat.replies.starters) : []
  const replies = asked === null || isClosed || isAway ? [] : findReplies(all, asked)
  const isOpen = replies.length > 0
  const active = pointed.asked === asked ? Math.min(pointed.at, replies.length - 1) : 0
  const point = (at: number) => setPointed({ asked: asked ?? '', at })

  const choose = (reply: QuickReply) => setWords(fillReply(reply.text, factsNow()))

  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOpen) return false
    const key = keyOf(event)
    const modified = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey
    const reply = replies[active]
    if (modified || !reply) return false
    if (key === 'ArrowDown') point((active + 1) % replies.length)
    else if (key === 'ArrowUp') point((active - 1 + replies.length) % replies.length)
    else if (key === 'Enter' || key === 'Tab') choose(reply)
    else if (key === 'Escape') setIsClosed(true)
    else return false
    event.preventDefault()
    return true
  }

  // A text area may not take the role of a combobox (ARIA in HTML), but says the same of its list.
  const field = {
    'aria-autocomplete': conversation === null ? undefined : 'list',
    'aria-haspopup': isOpen ? 'listbox' : undefined,
    'aria-controls': isOpen ? id : undefined,
    'aria-activedescendant': isOpen ? `${id}-${active}` : undefined,
    onFocus: () => setIsAway(false),
    onBlur: () => setIsAway(true),
  } as const satisfies ComponentProps<'textarea'>

  const list: ReplyChoice = { id, replies, active, onChoose: choose, onPoint: point }
  return { field, onKeyDown, list }
}
