import { type PasswordFault, passwordFaults } from '@portal/model/password'
import { Check, Circle } from 'lucide-react'
import { text } from '#text/text.ts'
import { PasswordField } from '#ui/password-field.tsx'

const words = text.password

/** What is always said; that it is too long only who writes so much needs to hear. */
const always: readonly PasswordFault[] = ['too-short', 'too-plain', 'own-words']

function Rule({ rule, isMet }: { rule: PasswordFault; isMet: boolean }) {
  const Mark = isMet ? Check : Circle
  return (
    <li className={`flex items-center gap-2 ${isMet ? 'text-ok' : 'text-dim'}`}>
      <Mark aria-hidden size={14} className="shrink-0" />
      <span>
        {words.rule[rule]}
        <span className="sr-only">, {isMet ? words.met : words.notMet}</span>
      </span>
    </li>
  )
}

/** A new password with what it needs, as one types. `own` are the words that others know of its person. */
export function NewPasswordField(props: {
  value: string
  onChange: (value: string) => void
  own: readonly string[]
  error: string | null
}) {
  const faults = props.value === '' ? null : passwordFaults(props.value, props.own)
  const isMet = (rule: PasswordFault) => faults !== null && !faults.includes(rule)
  const shown = faults?.includes('too-long') ? (['too-long', ...always] as const) : always
  return (
    <div className="grid gap-3">
      <PasswordField
        words={words.fresh}
        name="new-password"
        autoComplete="new-password"
        value={props.value}
        onChange={props.onChange}
        error={props.error}
      />
      <ul aria-label={words.rules} className="grid gap-1 text-sm">
        {shown.map((rule) => (
          <Rule key={rule} rule={rule} isMet={isMet(rule)} />
        ))}
      </ul>
      <p className="text-dim text-sm">{words.common}</p>
    </div>
  )
}
