import type { Person } from '@portal/model/person'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { useAnswer } from '#firebase/use-answer.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { MailedPassword } from './mailed-password.tsx'
import { RemovePassword } from './remove-password.tsx'
import { SetPassword } from './set-password.tsx'

const words = text.password.section

/** Sets one's password at once where one has just signed in, else by a link; or removes it. */
export function OwnPassword({ person, onClose }: { person: Person; onClose: () => void }) {
  const state = useAnswer('own', () => call('passwordState', {}))
  const [asksRemoval, setAsksRemoval] = useState(false)
  if (!state) return <Skeleton className="h-24" />
  return (
    <div className="grid gap-5">
      {state.isSet && <p>{words.some}</p>}
      {state.isFresh ? (
        <SetPassword person={person} onDone={onClose} onCancel={onClose} />
      ) : (
        <MailedPassword email={person.email} />
      )}
      {state.isSet && (
        <Button kind="plain" className="justify-self-start" onClick={() => setAsksRemoval(true)}>
          {words.remove}
        </Button>
      )}
      {asksRemoval && (
        <RemovePassword
          isFresh={state.isFresh}
          onDone={onClose}
          onClose={() => setAsksRemoval(false)}
        />
      )}
    </div>
  )
}
