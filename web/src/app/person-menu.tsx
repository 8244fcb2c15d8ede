import { routes } from '@portal/model/routes'
import { CircleHelp, LogOut, SlidersHorizontal, UserRound, Users } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { useReader } from '#features/notices/use-reader.ts'
import { useSession } from '#firebase/auth.ts'
import { leave } from '#firebase/leave.ts'
import { findUnsent, nothingUnsent, type Unsent } from '#firebase/unsent.ts'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'
import { settlePendingActs } from '#ui/pending-acts.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

/** Who is signed in, how they hear, and the way out. */
export function PersonMenu() {
  const session = useSession()
  const reader = useReader()
  const [unsent, setUnsent] = useState<Unsent | null>(null)
  if (session.state !== 'signed-in') return null
  const ask = async () => {
    await settlePendingActs()
    const found = await findUnsent()
    if (nothingUnsent(found)) await leave()
    else setUnsent(found)
  }
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          aria-label={text.common.account}
          className="grid size-12 place-items-center rounded-full"
        >
          <Avatar name={session.name} portrait={session.portrait} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <MenuBox align="end" className="min-w-56">
            <DropdownMenu.Label className="px-3 py-2">
              <span className="block">{session.name}</span>
              <span className="text-dim block text-sm">{session.email}</span>
            </DropdownMenu.Label>
            {session.role === 'client' && (
              <MenuItem asChild>
                <Link to={routes.portal.account()}>
                  <UserRound aria-hidden size={16} />
                  {text.account.title}
                </Link>
              </MenuItem>
            )}
            {session.role === 'client' && (
              <MenuItem asChild>
                <Link to={routes.portal.people()}>
                  <Users aria-hidden size={16} />
                  {text.members.title}
                </Link>
              </MenuItem>
            )}
            {reader && (
              <MenuItem asChild>
                <Link to={reader.settings}>
                  <SlidersHorizontal aria-hidden size={16} />
                  {text.notices.settings}
                </Link>
              </MenuItem>
            )}
            <MenuItem asChild>
              <a href={routes.help()}>
                <CircleHelp aria-hidden size={16} />
                {text.common.help}
              </a>
            </MenuItem>
            <MenuItem onSelect={() => void ask()}>
              <LogOut aria-hidden size={16} />
              {text.common.signOut}
            </MenuItem>
          </MenuBox>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {unsent && <LeaveDialog unsent={unsent} onStay={() => setUnsent(null)} />}
    </>
  )
}
