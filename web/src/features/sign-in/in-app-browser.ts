/** Apps that open links in a browser of their own, where Google refuses to sign anybody in. */
const apps: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Instagram', /\bInstagram\b/],
  ['Facebook', /\bFBA[NV]\b|\bFB_IAB\b/],
  ['TikTok', /\bBytedanceWebview\b|\bmusical_ly\b|\bTikTok\b/i],
  ['LinkedIn', /\bLinkedInApp\b/],
  ['Pinterest', /\[Pinterest\/|\bPinterest\//],
  ['Snapchat', /\bSnapchat\b/],
  ['LINE', /\bLine\/[\d.]+/],
  ['WeChat', /\bMicroMessenger\b/],
]

/** The app whose built-in browser this is, or null for a real browser. */
export const inAppBrowser = (userAgent: string): string | null =>
  apps.find(([, sign]) => sign.test(userAgent))?.[0] ??
  // Any other app that shows pages in Android's WebView says "; wv".
  (/; wv\)/.test(userAgent) ? 'An app' : null)
