import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { AddOnStep } from './add-on-step.tsx'
import { DateStep } from './date-step.tsx'
import type { Draft } from './draft.ts'
import { PackageStep } from './package-step.tsx'
import { PlaceStep } from './place-step.tsx'
import { ReachCheck } from './reach-check.tsx'
import { ReferencesStep } from './references-step.tsx'
import { ReviewStep } from './review-step.tsx'
import type { estimate, Step } from './steps.ts'
import { StoryStep } from './story-step.tsx'
import { changeDraft } from './use-draft.ts'
import { useSession } from '#firebase/auth.ts'

/** What is asked on a step. */
export function StepBody({
  step,
  studio,
  draft,
  price,
  now,
}: {
  step: Step
  studio: Studio
  draft: Draft
  price: ReturnType<typeof estimate>
  now: Date
}) {
  const isIn = useSession(({ state }) => state === 'signed-in')
  const askHref = isIn ? routes.portal.chats() : routes.contact()
  const chosen = studio.packages.find(({ id }) => id === draft.package)
  return (
    <div key={step} className="push-in mt-8 mb-10">
      {step === 'package' && (
        <>
          <PackageStep studio={studio} chosen={draft.package} />
          <ReachCheck studio={studio} draft={draft} askHref={askHref} />
        </>
      )}
      {step === 'addOns' && chosen && (
        <AddOnStep studio={studio} chosen={chosen} taken={draft.addOns} />
      )}
      {step === 'date' && (
        <DateStep studio={studio} chosen={draft.date} alternatives={draft.alternatives} now={now} />
      )}
      {step === 'place' && <PlaceStep studio={studio} draft={draft} askHref={askHref} />}
      {step === 'story' && (
        <>
          <StoryStep story={draft.story} />
          <ReferencesStep
            references={draft.references}
            onChange={(references) => changeDraft({ references })}
          />
        </>
      )}
      {step === 'review' && chosen && price && (
        <ReviewStep studio={studio} draft={draft} chosen={chosen} price={price} />
      )}
    </div>
  )
}
