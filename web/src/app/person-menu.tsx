import { LogOut, SlidersHorizontal, Users } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Link } from 'react-router'
import { useReader } from '#features/notices/use-reader.ts'
import { signOut, useSession } from '#firebase/auth.ts'
import { endLive } from '#firebase/live.ts'
import { closeMedia } from '#firebase/media.ts'
import { forgetDevice } from '#firebase/push.ts'
import { stopViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'

/** Signs out for good: listeners and pushes end, the pictures' cookie goes, then the account. */
async function leave(): Promise<void> {
  endLive()
  stopViewing()
  await Promise.allSettled([forgetDevice(), closeMedia()])
  await signOut()
}

/** Who is signed in, how they hear, and the way out. */
export function PersonMenu() {
  const session = useSession()
  const reader = useReader()
  if (session.state !== 'signed-in') return null
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={text.common.account}
        className="grid size-12 place-items-center rounded-full"
      >
        <Avatar name={session.name} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <MenuBox align="end" className="min-w-56">
          <DropdownMenu.Label className="px-3 py-2">
            <span className="block">{session.name}</span>
            <span className="text-dim block text-sm">{session.email}</span>
          </DropdownMenu.Label>
          {session.role === 'client' && (
            <MenuItem asChild>
              <Link to="/portal/people">
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
          <MenuItem onSelect={() => void leave()}>
            <LogOut aria-hidden size={16} />
            {text.common.signOut}
          </MenuItem>
        </MenuBox>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
