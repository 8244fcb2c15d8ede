import type { Path } from '@portal/model/paths'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { type LiveRow, type Narrow, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'

interface Props<Schema extends z.ZodObject> {
  of: Path<Schema>
  where?: Narrow['where']
  orderBy: readonly [field: keyof z.infer<Schema> & string, direction: 'asc' | 'desc']
  /** How many rows a page has, which is what it reads. */
  size: number
  /** What stands where a page will be. */
  loading: ReactNode
  /** Said when there is no row at all. */
  empty: ReactNode
  /** Draws one page; `after` is what the row before it is ordered by, undefined for the first page. */
  children: (rows: LiveRow<z.infer<Schema>>[], after: unknown) => ReactNode
}

/** A list of any length, page by page: each is read when it is asked for, and stays live. */
export const Paged = <Schema extends z.ZodObject>(props: Props<Schema>) => (
  // Another order begins with its first page.
  <Page key={JSON.stringify([props.where, props.orderBy])} {...props} after={undefined} />
)

function Page<Schema extends z.ZodObject>({
  after,
  ...props
}: Props<Schema> & { after: Narrow['after'] }) {
  const { of, where, orderBy, size, loading, empty, children } = props
  const [goesOn, setGoesOn] = useState(false)
  const rows = useLiveList(of, {
    ...(where && { where }),
    orderBy,
    limit: size,
    ...(after && { after }),
  })
  const read = rows.state === 'ready' ? rows.value.length + rows.unreadable.length : 0
  const last = rows.state === 'ready' && read >= size ? rows.value.at(-1) : undefined
  return (
    <>
      <LiveView of={rows} loading={loading}>
        {(value) =>
          value.length === 0 ? after === undefined && empty : children(value, after?.[0])
        }
      </LiveView>
      {last && goesOn && <Page<Schema> {...props} after={[last.value[orderBy[0]], last.id]} />}
      {last && !goesOn && (
        <p className="text-center">
          <Button kind="quiet" onClick={() => setGoesOn(true)}>
            {text.common.showMore}
          </Button>
        </p>
      )}
    </>
  )
}
