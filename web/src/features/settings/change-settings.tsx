import type { Studio } from '@portal/model/studio'
import { Plus, Trash2 } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { NumberField } from '#ui/number-fields.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** Until when clients may change their mind alone, and what they get back. */
export function ChangeSettings({ studio }: { studio: Studio }) {
  const words = text.settings.changes
  const changes = useSetting('changes', studio.changes)
  const { value } = changes
  const set = (change: Partial<Studio['changes']>) => changes.change({ ...value, ...change })
  const setRule = (index: number, change: Partial<(typeof value.refunds)[number]>) =>
    set({
      refunds: value.refunds.map((rule, at) => (at === index ? { ...rule, ...change } : rule)),
    })
  return (
    <Section title={words.title} lead={words.lead} settings={[changes]}>
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          label={words.cutOff}
          hint={words.cutOffHint}
          value={value.cutOffDays}
          min={0}
          max={365}
          onChange={(cutOffDays) => set({ cutOffDays })}
        />
        <NumberField
          label={words.offerHours}
          hint={words.offerHint}
          value={value.offerHours}
          min={1}
          max={168}
          onChange={(offerHours) => set({ offerHours })}
        />
      </div>
      <section className="grid gap-3">
        <h3 className="font-display text-xl">{words.refunds}</h3>
        <p className="text-dim text-sm">{words.refundsLead}</p>
        {value.refunds.map((rule, index) => (
          <div key={index} className="grid grid-cols-[1fr_1fr_auto] items-start gap-3">
            <NumberField
              label={words.daysBefore}
              value={rule.daysBefore}
              min={0}
              max={730}
              onChange={(daysBefore) => setRule(index, { daysBefore })}
            />
            <NumberField
              label={words.percent}
              value={rule.basisPoints / 100}
              min={0}
              max={100}
              onChange={(percent) => setRule(index, { basisPoints: percent * 100 })}
            />
            <IconButton
              label={words.remove(rule.daysBefore)}
              icon={<Trash2 aria-hidden size={18} />}
              onClick={() => set({ refunds: value.refunds.filter((_, at) => at !== index) })}
            />
          </div>
        ))}
        <Button
          kind="quiet"
          icon={<Plus aria-hidden size={16} />}
          disabled={value.refunds.length >= 6 || value.refunds.at(-1)?.daysBefore === 0}
          onClick={() => {
            const last = value.refunds.at(-1)?.daysBefore ?? 180
            const daysBefore = Math.max(0, Math.floor(last / 2))
            set({ refunds: [...value.refunds, { daysBefore, basisPoints: 0 }] })
          }}
          className="justify-self-start"
        >
          {words.add}
        </Button>
      </section>
    </Section>
  )
}
