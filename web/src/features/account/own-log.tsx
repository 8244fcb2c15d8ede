import type { OwnEntry } from '@portal/model/own-log'
import { useEffect, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Unfolding } from '#ui/unfolding.tsx'
import { useAct } from '#ui/use-act.ts'
import { togetherByDay } from './together-by-day.ts'
import { useIsOwn } from './use-is-own.ts'

const words = text.ownLog

/** "your name and your phone number" */
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const when = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** What happened in one's own account; it is read once it is opened. Les reads his at the desk. */
export function OwnLog({ id }: { id: string }) {
  if (!useIsOwn(id)) return null
  return (
    <Panel>
      <Unfolding summary={<h2 className="font-display text-2xl">{words.title}</h2>}>
        <p className="text-dim mt-2 mb-4 text-sm">{words.lead}</p>
        <Entries />
      </Unfolding>
    </Panel>
  )
}

function Entries() {
  const [entries, setEntries] = useState<readonly OwnEntry[] | null>(null)
  const [before, setBefore] = useState<number | null>(null)
  const { busy, sentence, run } = useAct()
  const readOn = () =>
    void run(async () => {
      const page = await call('readOwnLog', { before })
      setEntries((known) => [...(known ?? []), ...page.entries])
      setBefore(page.before)
    })
  // Once, when it is opened.
  useEffect(readOn, [])

  if (entries === null && sentence === null)
    return (
      <Busy>
        <Skeleton className="h-40" />
      </Busy>
    )
  return (
    <>
      {entries?.length === 0 && <p className="text-dim">{words.none}</p>}
      {entries !== null && entries.length > 0 && (
        <ol className="divide-hairline divide-y text-sm">
          {togetherByDay(entries).map(({ entry, count }) => (
            <Entry key={entry.id} entry={entry} count={count} />
          ))}
        </ol>
      )}
      <ActError sentence={sentence} />
      {(before !== null || entries === null) && (
        <Button kind="quiet" className="mt-4" busy={busy} onClick={readOn}>
          {entries === null ? words.again : words.more}
        </Button>
      )}
      {entries !== null && entries.length > 0 && before === null && (
        <p className="text-dim mt-4 text-sm">{words.end}</p>
      )}
    </>
  )
}

const Entry = (props: { entry: OwnEntry; count: number }) => {
  const { event, by, at, changed, browser } = props.entry
  const said = browser ?? list.format(changed.map((field) => words.fields[field]))
  return (
    <li className="py-2.5">
      {words.sentences[event](by, said)}
      <time dateTime={new Date(at).toISOString()} className="tabular text-dim block text-xs">
        {when(at)}
        {props.count > 1 && ` · ${words.downloads(props.count)}`}
      </time>
    </li>
  )
}
