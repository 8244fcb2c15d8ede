import { routes } from '@portal/model/routes'
import { useSearchParams } from 'react-router'
import { signInWithToken } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { OneClick } from './one-click.tsx'

/** `/portal/account/address?secret=…`: the link to a new address, for whoever has asked for it. */
export function NewAddressPage() {
  const [search] = useSearchParams()
  async function confirm(): Promise<void> {
    const { customToken } = await call('confirmAddressChange', {
      secret: search.get('secret') ?? '',
    })
    await signInWithToken(customToken)
  }
  const account = routes.portal.account()
  return (
    <OneClick words={text.addressChange.confirm} act={confirm} to={account} brokenTo={account} />
  )
}
