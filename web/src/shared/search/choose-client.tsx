import { collection, doc } from '@portal/model/paths'
import { useState } from 'react'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Select, TextField } from '#ui/field.tsx'
import { useSearch } from './use-search.ts'

/** So many clients are offered at once. */
const most = 30
const ofClients = [['kind', '==', 'client']] as const
const byName = ['sort', 'asc'] as const

/**
 * Chooses one of all clients: the first by name, or those that a search finds. The one that is chosen
 * stays among them. '' is nobody, and `nobody` what that is called.
 */
export function ChooseClient(props: {
  label: string
  nobody: string
  value: string
  onChange: (client: string) => void
  /** Others than clients that may be chosen, by id and name. */
  others?: readonly (readonly [id: string, name: string])[]
}) {
  const { label, nobody, value, onChange, others = [] } = props
  const [typed, setTyped] = useState('')
  const { search, entries } = useSearch('client', typed, most)
  const listed = useLiveList(collection.search(), {
    where: ofClients,
    orderBy: byName,
    limit: most,
  })
  const shown = search ? entries : listed
  const clients =
    shown.state === 'ready'
      ? shown.value.map(({ value: { of, title, about } }) => [of, `${title}, ${about}`] as const)
      : []
  const isOffered = [...others, ...clients].some(([id]) => id === value)
  const chosen = useLive(value === '' || isOffered ? null : doc.person(value))
  const name = chosen.state === 'ready' && chosen.value ? chosen.value.name : value
  return (
    <div className="grid gap-3">
      <TextField
        label={text.common.findClient}
        hint={
          shown.state === 'failed'
            ? text.common.clientsUnknown
            : search && shown.state === 'ready'
              ? text.common.clientsFound(shown.value.length)
              : undefined
        }
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <Select
        label={label}
        value={value}
        onChange={onChange}
        options={[
          ['', nobody],
          ...(value === '' || isOffered ? [] : [[value, name] as const]),
          ...others,
          ...clients,
        ]}
      />
    </div>
  )
}
