import { type Reaction, reactions } from '@portal/model/chat'
import { Copy, Ellipsis, Pencil, Reply, RotateCcw, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { text } from '#text/text.ts'
import { MenuBox, MenuItem } from '#ui/menu.tsx'

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
  mine: string | null
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
        <MenuBox>
          {acts.onReact && <Reactions onReact={acts.onReact} mine={mine} />}
          {acts.onSendAgain && (
            <MenuItem onSelect={acts.onSendAgain}>
              <RotateCcw aria-hidden size={16} />
              {words.sendAgain}
            </MenuItem>
          )}
          {acts.onReply && (
            <MenuItem onSelect={acts.onReply}>
              <Reply aria-hidden size={16} />
              {words.reply}
            </MenuItem>
          )}
          {acts.onCopy && (
            <MenuItem onSelect={acts.onCopy}>
              <Copy aria-hidden size={16} />
              {words.copy}
            </MenuItem>
          )}
          {acts.onEdit && (
            <MenuItem onSelect={acts.onEdit}>
              <Pencil aria-hidden size={16} />
              {words.edit}
            </MenuItem>
          )}
          {acts.onTakeBack && (
            <MenuItem className="text-bad" onSelect={acts.onTakeBack}>
              <Trash2 aria-hidden size={16} />
              {words.takeBack}
            </MenuItem>
          )}
          {acts.onDoNotSend && (
            <MenuItem className="text-bad" onSelect={acts.onDoNotSend}>
              <Trash2 aria-hidden size={16} />
              {words.doNotSend}
            </MenuItem>
          )}
        </MenuBox>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Reactions({
  onReact,
  mine,
}: {
  onReact: (reaction: Reaction) => void
  mine: string | null
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
