import { type Reaction, reactions } from '@portal/model/chat'
import { Copy, Ellipsis, Pencil, Reply, RotateCcw, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { text } from '#text/text.ts'

const item =
  'data-[highlighted]:bg-raised flex min-h-11 cursor-default items-center gap-3 rounded px-3 text-sm outline-none'

/** What can be done with one message. Absent handlers are not offered. */
export interface MessageActs {
  onReact?: ((reaction: Reaction) => void) | undefined
  onReply?: (() => void) | undefined
  onCopy?: (() => void) | undefined
  onEdit?: (() => void) | undefined
  onTakeBack?: (() => void) | undefined
  /** While it has not left this device. */
  onSendAgain?: (() => void) | undefined
  onDoNotSend?: (() => void) | undefined
}

/** The menu beside a bubble: there on touch, and when a pointer or the keyboard comes near. */
export function MessageMenu({
  acts,
  mine,
  words: said,
}: {
  acts: MessageActs
  mine: Reaction | null
  /** The message in a line, to tell its menu from the others. */
  words: string
}) {
  const words = text.chat.menu
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={words.open(said)}
        className="text-dim hover:text-light grid size-11 shrink-0 place-items-center self-center opacity-0 transition-opacity group-hover/message:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-50"
      >
        <Ellipsis aria-hidden size={18} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="border-hairline bg-surface z-50 min-w-52 rounded-lg border p-1 shadow-2xl">
          {acts.onReact && <Reactions onReact={acts.onReact} mine={mine} />}
          {acts.onSendAgain && (
            <DropdownMenu.Item className={item} onSelect={acts.onSendAgain}>
              <RotateCcw aria-hidden size={16} />
              {words.sendAgain}
            </DropdownMenu.Item>
          )}
          {acts.onReply && (
            <DropdownMenu.Item className={item} onSelect={acts.onReply}>
              <Reply aria-hidden size={16} />
              {words.reply}
            </DropdownMenu.Item>
          )}
          {acts.onCopy && (
            <DropdownMenu.Item className={item} onSelect={acts.onCopy}>
              <Copy aria-hidden size={16} />
              {words.copy}
            </DropdownMenu.Item>
          )}
          {acts.onEdit && (
            <DropdownMenu.Item className={item} onSelect={acts.onEdit}>
              <Pencil aria-hidden size={16} />
              {words.edit}
            </DropdownMenu.Item>
          )}
          {acts.onTakeBack && (
            <DropdownMenu.Item className={`${item} text-bad`} onSelect={acts.onTakeBack}>
              <Trash2 aria-hidden size={16} />
              {words.takeBack}
            </DropdownMenu.Item>
          )}
          {acts.onDoNotSend && (
            <DropdownMenu.Item className={`${item} text-bad`} onSelect={acts.onDoNotSend}>
              <Trash2 aria-hidden size={16} />
              {words.doNotSend}
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Reactions({
  onReact,
  mine,
}: {
  onReact: (reaction: Reaction) => void
  mine: Reaction | null
}) {
  const words = text.chat.menu
  return (
    <>
      <DropdownMenu.Group aria-label={words.react} className="flex">
        {reactions.map((reaction) => (
          <DropdownMenu.CheckboxItem
            key={reaction}
            checked={mine === reaction}
            aria-label={words.reaction[reaction]}
            onSelect={() => onReact(reaction)}
            className="data-[highlighted]:bg-raised grid size-11 cursor-default place-items-center rounded text-xl outline-none data-[state=checked]:bg-white/10"
          >
            {reaction}
          </DropdownMenu.CheckboxItem>
        ))}
      </DropdownMenu.Group>
      <DropdownMenu.Separator className="bg-hairline my-1 h-px" />
    </>
  )
}
