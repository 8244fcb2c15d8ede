import type { DueRule, Terms } from '@portal/model/invoicing/due'
import { Plus, Trash2 } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from './button.tsx'
import { Select } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { NumberField } from './number-fields.tsx'

/** As many parts as an invoice can be paid in, besides the deposit. */
const mostParts = 12
const whole = 10_000

const anchors = ['issue', 'booking', 'shoot'] as const

/** A day that is counted from another: so many days before or after. */
function DueFields(props: { about: string; rule: DueRule; onChange: (rule: DueRule) => void }) {
  const words = text.terms
  const { rule, onChange } = props
  const side = rule.days < 0 ? 'before' : 'after'
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-2 sm:grid-cols-[5.5rem_minmax(0,1fr)_minmax(0,1fr)]">
      <NumberField
        label={words.days}
        value={Math.abs(rule.days)}
        min={0}
        max={730}
        onChange={(days) => onChange({ ...rule, days: side === 'before' ? -days : days })}
      />
      <Select
        label={words.side}
        aria-label={words.sideOf(props.about)}
        value={side}
        onChange={(now) =>
          onChange({ ...rule, days: (now === 'before' ? -1 : 1) * Math.abs(rule.days) })
        }
        options={[
          ['after', words.after],
          ['before', words.before],
        ]}
      />
      <div className="max-sm:col-span-2">
        <Select
          label={words.from}
          aria-label={words.fromOf(props.about)}
          value={rule.from}
          onChange={(now) =>
            onChange({ ...rule, from: anchors.find((name) => name === now) ?? 'issue' })
          }
          options={anchors.map((name) => [name, words.anchors[name]] as const)}
        />
      </div>
    </div>
  )
}

/** When the deposit is due, and in how many parts and when the rest is. */
export function TermsFields({
  terms,
  onChange,
}: {
  terms: Terms
  onChange: (terms: Terms) => void
}) {
  const words = text.terms
  const { rest } = terms
  const sum = rest.reduce((all, { share }) => all + share, 0)
  const setPart = (index: number, change: Partial<Terms['rest'][number]>) =>
    onChange({
      ...terms,
      rest: rest.map((part, at) => (at === index ? { ...part, ...change } : part)),
    })
  /** Another part, all of one size but for what rounding leaves to the last. */
  const inParts = (parts: Terms['rest']) => {
    const each = Math.floor(whole / parts.length)
    return parts.map((part, index) => ({
      ...part,
      share: index === parts.length - 1 ? whole - each * (parts.length - 1) : each,
    }))
  }
  return (
    <div className="grid gap-5">
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">{words.deposit}</legend>
        <DueFields
          about={words.deposit}
          rule={terms.deposit}
          onChange={(deposit) => onChange({ ...terms, deposit })}
        />
      </fieldset>
      {rest.map((part, index) => {
        const name = rest.length === 1 ? words.rest : words.part(index + 1)
        return (
          <fieldset key={index} className="grid gap-3">
            <legend className="mb-2 font-medium">{name}</legend>
            <div className="grid items-start gap-2 sm:grid-cols-[6rem_minmax(0,1fr)_auto]">
              <NumberField
                label={words.share}
                value={part.share / 100}
                min={0.01}
                max={100}
                whole={false}
                onChange={(percent) => setPart(index, { share: Math.round(percent * 100) })}
              />
              <DueFields about={name} rule={part.due} onChange={(due) => setPart(index, { due })} />
              {rest.length > 1 && (
                <span className="sm:pt-6.5">
                  <IconButton
                    label={words.remove(name)}
                    icon={<Trash2 aria-hidden size={18} />}
                    onClick={() =>
                      onChange({ ...terms, rest: inParts(rest.filter((_, at) => at !== index)) })
                    }
                  />
                </span>
              )}
            </div>
          </fieldset>
        )
      })}
      {sum !== whole && (
        <p role="alert" className="text-bad text-sm">
          {words.notWhole(sum / 100)}
        </p>
      )}
      <Button
        kind="quiet"
        icon={<Plus aria-hidden size={16} />}
        className="justify-self-start"
        disabled={rest.length >= mostParts}
        onClick={() => {
          const last = rest.at(-1)
          if (last) onChange({ ...terms, rest: inParts([...rest, { ...last }]) })
        }}
      >
        {words.add}
      </Button>
    </div>
  )
}
