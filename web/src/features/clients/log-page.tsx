import { collection, doc } from '@portal/model/paths'
import type { Person } from '@portal/model/person'
import type { Studio } from '@portal/model/studio'
import type { ReactNode } from 'react'
import { type LiveRow, useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Failed } from '#ui/states.tsx'
import { everybody } from './everybody.ts'
import { LogViews } from './log-views.tsx'

/** A page of the log: its list is drawn once it is known where the studio is and who everybody is. */
export function LogPage(props: {
  title: string
  intro?: ReactNode
  loading: ReactNode
  children: (studio: Studio, people: LiveRow<Person>[]) => ReactNode
}) {
  usePageTitle(props.title)
  const studio = useLive(doc.studio())
  const people = useLiveList(collection.people(), everybody)
  return (
    <div className="page max-w-6xl gap-6">
      <PageHeader title={props.title} eyebrow={text.clients.eyebrow} />
      <LogViews />
      {props.intro}
      <LiveView of={studio} loading={props.loading}>
        {(settings) =>
          settings ? (
            <LiveView of={people} loading={props.loading}>
              {(everyone) => props.children(settings, everyone)}
            </LiveView>
          ) : (
            <Failed />
          )
        }
      </LiveView>
    </div>
  )
}
