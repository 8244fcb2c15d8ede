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
  const sending = progressOf(items.values())
  useEffect(() => void resumeReferences(), [])
  if (!sending) return null
  const isStuck = sending.sent + sending.broken === sending.all
  return (
    <section aria-label={words.label} className="border-hairline border-y py-4">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className={isStuck ? 'text-warn' : 'text-dim tabular'}>
          {isStuck ? words.broken(sending.broken) : words.sending(sending.sent, sending.all)}
        </p>
        {isStuck && (
          <Button kind="quiet" onClick={() => referenceUploads.getState().retryAll()}>
            {words.retry}
          </Button>
        )}
      </div>
      {!isStuck && <ProgressBar value={sending.progress} label={words.label} />}
    </section>
  )
}
