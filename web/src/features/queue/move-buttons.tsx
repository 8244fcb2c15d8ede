import { parseNumber } from '@portal/model/typed-number'
import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { text } from '#text/text.ts'
import { ReasonField } from './reason-field.tsx'
import type { QueueRow } from './waiting-order.ts'

interface Props {
  row: QueueRow
  total: number
  onMove: (row: QueueRow, place: number, reason?: string) => void
}

/** Up, down, to the top, to any place: all that dragging does, without dragging. */
export function MoveButtons({ row, total, onMove }: Props) {
  const [asking, setAsking] = useState(false)
  const place = row.place ?? 0
  const name = row.booking.clientName
  return (
    <>
      <IconButton
        label={text.queue.up(name)}
        icon={<ArrowUp aria-hidden size={18} />}
        disabled={place <= 1}
        onClick={() => onMove(row, place - 1)}
      />
      <IconButton
        label={text.queue.down(name)}
        icon={<ArrowDown aria-hidden size={18} />}
        disabled={place === 0 || place >= total}
        onClick={() => onMove(row, place + 1)}
      />
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <IconButton label={text.queue.more(name)} icon={<Ellipsis aria-hidden size={18} />} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <MenuBox align="end" className="min-w-48">
            <MenuItem disabled={place <= 1} onSelect={() => onMove(row, 1)}>
              {text.queue.top}
            </MenuItem>
            <MenuItem onSelect={() => setAsking(true)}>{text.queue.toPlace}</MenuItem>
          </MenuBox>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <AskPlace {...{ row, total, onMove }} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}

function AskPlace({
  row,
  total,
  onMove,
  open,
  onClose,
}: Props & { open: boolean; onClose: () => void }) {
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const place = parseNumber(value, 0) ?? 0
  const valid = place >= 1 && place <= total
  return (
    <Dialog open={open} onClose={onClose} title={text.queue.toPlaceTitle(row.booking.clientName)}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!valid) return
          onMove(row, place, reason.trim())
          setValue('')
          setReason('')
          onClose()
        }}
      >
        <TextField
          label={text.queue.place}
          hint={text.queue.placeHint(total)}
          value={value}
          onChange={setValue}
          inputMode="numeric"
        />
        <ReasonField value={reason} onChange={setReason} />
        <Button kind="gold" type="submit" disabled={!valid}>
          {text.queue.move}
        </Button>
      </form>
    </Dialog>
  )
}
