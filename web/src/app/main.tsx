import '#ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { paintAsBefore } from '#ui/accent.ts'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('app.html has no #app')
paintAsBefore()
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
