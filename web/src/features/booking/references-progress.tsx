import { useEffect } from 'react'
import { progressOf } from './reference-queue.ts'
import { referenceUploads, resumeReferences, useReferenceUploads } from './reference-uploads.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'

/** A quiet line while references of a request are on their way; goes on with what was interrupted. */
export function ReferencesProgress() {
  const words = text.references.progress
  const items = useReferenceUploads((queue) => queue.items)
  const progress = progressOf(items.values())
  useEffect(() => void resumeReferences(), [])
  if (!progress) return null
  const isStuck = progress.sent + progress.broken === progress.all
  return (
    <section aria-label={words.label} className="border-hairline border-y py-4">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className={isStuck ? 'text-warn' : 'text-dim tabular'}>
          {isStuck ? words.broken(progress.broken) : words.sending(progress.sent, progress.all)}
        </p>
        {isStuck && (
          <Button kind="quiet" onClick={() => referenceUploads.getState().retryAll()}>
            {words.retry}
          </Button>
        )}
      </div>
      {!isStuck && <ProgressBar value={progress.share} label={words.label} />}
    </section>
  )
}
