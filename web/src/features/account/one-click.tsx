import { useState } from 'react'
import { ActError } from '#ui/act-error.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { useAct } from '#ui/use-act.ts'

/**
 * What a link of a mail opens. It waits for a click, because mail scanners open links as well; then
 * it says what has come of it, and leads on.
 */
export function OneClick(props: {
  words: {
    title: string
    body: string
    action: string
    done: string
    doneBody: string
    on: string
    /** Why the link does nothing, and the way on from there. */
    broken: string
    brokenOn: string
  }
  act: () => Promise<unknown>
  to: string
  brokenTo: string
}) {
  const { words } = props
  const [isDone, setDone] = useState(false)
  const { busy, refusal, sentence, run } = useAct()
  const isBroken = refusal === 'link-not-valid'
  usePageTitle(words.title)
  return (
    <div className="frame grid flex-1 place-content-center justify-items-center gap-5 px-6 py-16 text-center">
      <h1 className="font-display max-w-lg text-4xl leading-none md:text-5xl">
        {isDone ? words.done : words.title}
      </h1>
      <p role="status" className="text-dim max-w-prose">
        {isDone ? words.doneBody : words.body}
      </p>
      {isDone && (
        <LinkButton kind="gold" to={props.to}>
          {words.on}
        </LinkButton>
      )}
      {isBroken && (
        // One of the two is a page without the app.
        <LinkButton kind="gold" to={props.brokenTo} reloadDocument>
          {words.brokenOn}
        </LinkButton>
      )}
      {!isDone && !isBroken && (
        <Button
          kind="gold"
          busy={busy}
          className="min-h-13 px-8 text-base"
          onClick={() => void run(props.act).then((done) => done && setDone(true))}
        >
          {words.action}
        </Button>
      )}
      <ActError sentence={isBroken ? words.broken : sentence} />
    </div>
  )
}
