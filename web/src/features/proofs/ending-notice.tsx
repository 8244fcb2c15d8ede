import type { Gallery } from '@portal/model/gallery'
import type { MemberRole } from '@portal/model/member'
import { routes } from '@portal/model/routes'
import { CalendarClock, Download } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { useEnding } from './use-ending.ts'

interface Props {
  gallery: Pick<Gallery, 'expiresAt' | 'clientName'>
  role: 'client' | MemberRole | null
  /** Null while there is nothing to take along. */
  onDownload: (() => void) | null
}

const words = text.expiry.ending

/** In the last fortnight: until when the gallery is open, and what there is to do about it. */
export function EndingNotice({ gallery, role, onDownload }: Props) {
  const ending = useEnding(gallery.expiresAt)
  if (!ending?.isNear) return null
  const talks = role === 'client' || role === 'partner'
  const body = !talks
    ? words.member(gallery.clientName)
    : onDownload
      ? words.released
      : words.waiting
  return (
    <section
      aria-label={words.title(ending.day)}
      className="border-warn/35 bg-surface flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border px-5 py-4"
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <h2 className="font-display flex items-center gap-2.5 text-xl">
          <CalendarClock aria-hidden size={18} className="text-warn shrink-0" />
          {words.title(ending.day)}
        </h2>
        <p className="text-dim text-sm">{body}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        {onDownload && (
          <Button kind="quiet" icon={<Download aria-hidden size={18} />} onClick={onDownload}>
            {words.download}
          </Button>
        )}
        {talks && (
          <LinkButton kind="quiet" to={routes.portal.chats()}>
            {words.ask}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
