import type { Card as CardOf, Message } from '@portal/model/chat'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { lineOf } from './quote.tsx'

/** What the words being written belong to. */
export interface About {
  kind: 'reply' | 'edit'
  id: string
  value: Message
}

/** Above the words being written: what they answer or correct, and the way out of it. */
export const AboutLine = ({ about, onSettled }: { about: About; onSettled: () => void }) => (
  <Line title={text.chat.about[about.kind]} onSettled={onSettled}>
    {lineOf(about.value)}
  </Line>
)

/** The card that goes with the words being written. */
export const CardLine = ({ card, onSettled }: { card: CardOf; onSettled: () => void }) => (
  <Line title={text.chat.about.card} onSettled={onSettled}>
    {text.chat.cards[card.kind]}
  </Line>
)

const Line = (props: { title: string; children: ReactNode; onSettled: () => void }) => (
  <div className="border-light/40 mx-2 mt-2 flex items-center gap-2 border-l-2 pl-3">
    <p className="min-w-0 flex-1 text-sm">
      <span className="text-dim block text-xs">{props.title}</span>
      <bdi className="block truncate">{props.children}</bdi>
    </p>
    <IconButton
      label={text.chat.about.leave}
      icon={<X aria-hidden size={18} />}
      onClick={props.onSettled}
    />
  </div>
)
