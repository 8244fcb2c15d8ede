import '#ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepWorker } from '#service-worker/keep-worker.ts'
import { text } from '#text/text.ts'
import { paintAsBefore } from '#ui/accent.ts'
import { showToast } from '#ui/toast.tsx'
import { App } from './app.tsx'
import { router } from './routes.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('app.html has no #app')
paintAsBefore()
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
keepWorker({
  goTo: (path) => void router.navigate(path),
  offer: (reload) =>
    showToast(text.notices.version, { action: { label: text.notices.reload, run: reload } }),
})
