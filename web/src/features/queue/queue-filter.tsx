import { BookingStatus } from '@portal/model/booking'
import { formatMonth, type Month } from '@portal/model/calendar'
import { X } from 'lucide-react'
import { Button } from '#ui/button.tsx'
import { Select, TextField } from '#ui/field.tsx'
import { text } from '#text/text.ts'
import { type Filter, isFiltered, noFilter } from './waiting-order.ts'

/** Narrows Les's lists by words, status and month. */
export function QueueFilter({
  filter,
  months,
  onChange,
}: {
  filter: Filter
  months: readonly Month[]
  onChange: (filter: Filter) => void
}) {
  return (
    <search className="@container">
      <div className="grid items-end gap-4 @min-[26rem]:grid-cols-2 @min-[44rem]:grid-cols-[minmax(0,20rem)_12rem_12rem_auto]">
        <div className="@min-[26rem]:col-span-2 @min-[44rem]:col-span-1">
          <TextField
            label={text.queue.search}
            value={filter.search}
            onChange={(search) => onChange({ ...filter, search })}
            type="search"
          />
        </div>
        <Select
          label={text.queue.byStatus}
          value={filter.status ?? ''}
          options={[
            ['', text.queue.anyStatus],
            ...BookingStatus.options.map((status) => [status, text.queue.status[status]] as const),
          ]}
          onChange={(value) =>
            onChange({ ...filter, status: BookingStatus.safeParse(value).data ?? null })
          }
        />
        <Select
          label={text.queue.byMonth}
          value={filter.month ?? ''}
          options={[
            ['', text.queue.anyMonth],
            ...months.map((month) => [month, formatMonth(month)] as const),
          ]}
          onChange={(value) => onChange({ ...filter, month: value || null })}
        />
        {isFiltered(filter) && (
          <Button
            kind="plain"
            icon={<X aria-hidden size={16} />}
            onClick={() => onChange(noFilter)}
            className="justify-self-start"
          >
            {text.queue.clear}
          </Button>
        )}
      </div>
    </search>
  )
}
