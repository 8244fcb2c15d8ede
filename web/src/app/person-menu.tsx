import { LogOut, SlidersHorizontal } from 'lucide-react'
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

/** Signs out for good: listeners and pushes end, the pictures' cookie goes, then the account. */
async function leave(): Promise<void> {
  endLive()
  stopViewing()
  await Promise.allSettled([forgetDevice(), closeMedia()])
  await signOut()
}

const item =
  'data-[highlighted]:bg-raised flex min-h-11 cursor-default items-center gap-3 rounded px-3 text-sm outline-none'

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
        <DropdownMenu.Content
          align="end"
          className="border-hairline bg-surface z-50 min-w-56 rounded-lg border p-1 shadow-2xl"
        >
          <DropdownMenu.Label className="px-3 py-2">
            <span className="block">{session.name}</span>
            <span className="text-dim block text-sm">{session.email}</span>
          </DropdownMenu.Label>
          {reader && (
            <DropdownMenu.Item asChild>
              <Link to={reader.settings} className={item}>
                <SlidersHorizontal aria-hidden size={16} />
                {text.notices.settings}
              </Link>
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item onSelect={() => void leave()} className={item}>
            <LogOut aria-hidden size={16} />
            {text.common.signOut}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
