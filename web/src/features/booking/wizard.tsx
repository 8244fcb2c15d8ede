import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { Walk } from './walk.tsx'
import { WizardSkeleton } from './wizard-skeleton.tsx'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'

/** `/book`: from the package to the request, before or after signing in. */
export function BookingWizard() {
  const studio = useLive(doc.studio())
  const session = useSession()
  // Les goes on working while the doors are closed.
  const isLes = session.state === 'signed-in' && session.role === 'admin'
  return (
    <LiveView of={studio} loading={<WizardSkeleton />}>
      {(value) =>
        value && !value.portal.open && !isLes ? (
          <div className="mx-auto w-full max-w-6xl px-4 md:px-8">
            <PageHeader title={text.common.closed.title}>
              <p className="mt-3 max-w-xl text-pretty">
                {value.portal.words || text.common.closed.body}
              </p>
              <p className="text-dim mt-3 max-w-xl">{text.booking.closed}</p>
              <a
                href={routes.contact()}
                className="mt-3 inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {text.common.closed.contact}
              </a>
            </PageHeader>
          </div>
        ) : value ? (
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
