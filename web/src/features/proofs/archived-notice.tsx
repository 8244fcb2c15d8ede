import type { Gallery } from '@portal/model/gallery'
import type { PersonId } from '@portal/model/ids'
import { roleIn } from '@portal/model/access'
import { routes } from '@portal/model/routes'
import { Archive } from 'lucide-react'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { localDay } from '#ui/local-day.ts'
import { Panel } from '#ui/panel.tsx'

const words = text.expiry.archived

/** In place of the photographs, once Les or the calendar has archived them: since when, and whom to ask. */
export function ArchivedNotice({ gallery, person }: { gallery: Gallery; person: PersonId }) {
  const role = roleIn(gallery, person)
  const talks = role === 'client' || role === 'partner'
  return (
    <Panel>
      <section className="grid justify-items-start gap-3">
        <Archive aria-hidden size={24} className="text-dim" />
        <h2 className="font-display text-2xl text-balance md:text-3xl">{words.title}</h2>
        <p className="text-dim max-w-prose">
          {gallery.archivedAt && `${words.since(localDay(gallery.archivedAt))} `}
          {talks ? words.body : words.member(gallery.clientName)}
        </p>
        {talks ? (
          <LinkButton kind="gold" to={routes.portal.chats()} className="mt-2">
            {words.action}
          </LinkButton>
        ) : (
          <LinkButton kind="quiet" to={routes.portal.home()} className="mt-2">
            {text.proofs.closed.action}
          </LinkButton>
        )}
      </section>
    </Panel>
  )
}
