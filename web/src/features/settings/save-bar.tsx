import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/**
 * Says what is not saved, and saves or discards it. It stays in sight as long as its form is;
 * nothing while there is nothing to save.
 */
export function SaveBar({
  dirty,
  busy,
  error,
  mayNot = false,
  onDiscard,
  children,
}: {
  dirty: boolean
  busy: boolean
  error: string | null
  /** Whether something has to be put right before. */
  mayNot?: boolean
  onDiscard: () => void
  children?: ReactNode
}) {
  return (
    <div
      className={
        dirty
          ? 'border-hairline bg-raised sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 -mx-3 grid gap-1 rounded-md border px-3 py-2 shadow-2xl md:bottom-3 short:bottom-1'
          : 'grid gap-1'
      }
    >
      {error && (
        <p role="alert" className="text-bad py-1">
          {error}
        </p>
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-3">
        {dirty && (
          <>
            <p role="status" className="text-dim mr-auto text-sm">
              {text.settings.unsaved}
            </p>
            <Button kind="plain" disabled={busy} onClick={onDiscard}>
              {text.settings.discard}
            </Button>
            <Button kind="gold" type="submit" disabled={mayNot} busy={busy}>
              {text.settings.save}
            </Button>
          </>
        )}
        {children}
      </div>
    </div>
  )
}
