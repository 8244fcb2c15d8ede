import { type CalendarDate, dayIn, type Month } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import {
  type Statistics,
  statisticsIn,
  totalBetween,
  type VisitCount,
  visitShards,
  withVisits,
} from '@portal/model/statistics'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty, Failed } from '#ui/states.tsx'
import { Chart } from './chart.tsx'
import { DownloadButton } from './download-button.tsx'
import { firstCounted } from './figures.ts'
import { periodWords } from './figure-words.ts'
import { Funnel } from './funnel.tsx'
import { PackageBreakdown } from './package-breakdown.tsx'
import { periodBefore, readPeriod } from './period.ts'
import { PeriodPicker } from './period-picker.tsx'
import { Tiles } from './tiles.tsx'

const todayIn = (zone: string): CalendarDate => dayIn(zone, new Date())

/** One document a month: twenty years. */
const mostMonths = 240

/** Until they have come. */
const noVisits: readonly { value: VisitCount }[] = []

/** `/desk/analytics`: how the studio does, from the running counters alone. */
export function AnalyticsPage() {
  const words = text.analytics
  usePageTitle(words.title)
  const studio = useLive(doc.studio())
  const counted = useLiveList(collection.statistics(), { limit: mostMonths })
  const visits = useLiveList(collection.visitCounts(), { limit: mostMonths * visitShards })
  return (
    <div className="page max-w-6xl gap-8">
      <PageHeader title={words.title} eyebrow={words.eyebrow} />
      <LiveView of={studio} loading={<LoadingFigures />}>
        {(settings) =>
          settings ? (
            <LiveView of={counted} loading={<LoadingFigures />}>
              {(rows) => {
                const fromCache =
                  counted.state === 'ready' && counted.fromCache && !navigator.onLine
                if (rows.length > 0 || (visits.state === 'ready' && visits.value.length > 0))
                  return (
                    <Figures
                      studio={settings}
                      rows={rows}
                      visits={visits.state === 'ready' ? visits.value : noVisits}
                      fromCache={fromCache}
                    />
                  )
                return fromCache ? (
                  <Empty {...words.emptyOffline} />
                ) : (
                  <Empty
                    title={words.empty.title}
                    body={words.empty.body}
                    action={
                      <a href={routes.front()} className="underline underline-offset-4">
                        {words.empty.action}
                      </a>
                    }
                  />
                )
              }}
            </LiveView>
          ) : (
            <Failed />
          )
        }
      </LiveView>
    </div>
  )
}

function Figures({
  studio,
  rows,
  visits,
  fromCache,
}: {
  studio: Studio
  rows: readonly { id: string; value: Statistics }[]
  visits: readonly { value: VisitCount }[]
  fromCache: boolean
}) {
  const words = text.analytics
  const [params] = useSearchParams()
  const today = todayIn(studio.zone)
  const { preset, period } = readPeriod(params, today)
  const { from, to } = period
  const { months, total, before, beforeTotal } = useMemo(() => {
    const business = new Map<Month, Statistics>(
      rows.map(({ id, value }) => [id, statisticsIn(value, studio.currency)]),
    )
    const months = withVisits(
      business,
      visits.map(({ value }) => value),
    )
    const before = periodBefore({ from, to })
    const began = firstCounted(months)
    return {
      months,
      total: totalBetween(months, from, to),
      before,
      // A period that was counted in part only would make everything look like growth.
      beforeTotal:
        began !== null && began <= before.from
          ? totalBetween(months, before.from, before.to)
          : null,
    }
  }, [rows, visits, from, to, studio.currency])
  return (
    <>
      <PeriodPicker preset={preset} period={period} today={today} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p aria-live="polite" className="tabular text-dim text-sm">
          {words.shown(periodWords(period))}
          {beforeTotal ? `, ${words.compared(periodWords(before))}` : `. ${words.notCompared}`}
          {fromCache && <span className="text-warn block">{words.fromCache}</span>}
        </p>
        <DownloadButton months={months} period={period} currency={studio.currency} />
      </div>
      <Tiles total={total} before={beforeTotal} currency={studio.currency} />
      <Chart months={months} period={period} currency={studio.currency} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Funnel total={total} />
        <PackageBreakdown total={total} currency={studio.currency} />
      </div>
    </>
  )
}

const LoadingFigures = () => (
  <div className="grid gap-8">
    <Skeleton className="h-20" />
    <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
      {Array.from({ length: 5 }, (_, index) => (
        <Skeleton key={index} className="h-28" />
      ))}
    </div>
    <Skeleton className="h-96" />
  </div>
)
