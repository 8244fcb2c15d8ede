import { dayIn, formatDay } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { NextPanel } from './next-panel.tsx'
import { Numbers } from './numbers.tsx'
import { OwedPanel } from './owed-panel.tsx'
import { StuckPanel } from './stuck-panel.tsx'
import { partOfDay } from './time-words.ts'
import { useDesk } from './use-desk.ts'
import { useNow } from './use-now.ts'
import { WaitingPanel } from './waiting-panel.tsx'

/** `/desk`: who waits for Les, who owes him, what is stuck and what comes next. */
export function Today() {
  usePageTitle(text.today.title)
  const studio = useLive(doc.studio())
  const settings = studio.state === 'ready' ? studio.value : null
  return (
    <div className="page max-w-7xl gap-6">
      {settings ? (
        <TodayOf studio={settings} />
      ) : (
        <>
          <PageHeader title={text.today.title} />
          <LiveView of={studio} loading={<Loading />}>
            {() => <Failed />}
          </LiveView>
        </>
      )}
    </div>
  )
}

function TodayOf({ studio }: { studio: Studio }) {
  const now = useNow()
  const session = useSession()
  const today = dayIn(studio.zone, now)
  const desk = useDesk(today)
  const account = session.state === 'signed-in' ? session.name : ''
  // An account without a name shows its address, which nobody wants to be greeted by.
  const name = account === '' || account.includes('@') ? studio.name : account.split(' ')[0]
  return (
    <>
      <PageHeader
        title={text.today.greeting[partOfDay(studio.zone, now)](name ?? studio.name)}
        eyebrow={formatDay(today)}
      >
        <Numbers desk={desk} studio={studio} today={today} />
      </PageHeader>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <WaitingPanel waiting={desk.waiting} studio={studio} now={now} />
        </div>
        <div className="grid min-w-0 gap-6">
          <OwedPanel owed={desk.owed} studio={studio} today={today} />
          <StuckPanel stuck={desk.stuck} studio={studio} now={now} />
          <NextPanel next={desk.next} today={today} />
        </div>
      </div>
    </>
  )
}

const Loading = () => (
  <div className="grid gap-6 xl:grid-cols-2">
    {Array.from({ length: 4 }, (_, index) => (
      <Skeleton key={index} className="h-64" />
    ))}
  </div>
)
