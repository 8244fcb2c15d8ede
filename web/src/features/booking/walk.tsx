import { monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { DraftElsewhere } from './draft-elsewhere.tsx'
import { PriceLines } from './price-lines.tsx'
import { SendAction } from './send-action.tsx'
import { StepBar } from './step-bar.tsx'
import { StepBody } from './step-body.tsx'
import { ProblemNotice, StepNotice } from './step-notice.tsx'
import { StepRail } from './step-rail.tsx'
import { WizardSkeleton } from './wizard-skeleton.tsx'
import {
  estimate,
  isProblem,
  offeredPackages,
  standingOf,
  stepOfProblem,
  type Step,
  steps,
  stepToShow,
} from './steps.ts'
import { changeDraft, useDraft } from './use-draft.ts'
import { useSubmit } from './use-submit.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { TakingTurns } from '#ui/taking-turns.tsx'

/** The wizard itself: the address says which step, the draft holds the answers. */
export function Walk({ studio }: { studio: Studio }) {
  const draft = useDraft()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const submit = useSubmit(draft)
  const [now] = useState(() => new Date())
  const booked = useLive(draft.date ? doc.bookedDays(monthOf(draft.date)) : null)

  const standing = standingOf(
    draft,
    studio,
    booked.state === 'ready' ? booked.value : undefined,
    now,
  )
  // What the server refused stays refused until that answer changes, whatever this page believes.
  if (submit.refusal && isProblem(submit.refusal))
    standing[stepOfProblem[submit.refusal]] = submit.refusal

  const asked = params.get('step')
  const step = stepToShow(asked, standing)
  const index = steps.indexOf(step)
  const price = estimate(draft, studio)
  usePageTitle(text.booking.pageTitle(text.booking.steps[step]))

  const wanted = params.get('package')
  const arrived = submit.state === 'arrived'
  useEffect(() => {
    // On the way home nothing here may turn the address around.
    if (arrived) return
    if (wanted && offeredPackages(studio).some(({ id }) => id === wanted))
      changeDraft({ package: wanted })
    // The address follows what is shown: a date that was lost must not lead on by itself once found.
    if (wanted || (asked !== null && asked !== step))
      void navigate(`?step=${step}`, { replace: true })
  }, [arrived, wanted, asked, step, studio, navigate])

  const seen = step === 'review' && price && draft.seenTotal === null ? price.quote.total : null
  useEffect(() => {
    if (seen !== null) changeDraft({ seenTotal: seen })
  }, [seen])

  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<Step>(step)
  const [pressed, setPressed] = useState<Step | null>(null)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [step])

  if (arrived) return <WizardSkeleton />
  const go = (to: Step | undefined) => {
    setPressed(null)
    if (to) void navigate(`?step=${to}`)
  }
  // As far as what was filled in elsewhere leads.
  const toTheEnd = () => void navigate('?step=review', { replace: true })
  const onNext = () => (standing[step] === 'done' ? go(steps[index + 1]) : setPressed(step))

  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-4 md:px-8">
      <StepRail current={step} standing={standing} />
      <div className="mt-6 grid gap-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex min-h-[calc(100dvh-9.5rem)] min-w-0 flex-col">
          <p className="text-dim text-sm">{text.booking.stepOf(index + 1, steps.length)}</p>
          <h1
            ref={heading}
            tabIndex={-1}
            className="font-display mt-1 text-3xl text-balance outline-none sm:text-5xl"
          >
            {text.booking.headings[step]}
          </h1>
          <p className="text-dim mt-3 max-w-xl text-pretty">{text.booking.leads[step]}</p>
          <DraftElsewhere draft={draft} onTaken={toTheEnd} />
          <ProblemNotice standing={standing[step]} />
          <StepBody step={step} studio={studio} draft={draft} price={price} now={now} />
          <StepNotice
            step={step}
            standing={standing[step]}
            pressed={pressed === step}
            refusal={submit.refusal}
          />
          <StepBar price={price} onBack={index > 0 ? () => go(steps[index - 1]) : undefined}>
            <TakingTurns turn={step === 'review' ? 'send' : 'next'}>
              {step === 'review' ? (
                price && (
                  <SendAction quote={price.quote} seenTotal={draft.seenTotal} submit={submit} />
                )
              ) : (
                <Button kind="gold" onClick={onNext}>
                  {text.booking.next[step]}
                </Button>
              )}
            </TakingTurns>
          </StepBar>
        </div>
        <aside aria-label={text.booking.price} className="hidden lg:block">
          <div className="sticky top-24">
            <Panel title={text.booking.price}>
              {price ? (
                <PriceLines price={price} />
              ) : (
                <p className="text-dim text-sm">{text.booking.priceEmpty}</p>
              )}
            </Panel>
            <p className="text-dim mt-4 px-1 text-xs">{text.booking.kept}</p>
          </div>
        </aside>
      </div>
    </div>
  )
}
