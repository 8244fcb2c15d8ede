import type { ReactNode } from 'react'
import { sharedPage as text } from '#text/en/shared-page.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { Button } from '#ui/plain-button.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useOnline } from '#ui/use-online.ts'
import { WallSkeleton } from '#ui/wall/wall-skeleton.tsx'
import { GuestGallery } from './guest-gallery.tsx'
import { PasswordGate } from './password-gate.tsx'
import { useGuest } from './use-guest.ts'

/** `/s/:secret`: what somebody shares with whoever holds the link. */
export function GuestPage({ secret }: { secret: string }) {
  const { opening, busy, open, check } = useGuest(secret)
  const isOnline = useOnline()
  const title = opening.state === 'open' ? opening.share.title : text.plainTitle
  usePageTitle(title)

  switch (opening.state) {
    case 'loading':
      return (
        <div role="status" aria-label={text.opening} className="page max-w-[96rem] gap-4">
          <Skeleton className="-mx-4 h-64 rounded-none md:mx-0 md:mt-8 md:h-auto md:max-h-[26rem] md:aspect-[2.39/1] md:rounded-lg" />
          <Skeleton className="h-5 w-64" />
          <div className="-mx-4 grid gap-2 md:mx-0">
            <WallSkeleton />
          </div>
        </div>
      )
    case 'open':
      return <GuestGallery share={opening.share} check={check} />
    case 'gone':
      return <Note {...text.gone} />
    case 'closed':
      return <Note {...text.closed} />
    case 'locked':
      return (
        <Note title={text.password.title} body={text.password.body}>
          <PasswordGate fault={opening.isWrong ? 'wrong' : null} busy={busy} onOpen={open} />
        </Note>
      )
    case 'too-many':
      return opening.atGate ? (
        <Note title={text.password.title} body={text.password.body}>
          <PasswordGate fault="tooMany" busy={busy} onOpen={open} />
        </Note>
      ) : (
        <Note {...text.busy}>
          <Button kind="quiet" busy={busy} onClick={() => open()}>
            {text.failed.again}
          </Button>
        </Note>
      )
    case 'failed':
      return (
        <Note
          title={text.failed.title}
          body={isOnline ? text.failed.body : text.failed.bodyOffline}
        >
          <Button kind="quiet" busy={busy} onClick={() => open()}>
            {text.failed.again}
          </Button>
        </Note>
      )
  }
}

const Note = (props: { title: string; body: string; children?: ReactNode }) => (
  <div className="frame grid flex-1 place-content-center justify-items-center gap-5 px-6 text-center *:relative *:z-10">
    <h1 className="font-display max-w-lg text-4xl leading-none md:text-5xl">{props.title}</h1>
    <p className="text-dim max-w-sm">{props.body}</p>
    {props.children}
  </div>
)
