import './trusted-types.ts'
import '#ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { mendKeptWrites } from '#firebase/mend-writes.ts'
import { keepWorker } from '#service-worker/keep-worker.ts'
import { paintAsBefore } from '#ui/accent.ts'
import { hideBrokenPictures } from '#ui/broken-pictures.ts'
import { App } from './app.tsx'
import { hasNewProgram, noteNewVersion, stepTaken } from './new-version.ts'
import { router } from './routes.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('app.html has no #app')
paintAsBefore()
hideBrokenPictures()
await mendKeptWrites()
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
keepWorker({ goTo: (path) => void router.navigate(path), onNewer: noteNewVersion })
// A part of the program is missing: a new version has taken its place, or there is no connection.
addEventListener('vite:preloadError', () => {
  void hasNewProgram().then(
    (isNew) => isNew && noteNewVersion(),
    () => undefined,
  )
})
let screen = router.state.location.pathname
router.subscribe(({ location: { pathname }, navigation }) => {
  if (navigation.state !== 'idle' || pathname === screen) return
  screen = pathname
  stepTaken()
})
