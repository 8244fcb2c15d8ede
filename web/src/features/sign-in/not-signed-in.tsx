import { failures } from '@portal/model/failure'
import { endsSession, retrySignIn, type Refusal } from '#firebase/auth.ts'
import { leave } from '#firebase/leave.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** What is said of a reason. */
function wordsFor(why: Refusal): string {
  if (why === 'offline') return text.common.failedOffline.body
  return why === 'signed-out' ? text.signIn.signedOutBody : failures[why]
}

/** Why somebody who signed in was not let in, or is not any more, and what to do. */
export function NotSignedIn({ why }: { why: Refusal }) {
  const isOut = why === 'signed-out'
  return (
    <div role="alert" className="border-hairline bg-surface/90 grid gap-4 rounded-lg border p-5">
      <h2 className="font-display text-xl">
        {isOut ? text.signIn.signedOut : text.signIn.notSignedIn}
      </h2>
      <p className="text-dim">{wordsFor(why)}</p>
      {!endsSession(why) && (
        <div className="flex flex-wrap gap-3">
          <Button kind="quiet" onClick={() => void retrySignIn()}>
            {text.common.reload}
          </Button>
          <Button kind="plain" onClick={() => void leave()}>
            {text.common.signOut}
          </Button>
        </div>
      )}
    </div>
  )
}
