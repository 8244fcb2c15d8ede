import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const words = text.choosing.others

/** What is above the photographs of a member who gives hearts: whose they are, and who decides. */
export const MemberHead = (props: {
  hearts: number
  client: string
  state: 'open' | 'submitted' | 'over'
  filter: ReactNode
}) => (
  <>
    <div className="bg-ground/95 sticky top-0 z-20 -mx-4 px-4 py-2 backdrop-blur md:-mx-8 md:px-8">
      <output className="font-display tabular text-2xl">{words.mine(props.hearts)}</output>
      <p className="text-dim flex min-h-8 flex-wrap items-center gap-3 text-sm">
        {props.state === 'open' ? (
          words.decides(props.client)
        ) : (
          <>
            <Chip tone="quiet">{words.closed[props.state]}</Chip>
            {words.closedBody(props.client)}
          </>
        )}
      </p>
    </div>{' '}
    {props.filter}
  </>
)
