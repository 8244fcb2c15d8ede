import { doc } from '@portal/model/paths'
import { Walk } from './walk.tsx'
import { WizardSkeleton } from './wizard-skeleton.tsx'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'

/** `/book`: from the package to the request, before or after signing in. */
export function BookingWizard() {
  const studio = useLive(doc.studio())
  return (
    <LiveView of={studio} loading={<WizardSkeleton />}>
      {(value) =>
        value ? (
          <Walk studio={value} />
        ) : (
          <div className="mx-auto w-full max-w-6xl px-4 md:px-8">
            <PageHeader title={text.booking.noPackages.title}>
              <p className="text-dim mt-3">{text.booking.noPackages.body}</p>
            </PageHeader>
          </div>
        )
      }
    </LiveView>
  )
}
