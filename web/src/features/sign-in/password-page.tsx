import { useState } from 'react'
import { Navigate, useLocation, useSearchParams } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { text } from '#text/text.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { AskPasswordLink } from './ask-password-link.tsx'
import { NewPasswordForm } from './new-password-form.tsx'
import { returnPath } from './return-path.ts'

/** `/sign-in/password`: asks for a link by which a password is set, and is what that link opens. */
export function PasswordPage() {
  const [search] = useSearchParams()
  const { state } = useLocation() as { state: unknown }
  const session = useSession()
  const [isDone, setDone] = useState(false)
  const secret = search.get('secret')
  usePageTitle(secret ? text.password.newTitle : text.password.askTitle)
  // Whoever is signed in already may set one as well.
  if (isDone && session.state === 'signed-in')
    return <Navigate to={returnPath(search, session.role)} replace />
  return (
    <div className="frame grid flex-1 content-center px-6 py-12">
      <div className="mx-auto w-full max-w-md">
        {secret ? (
          <NewPasswordForm key={secret} secret={secret} onDone={() => setDone(true)} />
        ) : (
          <AskPasswordLink
            address={typeof state === 'string' ? state : ''}
            returnTo={search.get('to')}
          />
        )}
      </div>
    </div>
  )
}
