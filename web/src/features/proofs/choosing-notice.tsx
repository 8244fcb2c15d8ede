import { formatDay } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'

/** What stands in the way of choosing, or Les's word when he has opened it again. */
export function ChoosingNotice({
  state,
  gallery: { choosing, selection },
}: {
  state: 'open' | 'submitted' | 'over'
  gallery: Pick<Gallery, 'choosing' | 'selection'>
}) {
  const { over, reopened } = text.choosing
  if (state === 'over')
    return (
      <Panel title={over.title}>
        <p className="text-dim mb-5 max-w-prose">{over.body(formatDay(choosing.deadline ?? ''))}</p>
        <LinkButton kind="gold" to={routes.portal.chats()}>
          {over.action}
        </LinkButton>
      </Panel>
    )
  if (state === 'open' && selection.state === 'reopened')
    return (
      <Panel title={reopened.title}>
        <blockquote className="font-display max-w-prose text-xl">
          “{selection.reopenedWith}”
        </blockquote>
        <p className="text-dim mt-3 max-w-prose">{reopened.body}</p>
      </Panel>
    )
  return null
}
