// Nothing imports this. It holds the check of the types to the oldest browsers of `web/browsers.ts`:
// if one of these were known there, its line would be an error of its own. `URL.canParse` and the
// like, which belong to no version of JavaScript, are refused by the linter.

// @ts-expect-error Safari 17.4, Chrome 117
export const grouping = Map.groupBy
// @ts-expect-error Safari 17.4, Chrome 117
export const objectGrouping = Object.groupBy
// @ts-expect-error Safari 17.4, Chrome 119
export const resolvers = Promise.withResolvers
// @ts-expect-error Safari 18.2, Chrome 128
export const trying = Promise.try
// @ts-expect-error Chrome 121
export const fromAsync = Array.fromAsync
// @ts-expect-error Safari 17, Chrome 122, Firefox 127
export const { union } = Set.prototype
// @ts-expect-error Chrome 122, Safari 18.4
export const iterating = Iterator.from
