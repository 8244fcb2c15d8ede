import type { ReactNode } from 'react'
import { Panel } from '#ui/panel.tsx'
import { SaveBar } from './save-bar.tsx'
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
        <SaveBar
          dirty={dirty}
          busy={busy}
          error={error ?? null}
          onDiscard={() => {
            for (const one of settings) one.reset()
          }}
        />
      </form>
    </Panel>
  )
}
