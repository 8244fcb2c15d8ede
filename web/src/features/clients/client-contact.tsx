import type { Person } from '@portal/model/person'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { localDay } from '#ui/local-day.ts'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { BillingDialog } from './billing-dialog.tsx'

const words = text.clients.page
const link = 'inline-flex min-h-11 items-center underline underline-offset-4'
const none = 'text-dim inline-flex min-h-11 items-center'

/** How a client is reached, and where invoices go: each address opens what writes or calls. */
export function ClientContact(props: { id: string; person: Person; since: string }) {
  const { id, person } = props
  const [opens, setOpens] = useState(false)
  return (
    <Panel title={words.contact}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 text-sm">
        {person.calledAs !== null && (
          <>
            <dt className="text-dim">{words.calledAs}</dt>
            <dd className="inline-flex min-h-11 items-center">{person.calledAs}</dd>
          </>
        )}
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
            <span className={none}>{words.noPhone}</span>
          )}
        </dd>
        <dt className="text-dim self-start pt-3">{words.billing.term}</dt>
        <dd>
          {person.address ? (
            <span className="block py-3 whitespace-pre-line">{person.address}</span>
          ) : (
            <span className={none}>{words.billing.none}</span>
          )}
        </dd>
      </dl>
      {person.invitedAt && <Invited person={person} at={person.invitedAt} />}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-dim text-sm">{props.since}</p>
        <Button kind="plain" onClick={() => setOpens(true)}>
          {person.address ? words.billing.change : words.billing.enter}
        </Button>
      </div>
      <BillingDialog
        person={id}
        name={person.name}
        address={person.address}
        open={opens}
        onClose={() => setOpens(false)}
      />
    </Panel>
  )
}

/** That they were invited and have not come in, and the way to remind them. */
function Invited({ person: { name, email }, at }: { person: Person; at: Date }) {
  const { busy, sentence, run } = useAct()
  const again = () =>
    run(async () => {
      await call('inviteClient', { name, email })
      showToast(text.clients.invite.sent(email))
    })
  return (
    <div className="mt-3 grid gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
        <span className="text-warn">{text.clients.invite.waiting(localDay(at))}</span>
        <Button kind="plain" busy={busy} onClick={() => void again()}>
          {text.clients.invite.again}
        </Button>
      </p>
      <ActError sentence={sentence} />
    </div>
  )
}
