import { collection } from '@portal/model/paths'
import { ChooseClient } from '../../shared/search/choose-client.tsx'
import { useLiveList } from '#firebase/live.ts'
import type { EventGroup } from '#text/en/clients.ts'
import { text } from '#text/text.ts'
import { Select, TextField } from '#ui/field.tsx'
import { eventGroups, type LogFilter } from './audit-filter.ts'

const words = text.clients.log

/** Narrows the log by words, by what it is about, and by person. */
export const AuditFilter = (props: {
  filter: LogFilter
  onSearch: (search: string) => void
  onGroup: (group: EventGroup | null) => void
  onPerson: (person: string | null) => void
}) => {
  const { filter } = props
  const desk = useLiveList(collection.people(), { where: [['role', '==', 'admin']], limit: 20 })
  const others =
    desk.state === 'ready' ? desk.value.map(({ id, value }) => [id, value.name] as const) : []
  return (
    <search className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_12rem_minmax(14rem,20rem)]">
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
      <ChooseClient
        label={words.person}
        nobody={words.anyPerson}
        value={filter.person ?? ''}
        others={others}
        onChange={(id) => props.onPerson(id || null)}
      />
    </search>
  )
}
