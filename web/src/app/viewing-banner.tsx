import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { stopViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** Says without a doubt that what is below is somebody else's portal, and leads back. */
export function ViewingBanner({
  client,
  children,
}: {
  client: { person: string; name: string }
  children: ReactNode
}) {
  const navigate = useNavigate()
  const leave = async () => {
    await navigate(`/desk/clients/${client.person}`)
    stopViewing()
  }
  return (
    <div className="[--shell-top:3.5rem]">
      <div
        role="status"
        className="bg-warn text-ground sticky top-0 z-40 flex min-h-14 flex-wrap items-center justify-center gap-x-4 px-4 text-sm font-medium"
      >
        <span className="flex items-center gap-2">
          <Eye aria-hidden size={18} />
          {text.common.viewing.as(client.name)}
        </span>
        <Button kind="plain" className="text-ground! underline" onClick={() => void leave()}>
          {text.common.viewing.leave}
        </Button>
      </div>
      {children}
    </div>
  )
}
