import type { Conversation } from '@portal/model/chat'
import { routes } from '@portal/model/routes'
import { CircleDot, Ellipsis, UserRound, Zap } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { MenuBox, MenuItem } from '#ui/menu.tsx'

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
        <MenuBox
          align="end"
          onCloseAutoFocus={(event) => {
            // The thread is gone by then, and the focus is where it went.
            if (hasLeft.current) event.preventDefault()
          }}
          className="min-w-60"
        >
          <MenuItem
            onSelect={() => {
              hasLeft.current = true
              props.onKeep()
            }}
          >
            <CircleDot aria-hidden size={16} />
            {words.keep}
          </MenuItem>
          <MenuItem asChild>
            <Link to={routes.desk.client(client)}>
              <UserRound aria-hidden size={16} />
              {words.client}
            </Link>
          </MenuItem>
          <MenuItem asChild>
            <Link to={routes.desk.settingsOf('replies')}>
              <Zap aria-hidden size={16} />
              {words.replies}
            </Link>
          </MenuItem>
        </MenuBox>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
