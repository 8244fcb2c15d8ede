import { doc } from '@portal/model/paths'
import { Walk } from './walk.tsx'
import { WizardSkeleton } from './wizard-skeleton.tsx'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'

/** `/book`: from the package to the request, before or after signing in. */
export function BookingWizard() {
  const studio = useLive(doc.studio())
  return (
    <LiveView of={studio} loading={<WizardSkeleton />}>
      {(value) =>
        value ? (
          <Walk studio={value} />
        ) : (
          <Empty title={text.booking.noPackages.title} body={text.booking.noPackages.body} />
        )
      }
    </LiveView>
  )
}
