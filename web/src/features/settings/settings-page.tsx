import type { Studio } from '@portal/model/studio'
import { doc } from '@portal/model/paths'
import type { ComponentType } from 'react'
import { useParams } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { AddOnSettings } from './add-on-settings.tsx'
import { AvailabilitySettings } from './availability-settings.tsx'
import { ChangeSettings } from './change-settings.tsx'
import { GallerySettings } from './gallery-settings.tsx'
import { InvoicingSettings } from './invoicing-settings.tsx'
import { NoticeSettings } from './notice-settings.tsx'
import { LeaveSettings } from './leave-settings.tsx'
import { PackageSettings } from './package-settings.tsx'
import { RepliesSettings } from './replies-settings.tsx'
import { SectionList } from './section-list.tsx'
import { SecuritySettings } from './security-settings.tsx'
import type { SectionName } from './sections.ts'
import { StudioSettings } from './studio-settings.tsx'
import { TermsSettings } from './terms-settings.tsx'
import { TravelSettings } from './travel-settings.tsx'
import { WatermarkSettings } from './watermark-settings.tsx'

const sections = {
  studio: StudioSettings,
  packages: PackageSettings,
  extras: AddOnSettings,
  availability: AvailabilitySettings,
  travel: TravelSettings,
  invoicing: InvoicingSettings,
  changes: ChangeSettings,
  watermark: WatermarkSettings,
  galleries: GallerySettings,
  terms: TermsSettings,
  notices: NoticeSettings,
  replies: RepliesSettings,
  security: SecuritySettings,
} as const satisfies Record<SectionName, ComponentType<{ studio: Studio }>>

const isSection = (name: string): name is SectionName => Object.hasOwn(sections, name)

/** `/desk/settings/…`: everything Les decides; each change is on every screen at once. */
export function SettingsPage() {
  const { section = 'studio' } = useParams()
  const studio = useLive(doc.studio())
  const words = text.settings
  usePageTitle(words.title)
  const Shown = isSection(section) ? sections[section] : StudioSettings
  return (
    <div className="page max-w-6xl gap-8">
      <PageHeader title={words.title} eyebrow={words.eyebrow} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-[11rem_minmax(0,1fr)]">
        <SectionList shown={section} />
        <LiveView of={studio} loading={<Skeleton className="h-96" />}>
          {(value) =>
            value ? (
              <div key={section} className="grid min-w-0 gap-6">
                <Shown studio={value} />
              </div>
            ) : (
              <Failed />
            )
          }
        </LiveView>
      </div>
      <LeaveSettings />
    </div>
  )
}
