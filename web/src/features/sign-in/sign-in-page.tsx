import { useLayoutEffect } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { text } from '#text/text.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { useSession } from '#firebase/auth.ts'
import { takeCarried } from './carried-draft.ts'
import { GoogleButton } from './google-button.tsx'
import { InAppNotice } from './in-app-notice.tsx'
import { inAppBrowser } from './in-app-browser.ts'
import { KeepSignedIn } from './keep-signed-in.tsx'
import { MailLinkForm } from './mail-link-form.tsx'
import { NotSignedIn } from './not-signed-in.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { returnPath } from './return-path.ts'

/** Google first; a link by e-mail for everyone else and for browsers inside apps. */
export function SignInPage() {
  usePageTitle(text.signIn.title)
  const session = useSession()
  const [search] = useSearchParams()
  // Before it is led on, which leaves the address behind.
  useLayoutEffect(takeCarried, [])
  if (session.state === 'signed-in')
    return <Navigate to={returnPath(search, session.role)} replace />
  const app = inAppBrowser(navigator.userAgent)
  return (
    <div className="relative grid flex-1 items-end md:grid-cols-2 md:items-stretch">
      <div className="frame absolute inset-x-0 top-0 h-72 md:relative md:h-auto">
        <img
          src="/stills/sign-in-800.webp"
          srcSet="/stills/sign-in-800.webp 800w, /stills/sign-in-1600.webp 1600w"
          sizes="(min-width: 768px) 50vw, 100vw"
          alt=""
          className="absolute inset-0 size-full object-cover opacity-75"
        />
        <div className="to-ground absolute inset-0 bg-linear-to-b from-transparent via-transparent md:bg-linear-to-r" />
      </div>
      <div className="relative z-10 mx-auto grid w-full max-w-md content-center gap-7 px-6 pt-52 pb-12 md:py-16">
        <div>
          <p className="eyebrow mb-3">{text.signIn.eyebrow}</p>
          <h1 className="font-display text-5xl leading-none">{text.signIn.title}</h1>
          <p className="text-dim mt-4">{text.signIn.lead}</p>
        </div>
        {session.state === 'failed' && <NotSignedIn why={session.why} />}
        {session.state === 'signing-in' && (
          <p role="status" className="text-dim">
            {text.common.signingIn}
          </p>
        )}
        {app ? <InAppNotice app={app} /> : <GoogleButton />}
        {!app && <PasskeyButton />}
        <div className="text-dim flex items-center gap-4 text-sm">
          <span className="bg-hairline h-px flex-1" />
          {text.signIn.or}
          <span className="bg-hairline h-px flex-1" />
        </div>
        <MailLinkForm returnTo={search.get('to')} />
        <KeepSignedIn />
      </div>
    </div>
  )
}
