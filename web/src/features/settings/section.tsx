import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import type { Setting } from './use-setting.ts'

/** A group of fields that is saved together. Enter saves, too. */
export function Section({
  title,
  lead,
  settings,
  children,
}: {
  title: string
  lead?: string
  settings: readonly Pick<Setting<unknown>, 'dirty' | 'busy' | 'error' | 'save' | 'reset'>[]
  children: ReactNode
}) {
  const dirty = settings.some((one) => one.dirty)
  const busy = settings.some((one) => one.busy)
  const error = settings.find((one) => one.error)?.error
  const save = async () => {
    for (const one of settings) if (one.dirty) await one.save()
  }
  return (
    <Panel title={title}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {lead && <p className="text-dim -mt-2 max-w-prose">{lead}</p>}
        {children}
        {error && (
          <p role="alert" className="text-bad">
            {error}
          </p>
        )}
        <div className="flex min-h-11 items-center gap-3">
          {dirty && (
            <>
              <Button kind="gold" type="submit" busy={busy}>
                {text.settings.save}
              </Button>
              <Button
                kind="plain"
                disabled={busy}
                onClick={() => {
                  for (const one of settings) one.reset()
                }}
              >
                {text.settings.discard}
              </Button>
            </>
          )}
        </div>
      </form>
    </Panel>
  )
}
