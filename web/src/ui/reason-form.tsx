import { type ReactNode, useState } from 'react'
import { ActError } from './act-error.tsx'
import { Button } from './button.tsx'
import { DialogFoot } from './dialog.tsx'
import { TextArea } from './field.tsx'
import { useAct } from './use-act.ts'

/**
 * What a dialog asks before something that is said to people or kept in the log: why, and whatever
 * else it needs to know (`children` before the reason, `after` below it). Pressed without a reason
 * it says so, unless none is needed.
 */
export function ReasonForm(props: {
  lead: ReactNode
  label: string
  hint: string
  /** Said when there is no reason; null where none is needed. */
  missing: string | null
  maxLength: number
  rows?: number
  action: string
  kind: 'gold' | 'danger'
  /** Whether everything but the reason makes sense. */
  ready?: boolean
  children?: ReactNode
  after?: ReactNode
  act: (reason: string) => Promise<unknown>
  onClose: () => void
}) {
  const { missing, ready = true } = props
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { busy, sentence, run } = useAct()
  function go(): void {
    if (missing !== null && reason.trim() === '') return setMissing(true)
    void run(() => props.act(reason.trim()))
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) go()
      }}
    >
      <p className="text-dim">{props.lead}</p>
      {props.children}
      <TextArea
        label={props.label}
        hint={props.hint}
        error={isMissing ? missing : null}
        rows={props.rows ?? 2}
        maxLength={props.maxLength}
        value={reason}
        onChange={(value) => {
          setReason(value)
          setMissing(false)
        }}
      />
      {props.after}
      <ActError sentence={sentence} />
      <DialogFoot onClose={props.onClose}>
        <Button kind={props.kind} type="submit" busy={busy} disabled={!ready}>
          {props.action}
        </Button>
      </DialogFoot>
    </form>
  )
}
