import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/states.tsx'
import type { Asked } from './narrow-photos.ts'

/** Stands where no photograph is left of what was asked for. */
export function NothingShown({ asked, onAll }: { asked: Asked; onAll: () => void }) {
  const { nothing: title, nothingBody: body } = text.comments.filter
  const { nothingChosen } = text.proofs
  return (
    <Empty
      {...(asked.size === 1 && asked.has('chosen')
        ? { title: nothingChosen.title, body: nothingChosen.body }
        : { title, body })}
      action={
        <Button kind="quiet" onClick={onAll}>
          {nothingChosen.action}
        </Button>
      }
    />
  )
}
