import { formatDay } from '@portal/model/calendar'
import type { BlockedRange } from '@portal/model/studio'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { isWhole, rangeOf, unfinished, without, withTyped } from './typed-range.ts'

const shown = (range: BlockedRange) =>
  range.from === range.to
    ? formatDay(range.from)
    : `${formatDay(range.from)} – ${formatDay(range.to)}`

const none = { from: '', to: '' }

/**
 * The days on which nobody can book. What stands in the fields counts at once: it is kept, asked
 * about and saved with the rest, and is a line of its own once it is added.
 */
export function BlockedDays({
  ranges,
  dirty,
  onChange,
}: {
  ranges: readonly BlockedRange[]
  /** Whether there is something to save. */
  dirty: boolean
  onChange: (ranges: BlockedRange[]) => void
}) {
  const words = text.settings.availability
  const [fields, setFields] = useState(() => unfinished(ranges) ?? none)
  // Saved or discarded, it is typed no more.
  const [wasDirty, setWasDirty] = useState(dirty)
  if (wasDirty !== dirty) {
    setWasDirty(dirty)
    if (!dirty) setFields(none)
  }
  const typed = rangeOf(fields.from, fields.to)
  const type = (change: Partial<typeof none>) => {
    const next = { ...fields, ...change }
    setFields(next)
    onChange(withTyped(ranges, typed, rangeOf(next.from, next.to)))
  }
  const added = without(ranges, typed)
  return (
    <section className="grid gap-3">
      <h3 className="font-display text-xl">{words.blocked}</h3>
      {added.length > 0 && (
        <ul className="border-hairline divide-hairline divide-y border-y">
          {added.filter(isWhole).map((range, index) => (
            <li
              key={`${range.from} ${range.to} ${index}`}
              className="tabular flex items-center gap-4"
            >
              <span className="flex-1">{shown(range)}</span>
              <IconButton
                label={words.unblock(shown(range))}
                icon={<Trash2 aria-hidden size={18} />}
                onClick={() => onChange(without(ranges, range))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <TextField
          label={words.from}
          type="date"
          value={fields.from}
          onChange={(from) => type({ from })}
        />
        <TextField
          label={words.to}
          type="date"
          value={fields.to}
          onChange={(to) => type({ to })}
          error={fields.from !== '' && typed && typed.to < typed.from ? words.wrongOrder : null}
        />
        <Button
          kind="quiet"
          disabled={!typed || !isWhole(typed) || ranges.length > 200}
          onClick={() => setFields(none)}
        >
          {words.block}
        </Button>
      </div>
    </section>
  )
}
