import { collection } from '@portal/model/paths'
import type { Person } from '@portal/model/person'
import { useState } from 'react'
import { useLiveRows } from '#firebase/live.ts'

/** Who the people with these ids are; whoever was known stays so while further ones are read. */
export function usePeople(ids: readonly (string | null)[]): ReadonlyMap<string, Person> {
  const wanted = ids.filter((id): id is string => id !== null)
  const read = useLiveRows(collection.people(), wanted)
  const [known, setKnown] = useState<ReadonlyMap<string, Person>>(new Map())
  const found = read.state === 'ready' ? read.value : []
  const isNews = found.some(({ id, value }) => known.get(id) !== value)
  if (!isNews) return known
  const all = new Map([...known, ...found.map(({ id, value }) => [id, value] as const)])
  setKnown(all)
  return all
}
