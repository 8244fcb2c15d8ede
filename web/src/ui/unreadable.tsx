import { TriangleAlert } from 'lucide-react'
import { useSession } from '#firebase/auth.ts'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'

/** Says of a list that some of it cannot be shown, and what to do; nothing when all of it can. */
export function Unreadable({ of }: { of: Live<unknown> }) {
  const isLes = useSession((session) => session.state === 'signed-in' && session.role === 'admin')
  if (of.state !== 'ready' || of.unreadable.length === 0) return null
  const words = text.common.unreadable
  return (
    <p role="status" className="text-dim flex items-start gap-2 px-4 py-3 text-sm">
      <TriangleAlert aria-hidden size={16} className="text-warn mt-0.5 shrink-0" />
      <span>
        {words.entries(of.unreadable.length)} {isLes ? words.les : words.client}
      </span>
    </p>
  )
}
