import { Check } from 'lucide-react'
import { Link } from 'react-router'
import { type Standing, type Step, steps } from './steps.ts'
import { text } from '#text/text.ts'

/** Where one is on the way; what is answered can be gone back to. */
export function StepRail({
  current,
  standing,
}: {
  current: Step
  standing: Record<Step, Standing>
}) {
  const furthest = steps.findIndex((step) => standing[step] !== 'done')
  return (
    <nav aria-label={text.booking.progress}>
      <ol className="flex flex-wrap gap-x-2">
        {steps.map((step, index) => {
          const isCurrent = step === current
          const done = standing[step] === 'done' && index < steps.indexOf(current)
          const words = (
            <>
              <span
                aria-hidden
                className={`block h-0.5 w-full ${
                  isCurrent ? 'bg-light' : done ? 'bg-dim' : 'bg-hairline'
                }`}
              />
              <span className="flex min-h-9 items-center gap-1.5 text-xs sm:text-sm">
                {done && <Check aria-hidden className="hidden size-3.5 sm:block" />}
                {text.booking.steps[step]}
              </span>
            </>
          )
          return (
            <li
              key={step}
              className={`flex-auto whitespace-nowrap sm:flex-1 ${isCurrent ? 'text-light' : 'text-dim'}`}
            >
              {!isCurrent && index <= furthest ? (
                <Link to={`?step=${step}`} className="hover:text-light block min-h-11">
                  {words}
                </Link>
              ) : (
                <span aria-current={isCurrent ? 'step' : undefined} className="block min-h-11">
                  {words}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
