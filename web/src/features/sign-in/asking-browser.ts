import { BrowserSecret } from '@portal/model/sign-in-link'
import { local } from '#device/storage.ts'

const key = 'asking-browser'

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What this browser has kept of having asked for a link; undefined when it has not, or keeps nothing. */
export const askingBrowser = (): string | undefined => BrowserSecret.safeParse(local.read(key)).data

/** The same, made where there is none yet. Without it the link asks for the address once more. */
export function rememberAsking(): string | undefined {
  const known = askingBrowser()
  if (known) return known
  const made = base64url(crypto.getRandomValues(new Uint8Array(32)))
  return local.write(key, made) ? made : undefined
}
