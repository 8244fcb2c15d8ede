import { useSyncExternalStore } from 'react'
import { text } from '#text/text.ts'
import { type Brand, currentBrand, followBrand } from './brand.ts'

/** What the studio is called, live; null until anything of it was ever read in this browser. */
export const useBrand = (): Brand | null => useSyncExternalStore(followBrand, currentBrand)

/** The studio's name as its clients say it; before it was ever read, what it is to them. */
export const useStudioName = (): string => useBrand()?.name ?? text.common.studio
