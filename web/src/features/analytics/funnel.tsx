import type { DayCount } from '@portal/model/statistics'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'
import { funnelOf, percentOf } from './figures.ts'

/** How many of those who looked asked, were approved and paid. */
export function Funnel({ total }: { total: DayCount }) {
  const words = text.analytics.funnel
  const steps = funnelOf(total)
  const most = Math.max(1, ...steps.map(({ count }) => count))
  return (
    <Panel title={words.title}>
      <ol className="grid gap-5">
        {steps.map(({ step, count, ofBefore, ofVisits }) => (
          <li key={step}>
            <div className="flex items-baseline justify-between gap-4">
              <span>{words.steps[step]}</span>
              <span className="tabular font-display text-2xl">{count.toLocaleString('en')}</span>
            </div>
            <div aria-hidden className="bg-raised my-1.5 h-2 rounded-full">
              <div
                className={`bg-light h-full rounded-full ${count > 0 ? 'min-w-1' : ''}`}
                style={{ width: `${(count / most) * 100}%` }}
              />
            </div>
            {step !== 'visits' && (
              <p className="tabular text-dim flex flex-wrap justify-between gap-x-4 text-sm">
                <span>{ofBefore !== null && words.ofBefore[step](percentOf(ofBefore))}</span>
                {step !== 'requests' && ofVisits !== null && (
                  <span>{words.ofVisits(percentOf(ofVisits))}</span>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="text-dim mt-6 text-sm">{words.note}</p>
    </Panel>
  )
}
