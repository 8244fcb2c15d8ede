import { captionLimit, type Reference } from '@portal/model/moodboard'
import { useState } from 'react'
import { linkOf } from './reference-link.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'

interface Props {
  open: boolean
  onClose: () => void
  onAdd: (link: Reference) => void
}

/** Asks for the address of a page. Nothing is fetched from it, now or later. */
export function LinkDialog({ open, onClose, onAdd }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title={text.references.link.title}>
      <LinkForm onAdd={onAdd} />
    </Dialog>
  )
}

function LinkForm({ onAdd }: Pick<Props, 'onAdd'>) {
  const words = text.references.link
  const [address, setAddress] = useState('')
  const [caption, setCaption] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      // A form below the wizard's page must not send the wizard.
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        const link = linkOf(newId(), address, caption)
        if (link) onAdd(link)
        else setWrong(true)
      }}
      className="grid gap-5"
    >
      <TextField
        label={words.address}
        error={wrong ? words.wrong : null}
        value={address}
        onChange={(value) => {
          setAddress(value)
          setWrong(false)
        }}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={1_000}
        required
      />
      <TextField
        label={words.caption}
        value={caption}
        onChange={setCaption}
        maxLength={captionLimit}
      />
      <Button kind="gold" type="submit" className="justify-self-end">
        {words.add}
      </Button>
    </form>
  )
}
