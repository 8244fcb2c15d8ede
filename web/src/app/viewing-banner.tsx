import { routes } from '@portal/model/routes'
import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'

/**
 * Says without a doubt that what is below is somebody else's portal, and leads back to the desk,
 * which ends it.
 */
export function ViewingBanner({
  client,
  children,
}: {
  client: { person: string; name: string }
  children: ReactNode
}) {
  return (
    <div className="[--shell-top:3.5rem]">
      <div
        role="status"
        className="bg-warn text-ground sticky top-0 z-40 flex min-h-14 flex-wrap items-center justify-center gap-x-4 px-4 text-sm font-medium"
      >
        <span className="flex items-center gap-2">
          <Eye aria-hidden size={18} className="shrink-0" />
          {text.common.viewing.as(client.name)}
        </span>
        <LinkButton
          kind="plain"
          to={routes.desk.client(client.person)}
          className="text-ground! underline"
        >
          {text.common.viewing.leave}
        </LinkButton>
      </div>
      {children}
    </div>
  )
}
