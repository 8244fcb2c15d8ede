import type { Person } from '@portal/model/person'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { OwnPassword } from './own-password.tsx'
import { useIsOwn } from './use-is-own.ts'

const words = text.password.section

/** The way to set, change and remove a password; whether there is one is asked by who wants to know. */
export function PasswordSection({ id, person }: { id: string; person: Person }) {
  const isOwn = useIsOwn(id)
  const [isOpen, setOpen] = useState(false)
  // Les looks at it as the client does, and changes nothing here.
  if (!isOwn) return null
  return (
    <Panel title={words.title}>
      <div className="grid gap-5">
        <p className="text-dim">{words.lead}</p>
        {isOpen ? (
          <OwnPassword person={person} onClose={() => setOpen(false)} />
        ) : (
          <Button kind="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
            {words.open}
          </Button>
        )}
      </div>
    </Panel>
  )
}
