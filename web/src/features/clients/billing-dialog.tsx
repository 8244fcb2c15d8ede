import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  person: string
  name: string
  address: string | null
  open: boolean
  onClose: () => void
}

/** Les enters where a client lives, as it is to stand on invoices. */
export const BillingDialog = (props: Props) => (
  <Dialog open={props.open} onClose={props.onClose} title={text.clients.page.billing.title}>
    <Form {...props} />
  </Dialog>
)

function Form({ person, name, address: known, onClose }: Props) {
  const words = text.clients.page.billing
  const [address, setAddress] = useState(known ?? '')
  const [isMissing, setMissing] = useState(false)
  const { busy, sentence, run } = useAct()
  async function save(): Promise<void> {
    if (address.trim() === '') return setMissing(true)
    const done = await run(async () => {
      const { invoices } = await call('setBillingAddress', { person, address })
      showToast(words.done(invoices))
    })
    if (done) onClose()
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="text-dim">{words.lead(name)}</p>
      <TextArea
        label={words.label}
        hint={words.hint}
        error={isMissing ? words.missing : null}
        rows={4}
        maxLength={200}
        value={address}
        onChange={(value) => {
          setAddress(value)
          setMissing(false)
        }}
      />
      <ActError sentence={sentence} />
      <DialogFoot onClose={onClose}>
        <Button kind="gold" type="submit" busy={busy}>
          {words.save}
        </Button>
      </DialogFoot>
    </form>
  )
}
