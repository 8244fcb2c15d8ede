import type { Payable } from '@portal/model/invoicing/payment'
import { call } from '#firebase/call.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button, type ButtonKind } from '#ui/button.tsx'
import { useAct } from '#ui/use-act.ts'

/** Leads to the page where an instalment, or the rest, is paid. */
export function PayButton(props: {
  invoice: string
  instalment: Payable
  label: string
  /** What it is called where several stand on one page; it begins with the label. */
  name?: string
  kind?: ButtonKind
}) {
  const { busy, sentence, run } = useAct()
  const pay = () =>
    run(async () => {
      const { invoice, instalment } = props
      const { url } = await call('payInstalment', { invoice, instalment })
      location.assign(url)
    })
  return (
    <span className="grid justify-items-start gap-2">
      <Button
        kind={props.kind ?? 'gold'}
        busy={busy}
        aria-label={props.name}
        onClick={() => void pay()}
      >
        {props.label}
      </Button>
      <ActError sentence={sentence} />
    </span>
  )
}
