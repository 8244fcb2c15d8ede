/** What a page of the portal may ask its device for; everything else is denied to all. */
const permissions = [
  'accelerometer=()',
  'autoplay=(self)',
  'browsing-topics=()',
  'camera=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'fullscreen=(self)',
  // The place of a shoot may be where one stands.
  'geolocation=(self)',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
]

/** A year is the least that browsers' own lists take; this is twice that (s). */
const httpsOnlySeconds = 63_072_000

/** What every answer carries, whoever gives it; `https` where the portal is reached by it alone. */
export const securityHeaders = (https: boolean): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Addresses hold secrets of links, and servers keep what a browser says it came from.
  'Referrer-Policy': 'strict-origin',
  'Permissions-Policy': permissions.join(', '),
  // Google's sign-in opens a window that has to find its way back to ours.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(https && {
    'Strict-Transport-Security': `max-age=${httpsOnlySeconds}; includeSubDomains`,
  }),
})

/** For answers that are no page: opened in a window of its own, nothing in them can run. */
export const inertPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
