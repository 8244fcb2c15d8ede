import { History } from 'lucide-react'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { DevicePanel } from './hearing-device.tsx'
import { HearingTable } from './hearing-table.tsx'
import { PhoneForm, Timing } from './hearing-timing.tsx'
import { useOnline } from '#ui/use-online.ts'
import { usePreferences } from './use-preferences.ts'
import { type Reader, useReader } from './use-reader.ts'

const words = text.notices.hearing

/** `/portal/notices/settings` and `/desk/settings/hearing`: what comes, by which way, and when. */
export function HearingPage() {
  usePageTitle(words.title)
  const reader = useReader()
  return (
    <div className="page max-w-3xl gap-6">
      {reader ? (
        <>
          <PageHeader title={words.title} eyebrow={words.eyebrow[reader.side]}>
            <p className="text-dim mt-4 max-w-prose">{words.lead[reader.side]}</p>
          </PageHeader>
          <Hearing reader={reader} />
        </>
      ) : (
        <>
          <PageHeader title={words.title} />
          <Loading />
        </>
      )}
    </div>
  )
}

function Hearing({ reader }: { reader: Reader }) {
  const { preferences, change } = usePreferences(reader.person)
  const isOnline = useOnline()
  return (
    <>
      <div>
        <LinkButton
          kind="plain"
          className="-ml-5"
          to={reader.history}
          icon={<History aria-hidden size={16} />}
        >
          {text.notices.all}
        </LinkButton>
      </div>
      <DevicePanel person={reader.person} />
      <LiveView of={preferences} loading={<Loading />}>
        {(value) => (
          <fieldset disabled={!isOnline} className="grid grid-cols-[minmax(0,1fr)] gap-6">
            {!isOnline && (
              <p role="status" className="text-warn">
                {words.offline}
              </p>
            )}
            <Panel title={words.what}>
              <HearingTable side={reader.side} preferences={value} onChange={change} />
            </Panel>
            <Panel title={words.when}>
              <Timing preferences={value} onChange={change} />
            </Panel>
            <Panel title={words.texts}>
              <PhoneForm phone={value.phone} onChange={(phone) => change({ ...value, phone })} />
            </Panel>
          </fieldset>
        )}
      </LiveView>
    </>
  )
}

const Loading = () => (
  <div className="grid gap-6">
    <Skeleton className="h-[34rem]" />
    <Skeleton className="h-72" />
    <Skeleton className="h-40" />
  </div>
)
