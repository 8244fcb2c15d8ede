import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { useUnsaved } from './drafts.ts'
import { sectionNames, sectionsOf } from './sections.ts'

/** How Les himself hears is a page of its own, the same that clients have. */
const ownPage = 'hearing' as const

/** The sections; a dot says where something is typed and not saved. */
export function SectionList({ shown }: { shown: string }) {
  const words = text.settings
  const { unsaved } = useUnsaved()
  const begun: readonly string[] = sectionsOf(unsaved)
  return (
    <nav aria-label={words.title}>
      <ul className="flex gap-1 overflow-x-auto md:grid">
        {[...sectionNames, ownPage].map((name) => (
          <li key={name}>
            <Link
              to={routes.desk.settingsOf(name)}
              aria-current={name === shown ? 'page' : undefined}
              className="text-dim hover:text-light aria-[current=page]:text-light inline-flex min-h-11 items-center rounded-sm px-3 text-sm whitespace-nowrap aria-[current=page]:bg-white/[0.05] md:w-full"
            >
              {words.sections[name]}
              {begun.includes(name) && (
                <>
                  <span aria-hidden className="bg-warn ml-2 size-2 shrink-0 rounded-full" />
                  <span className="sr-only">({words.unsavedHere})</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
