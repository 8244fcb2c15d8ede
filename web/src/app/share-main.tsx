import { routes } from '@portal/model/routes'
import './trusted-types.ts'
import '#ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { GuestPage } from '#features/shares/guest-page.tsx'
import { sharedPage as text } from '#text/en/shared-page.ts'
import { paintAsBefore } from '#ui/accent.ts'
import { hideBrokenPictures } from '#ui/broken-pictures.ts'
import { BrandMark } from './brand-mark.tsx'
import { usePublicBrand } from './use-public-brand.ts'

const place = document.getElementById('app')
if (!place) throw new Error('share.html has no #app')
paintAsBefore()
hideBrokenPictures()
const secret = location.pathname.split('/')[2] ?? ''

function SharedPhotographs() {
  usePublicBrand()
  return (
    <div className="grain flex min-h-dvh flex-col">
      <header className="flex h-16 shrink-0 items-center px-4 md:px-8">
        <a href={routes.front()} className="font-display py-2 text-2xl tracking-wide">
          <BrandMark home={text.home} />
        </a>
      </header>
      <main id="content" className="flex flex-1 flex-col">
        <GuestPage secret={secret} />
      </main>
    </div>
  )
}

createRoot(place).render(
  <StrictMode>
    <SharedPhotographs />
  </StrictMode>,
)
