import { NumberPattern, numberOf } from '@portal/model/invoicing/number'
import type { Invoicing } from '@portal/model/invoicing/settings'
import { TaxMode } from '@portal/model/invoicing/tax'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Select, TextArea, TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { NumberField } from '#ui/number-fields.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { TermsFields } from '#ui/terms-fields.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** How the studio invoices: numbers, tax, when it is due, and what stands on documents. */
export function InvoicingSettings({ studio }: { studio: Studio }) {
  const settings = useLive(doc.invoiceSettings())
  return (
    <LiveView of={settings} loading={<Skeleton className="h-96" />}>
      {(value) =>
        value ? <InvoicingFields stored={{ ...studio.invoicing, ...value }} /> : <Failed />
      }
    </LiveView>
  )
}

function InvoicingFields({ stored }: { stored: Invoicing }) {
  const words = text.settings.invoicing
  const invoicing = useSetting('invoicing', stored)
  const { value } = invoicing
  const set = (some: Partial<Invoicing>) => invoicing.change({ ...value, ...some })
  const { tax, paper } = value
  const setPrinted = (some: Partial<typeof paper>) => set({ paper: { ...paper, ...some } })
  return (
    <Section title={text.settings.sections.invoicing} settings={[invoicing]}>
      <Part title={words.tax} lead={words.taxLead}>
        <div className="grid items-start gap-5 sm:grid-cols-3">
          <Select
            label={words.mode}
            value={tax.mode}
            onChange={(mode) =>
              set({ tax: { ...tax, mode: TaxMode.safeParse(mode).data ?? 'none' } })
            }
            options={TaxMode.options.map((mode) => [mode, text.terms.taxModes[mode]] as const)}
          />
          {tax.mode !== 'none' && (
            <>
              <NumberField
                label={words.rate}
                value={tax.rate / 100}
                min={0}
                max={100}
                whole={false}
                onChange={(percent) => set({ tax: { ...tax, rate: Math.round(percent * 100) } })}
              />
              <TextField
                label={words.label}
                value={tax.label}
                maxLength={20}
                onChange={(label) => set({ tax: { ...tax, label } })}
              />
            </>
          )}
        </div>
      </Part>
      <Part title={words.terms} lead={words.termsLead}>
        <TermsFields terms={value.terms} onChange={(terms) => set({ terms })} />
      </Part>
      <Part title={words.reminders} lead={words.remindersLead}>
        <div className="grid grid-cols-2 items-start gap-5 sm:grid-cols-4">
          {value.reminderDays.map((days, index) => (
            <NumberField
              key={index}
              label={words.reminder(index + 1)}
              value={days}
              min={-60}
              max={90}
              onChange={(changed) => set({ reminderDays: value.reminderDays.with(index, changed) })}
            />
          ))}
        </div>
      </Part>
      <Part title={words.numbers} lead={words.numbersLead}>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <PatternField
            label={words.invoices}
            pattern={value.invoiceNumbers}
            onChange={(invoiceNumbers) => set({ invoiceNumbers })}
          />
          <PatternField
            label={words.creditNotes}
            pattern={value.creditNoteNumbers}
            onChange={(creditNoteNumbers) => set({ creditNoteNumbers })}
          />
        </div>
      </Part>
      <Part title={words.paper} lead={words.paperLead}>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            label={words.legalName}
            value={paper.legalName}
            maxLength={120}
            onChange={(legalName) => setPrinted({ legalName })}
          />
          <TextField
            label={words.taxNumber}
            hint={paper.taxNumber === '' ? words.taxNumberMissing : words.taxNumberHint}
            value={paper.taxNumber}
            maxLength={40}
            onChange={(taxNumber) => setPrinted({ taxNumber })}
          />
        </div>
        <TextArea
          label={words.address}
          rows={3}
          value={paper.address}
          maxLength={200}
          onChange={(address) => setPrinted({ address })}
        />
        <TextField
          label={words.bank}
          hint={words.bankHint}
          value={paper.bank}
          maxLength={120}
          onChange={(bank) => setPrinted({ bank })}
        />
        <TextField
          label={words.footer}
          value={paper.footer}
          maxLength={400}
          onChange={(footer) => setPrinted({ footer })}
        />
      </Part>
    </Section>
  )
}

const Part = (props: { title: string; lead: string; children: React.ReactNode }) => (
  <section className="grid gap-4">
    <div>
      <h3 className="font-display text-xl">{props.title}</h3>
      <p className="text-dim mt-1 max-w-prose text-sm">{props.lead}</p>
    </div>
    {props.children}
  </section>
)

/** How numbers look, with the one that would come first. */
function PatternField(props: {
  label: string
  pattern: string
  onChange: (pattern: string) => void
}) {
  const words = text.settings.invoicing
  const [year] = useState(() => new Date().getFullYear())
  const valid = NumberPattern.safeParse(props.pattern).success
  return (
    <TextField
      label={props.label}
      value={props.pattern}
      maxLength={40}
      onChange={props.onChange}
      hint={words.next(numberOf(props.pattern, year, 1))}
      error={valid ? null : words.wrongPattern}
    />
  )
}
