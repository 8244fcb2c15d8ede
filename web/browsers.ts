/**
 * The oldest browsers that the portal runs in: those of iOS 16.4 and of its year, which is where
 * Tailwind's floor lies as well. The build, the check of the types (`tsconfig.json`, whose `lib` is
 * what these know) and what older ones are told follow this list.
 */
export const oldestBrowsers = {
  chrome: 111,
  edge: 111,
  firefox: 128,
  safari: 16.4,
  ios: 16.4,
} as const

/** What the bundler writes for. */
export const buildTarget: string[] = Object.entries(oldestBrowsers).map(
  ([browser, version]) => `${browser}${version}`,
)
