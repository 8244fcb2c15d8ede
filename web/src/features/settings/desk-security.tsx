import { doc } from '@portal/model/paths'
import { idleMinutes, type SecuritySettings } from '@portal/model/session'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Select, Switch } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.factors.desk

/** How long (minutes) may be chosen, beside what is stored. */
const offered = [5, 15, 30, 60, 120, 240, 480]

/** What Les decides of how people are signed in; each choice holds at once. */
export function DeskSecurity() {
  const settings = useLive(doc.securitySettings())
  return (
    <Panel title={words.title}>
      <p className="text-dim -mt-2 mb-5 max-w-prose">{words.lead}</p>
      <LiveView of={settings} loading={<Skeleton className="h-32" />}>
        {(value) => <Choices stored={value ?? { idleMinutes, secondFactor: false }} />}
      </LiveView>
    </Panel>
  )
}

function Choices({ stored }: { stored: SecuritySettings }) {
  const { busy, sentence, run } = useAct()
  async function choose(change: Partial<SecuritySettings>): Promise<void> {
    if (await run(() => call('updateSecurity', { ...stored, ...change }))) showToast(words.saved)
  }
  const all = [...new Set([...offered, stored.idleMinutes])].toSorted((one, other) => one - other)
  return (
    <div className="grid gap-5">
      <Select
        label={words.idle}
        hint={words.idleHint}
        value={String(stored.idleMinutes)}
        disabled={busy}
        options={all.map((minutes) => [String(minutes), words.minutes(minutes)])}
        onChange={(minutes) => void choose({ idleMinutes: Number(minutes) })}
      />
      <Switch
        label={words.ask}
        hint={words.askHint}
        checked={stored.secondFactor}
        disabled={busy}
        onChange={(secondFactor) => void choose({ secondFactor })}
      />
      <ActError sentence={sentence} />
    </div>
  )
}
