import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { groupedKinds } from './notice-groups.ts'
import { NoticeText } from './notice-text.tsx'

/** Every text the portal sends, to be rewritten, looked at and switched off. */
export function NoticeSettings() {
  const edits = useLive(doc.noticeEdits())
  const words = text.settings.notices
  return (
    <Panel title={words.title}>
      <p className="text-dim -mt-2 mb-6 max-w-prose">{words.lead}</p>
      <LiveView of={edits} loading={<Skeleton className="h-96" />}>
        {(value) => (
          <div className="grid gap-8">
            {groupedKinds().map(({ group, kinds }) => (
              <section key={group} aria-label={words.groups[group]}>
                <h3 className="font-display mb-2 flex items-baseline gap-3 text-xl">
                  {words.groups[group]}
                  <span className="tabular text-dim font-sans text-sm">
                    {words.inGroup(kinds.length)}
                  </span>
                </h3>
                <ul className="border-hairline divide-hairline divide-y border-y">
                  {kinds.map((kind) => (
                    <li key={kind}>
                      <NoticeText kind={kind} edits={value} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </LiveView>
    </Panel>
  )
}
