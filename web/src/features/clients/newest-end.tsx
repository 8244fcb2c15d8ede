import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import type { Newest } from './use-newest.ts'

const words = text.clients.log

/** Below the newest rows: a way to further ones, or that there are none. */
export const NewestEnd = ({ more, isReading }: Pick<Newest, 'more' | 'isReading'>) => (
  <div className="text-center">
    {more ? (
      <Button kind="quiet" busy={isReading} onClick={more}>
        {words.more}
      </Button>
    ) : (
      <p className="text-dim text-sm">{words.end}</p>
    )}
  </div>
)
