import { doc } from '@portal/model/paths'
import { renderingMinutes } from '@portal/model/watermark'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'

/** How far the proofs have come; nothing when no change has ever been made. */
export function RenderingProgress() {
  const words = text.settings.watermark
  const live = useLive(doc.rendering())
  const rendering = live.state === 'ready' ? live.value : null
  if (!rendering) return null
  const { photos, done, failed, endedAt } = rendering
  const lost = failed > 0 && <p className="text-warn text-sm">{words.lost(failed)}</p>
  if (endedAt)
    return (
      <div role="status" className="mt-6 grid gap-1">
        <p className="text-dim text-sm">{words.allMade(done)}</p>
        {lost}
      </div>
    )
  // Photographs that came while it went on are made as well, so it can be more than was counted.
  const all = Math.max(photos, done + failed)
  return (
    <div className="mt-6 grid gap-2">
      <p role="status" className="tabular text-sm">
        {words.making(done, all, renderingMinutes(all - done))}
      </p>
      <ProgressBar value={all === 0 ? 0 : done / all} label={words.makingLabel} />
      <p className="text-dim text-sm">{words.meanwhile}</p>
      {lost}
    </div>
  )
}
