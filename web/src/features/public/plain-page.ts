import './plain-page.css'
import type { Studio } from '@portal/model/studio'
import { publicSite as text } from '#text/en/public.ts'
import { keepFresh } from './keep-fresh.ts'
import { endpoints, showStudio } from './page.ts'
import { readStudio, rememberedStudio } from './studio-document.ts'

const refreshMs = 60_000

/** What a page shows beside the sentences that all of them take from the studio. */
interface Showing {
  show?: (studio: Studio) => void
  /** The studio cannot be read, and never was by this tab. */
  fail?: () => void
  /** What the reader is told then. */
  failed?: string
}

/** Fills a page of words with the studio's numbers, and again each minute while it is seen. */
export function openPage({ show, fail, failed = text.valuesFailed }: Showing = {}): void {
  const note = document.getElementById('note')
  let isFilled = false
  const fill = (studio: Studio) => {
    isFilled = true
    if (note) note.textContent = ''
    showStudio(studio)
    show?.(studio)
  }
  const remembered = rememberedStudio()
  if (remembered) fill(remembered)
  keepFresh(async () => {
    try {
      fill(await readStudio(endpoints))
    } catch (error) {
      if (isFilled) throw error
      if (note) note.textContent = failed
      fail?.()
    }
  }, refreshMs)
}
