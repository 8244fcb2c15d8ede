import { inertPolicy, securityHeaders } from '../../../model/src/security-headers.ts'
import { contentPolicy, inlineIn, type TalksTo } from '../../../web/content-policy.ts'

interface HeaderRule {
  source: string
  headers: { key: string; value: string }[]
}

/** The part of firebase.json that says what Hosting puts on its answers. */
export interface Hosting {
  headers: HeaderRule[]
  rewrites: { source: string; function?: object }[]
}

const ruleOf = (source: string, headers: Readonly<Record<string, string>>): HeaderRule => ({
  source,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
})

/**
 * The headers of Hosting for a build in a folder: what every answer carries with the policy of its
 * pages, and after it the rules of firebase.json, which say more of single addresses.
 */
export async function hostingHeaders(
  { headers, rewrites }: Hosting,
  folder: string,
  portal: string,
): Promise<HeaderRule[]> {
  const to = JSON.parse(portal) as TalksTo
  const all = {
    ...securityHeaders(to.emulators === undefined),
    'Content-Security-Policy': contentPolicy(to, await inlineIn(folder)),
  }
  return [
    ruleOf('**', all),
    // Two stars leave out what begins with a dot.
    ruleOf('/.well-known/**', all),
    // Hosting's word counts more than a function's own, which are no pages.
    ...rewrites
      .filter((rewrite) => rewrite.function)
      .map(({ source }) => ruleOf(source, { 'Content-Security-Policy': inertPolicy })),
    // Firebase's own pages of Google's sign-in stand in a frame of ours where the domain is ours.
    ruleOf('/__/auth/**', {
      'X-Frame-Options': 'SAMEORIGIN',
      // The window begins here and goes on to Google; kept apart it would lose its way back.
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      'Content-Security-Policy': "frame-ancestors 'self'; object-src 'none'; base-uri 'none'",
    }),
    ...headers,
  ]
}
