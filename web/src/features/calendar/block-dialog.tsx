import type { CalendarDate } from '@portal/model/calendar'
import { BlockedRange } from '@portal/model/studio'
import { type FormEvent, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { useBlocking } from './use-blocking.ts'

/** Blocks from a first to a last day; without a last one, the first alone. */
export function BlockDialog({
  first,
  today,
  blocking: { busy, block },
  close,
}: {
  first: CalendarDate
  today: CalendarDate
  blocking: ReturnType<typeof useBlocking>
  close: () => void
}) {
  const words = text.calendar.block
  const [from, setFrom] = useState<string>(first)
  const [to, setTo] = useState('')
  const last = to || from
  const range = BlockedRange.safeParse({ from, to: last })
  const error = from && last < from ? words.wrongOrder : from && last < today ? words.past : null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (range.success && !error && (await block(range.data))) close()
  }
  return (
    <Dialog open onClose={close} title={words.title}>
      <form className="grid gap-5" onSubmit={(event) => void submit(event)}>
        <p className="text-dim text-sm">{words.lead}</p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label={words.from} type="date" value={from} onChange={setFrom} />
          <TextField
            label={words.to}
            type="date"
            value={to}
            min={from}
            onChange={setTo}
            error={error}
          />
        </div>
        <Button
          kind="gold"
          type="submit"
          className="justify-self-end"
          busy={busy}
          disabled={!range.success || error !== null}
        >
          {words.action}
        </Button>
      </form>
    </Dialog>
  )
}
