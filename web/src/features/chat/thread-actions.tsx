import type { Conversation } from '@portal/model/chat'
import { CircleDot, Ellipsis, UserRound, Zap } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'

const item =
  'data-[highlighted]:bg-raised flex min-h-11 cursor-default items-center gap-3 rounded px-3 text-sm outline-none'

/** What else Les can do with the conversation that is open. */
export function ThreadActions(props: { conversation: Conversation; onKeep: () => void }) {
  const { client, clientName } = props.conversation
  const words = text.deskChat.actions
  const hasLeft = useRef(false)
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={words.open(clientName)}
        className="text-dim hover:text-light grid size-11 shrink-0 place-items-center rounded-full"
      >
        <Ellipsis aria-hidden size={18} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          onCloseAutoFocus={(event) => {
            // The thread is gone by then, and the focus is where it went.
            if (hasLeft.current) event.preventDefault()
          }}
          className="border-hairline bg-surface z-50 min-w-60 rounded-lg border p-1 shadow-2xl"
        >
          <DropdownMenu.Item
            className={item}
            onSelect={() => {
              hasLeft.current = true
              props.onKeep()
            }}
          >
            <CircleDot aria-hidden size={16} />
            {words.keep}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={item} asChild>
            <Link to={`/desk/clients/${client}`}>
              <UserRound aria-hidden size={16} />
              {words.client}
            </Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={item} asChild>
            <Link to="/desk/settings/replies">
              <Zap aria-hidden size={16} />
              {words.replies}
            </Link>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
