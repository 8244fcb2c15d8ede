import { doc } from '@portal/model/paths'
import { useClient } from '#firebase/client.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { useStudioName } from '#ui/use-brand.ts'
import { ChangeAddress } from './change-address.tsx'
import { OwnFactors } from './own-factors.tsx'
import { OwnLog } from './own-log.tsx'
import { PortraitPanel } from './portrait-panel.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProfileForm } from './profile-form.tsx'

const words = text.account

/** `/portal/account`: what a client says of themselves. */
export function AccountPage() {
  usePageTitle(words.title)
  const client = useClient()
  const studio = useStudioName()
  const person = useLive(client === null ? null : doc.person(client))
  return (
    <div className="page max-w-3xl gap-6">
      <PageHeader title={words.title} eyebrow={words.eyebrow}>
        <p className="text-dim mt-3 max-w-prose">{words.lead(studio)}</p>
      </PageHeader>
      <LiveView of={person} loading={<Skeleton className="h-[38rem]" />}>
        {(value) =>
          value === null || client === null ? (
            <Empty title={words.missing} body={words.missingBody} />
          ) : (
            <>
              <PortraitPanel id={client} person={value} />
              <ProfileForm id={client} person={value} />
              <ChangeAddress id={client} email={value.email} />
              <PasswordSection id={client} person={value} />
              <OwnFactors client={client} />
              <OwnLog id={client} />
            </>
          )
        }
      </LiveView>
    </div>
  )
}
