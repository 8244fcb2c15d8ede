import type { PersonId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import type { VendorSet } from '@portal/model/vendor-set'
import { type ReactNode, useState } from 'react'
import { call } from '#firebase/call.ts'
import { type LiveRow, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { localDay } from '#ui/local-day.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.vendors.list
/** As many as rules list at once. */
const most = 100

interface Props {
  /** Those of a gallery, or all of a client's. */
  of: readonly ['gallery' | 'client', string]
  lead: string
  none: ReactNode
  /** What a vendor is called. */
  nameOf: (person: PersonId) => string | undefined
}

/** What is with vendors, for whom, and the way to take it back. */
export function VendorSets({ of: [field, is], lead, none, nameOf }: Props) {
  const live = useLiveList(collection.vendorSets(), { where: [[field, '==', is]], limit: most })
  const [ending, setEnding] = useState<LiveRow<VendorSet> | null>(null)
  const { busy, sentence, run } = useAct()
  async function takeBack(set: string): Promise<void> {
    const isBack = await run(() => call('takeBackFromVendors', { set }))
    setEnding(null)
    if (isBack) showToast(words.takenBack)
  }
  return (
    <Panel title={words.title}>
      <div className="grid gap-4">
        <p className="text-dim max-w-prose text-sm">{lead}</p>
        <LiveView of={live} loading={<Skeleton className="h-16" />}>
          {(sets) =>
            sets.length === 0 ? (
              none
            ) : (
              <ul aria-label={words.title} className="divide-hairline divide-y">
                {sets.map((row) => (
                  <Line key={row.id} set={row.value} nameOf={nameOf} onEnd={() => setEnding(row)} />
                ))}
              </ul>
            )
          }
        </LiveView>
        <ActError sentence={sentence} />
      </div>
      {ending && (
        <Confirm
          open
          kind="danger"
          title={words.takeBackTitle(ending.value.name)}
          body={words.takeBackBody}
          action={words.takeBack}
          busy={busy}
          onConfirm={() => void takeBack(ending.id)}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  )
}

function Line(props: { set: VendorSet; nameOf: Props['nameOf']; onEnd: () => void }) {
  const { set, nameOf } = props
  const names = set.viewers.flatMap((person) => nameOf(person) ?? []).join(', ')
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <span className="min-w-0 flex-1">
        <bdi className="block break-words">{set.name}</bdi>
        <span className="text-dim tabular block text-sm break-words">
          {[
            words.count(set.photos.length),
            words.for(names || words.nobody),
            localDay(set.releasedAt),
          ].join(' · ')}
        </span>
      </span>
      <Button kind="quiet" aria-label={words.takeBackOne(set.name)} onClick={props.onEnd}>
        {words.takeBack}
      </Button>
    </li>
  )
}
