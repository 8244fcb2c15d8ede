import type { Person } from '@portal/model/person'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'

const words = text.clients.page
const link = 'inline-flex min-h-11 items-center underline underline-offset-4'

/** How a client is reached: each address opens what writes or calls. */
export const ClientContact = ({ person, since }: { person: Person; since: string }) => (
  <Panel title={words.contact}>
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 text-sm">
      <dt className="text-dim">{words.email}</dt>
      <dd>
        <a href={`mailto:${person.email}`} className={link}>
          {person.email}
        </a>
      </dd>
      <dt className="text-dim">{words.phone}</dt>
      <dd>
        {person.phone ? (
          <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`} className={`tabular ${link}`}>
            {person.phone}
          </a>
        ) : (
          <span className="text-dim inline-flex min-h-11 items-center">{words.noPhone}</span>
        )}
      </dd>
    </dl>
    <p className="text-dim mt-2 text-sm">{since}</p>
  </Panel>
)
