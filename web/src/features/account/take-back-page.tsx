import { routes } from '@portal/model/routes'
import { useSearchParams } from 'react-router'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { OneClick } from './one-click.tsx'

/** `/sign-in/take-back?secret=…`: where an old address takes itself back. */
export function TakeBackPage() {
  const [search] = useSearchParams()
  return (
    <OneClick
      words={text.addressChange.back}
      act={() => call('takeAddressBack', { secret: search.get('secret') ?? '' })}
      to={routes.signIn()}
      brokenTo={routes.contact()}
    />
  )
}
