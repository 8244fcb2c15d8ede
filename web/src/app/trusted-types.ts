/** What Leaflet writes into the page, sign by sign: its test for SVG and its two zoom buttons. */
const markup: ReadonlySet<string> = new Set([
  '<svg/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
])

/** Scripts that are loaded at run time: the worker's, and Google's where sign-in needs them. */
function isKnownScript(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href)
  if (origin === location.origin) return pathname === '/service-worker.js'
  return (
    origin === 'https://apis.google.com' ||
    (origin === 'https://www.google.com' && pathname === '/recaptcha/enterprise.js')
  )
}

/** The part of a browser's `trustedTypes` that is used here. */
interface Factory {
  createPolicy(
    name: string,
    rules: {
      createHTML(html: string): string | null
      createScriptURL(address: string): string | null
    },
  ): unknown
}

/**
 * The one policy by which text becomes markup or the address of a script ("Trusted Types"): what is
 * known is let through, everything else is refused by the browser. First import of each page with
 * libraries; a browser that knows no such types has the rest of the content policy.
 */
export function denyByDefault(factory: Factory | undefined): void {
  factory?.createPolicy('default', {
    createHTML: (html) => (markup.has(html) ? html : null),
    createScriptURL: (address) => (isKnownScript(address) ? address : null),
  })
}

denyByDefault((globalThis as { trustedTypes?: Factory }).trustedTypes)
