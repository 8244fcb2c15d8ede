import type { Person } from '@portal/model/person'
import type { EventGroup } from '#text/en/clients.ts'
import { text } from '#text/text.ts'
import { Select, TextField } from '#ui/field.tsx'
import { eventGroups, type LogFilter } from './audit-filter.ts'

const words = text.clients.log

/** Narrows the log by words, by what it is about, and by person. */
export const AuditFilter = (props: {
  filter: LogFilter
  people: readonly { id: string; value: Person }[]
  onSearch: (search: string) => void
  onGroup: (group: EventGroup | null) => void
  onPerson: (person: string | null) => void
}) => {
  const { filter, people } = props
  const isListed = people.some(({ id }) => id === filter.person)
  return (
    <search className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_12rem_14rem]">
      <TextField
        label={words.search}
        type="search"
        value={filter.search}
        onChange={props.onSearch}
      />
      <Select
        label={words.group}
        value={filter.group ?? ''}
        options={[
          ['', words.anyGroup],
          ...eventGroups.map((group) => [group, words.groups[group]] as const),
        ]}
        onChange={(value) => props.onGroup(eventGroups.find((group) => group === value) ?? null)}
      />
      <Select
        label={words.person}
        value={filter.person ?? ''}
        options={[
          ['', words.anyPerson],
          // Whoever is beyond the people that are listed can still be asked for by address.
          ...(filter.person === null || isListed ? [] : [[filter.person, filter.person] as const]),
          ...people.map(({ id, value }) => [id, value.name] as const),
        ]}
        onChange={(value) => props.onPerson(value || null)}
      />
    </search>
  )
}
