import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { usePageTitle } from '#ui/page-title.ts'

export function NotFound() {
  usePageTitle(text.common.notFound.title)
  return (
    <main className="frame grid min-h-dvh place-content-center justify-items-center gap-4 px-6 text-center">
      <h1 className="font-display text-4xl">{text.common.notFound.title}</h1>
      <p className="text-dim">{text.common.notFound.body}</p>
      <a href={routes.front()} className="min-h-11 py-3 underline underline-offset-4">
        {text.common.notFound.action}
      </a>
    </main>
  )
}
