import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import type { ReactNode } from 'react'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Failed } from '#ui/states.tsx'
import { LogViews } from './log-views.tsx'

/** A page of the log: its list is drawn once it is known where the studio is. */
export function LogPage(props: {
  title: string
  intro?: ReactNode
  loading: ReactNode
  children: (studio: Studio) => ReactNode
}) {
  usePageTitle(props.title)
  const studio = useLive(doc.studio())
  return (
    <div className="page max-w-6xl gap-6">
      <PageHeader title={props.title} eyebrow={text.clients.eyebrow} />
      <LogViews />
      {props.intro}
      <LiveView of={studio} loading={props.loading}>
        {(settings) => (settings ? props.children(settings) : <Failed />)}
      </LiveView>
    </div>
  )
}
