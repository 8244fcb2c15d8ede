import { readFileSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What no file may do with people's words or with what is stored, or spell for itself, and what does
 * it instead.
 */
interface Rule {
  /** Which files it is about, and the one that does it for all others. */
  files: RegExp
  but: RegExp
  found: RegExp
  instead: string
}

const words = '(?:name|text|words?|title|label|said|caption|story|subject|body|note|reason|search)'

/** The schemas of what is stored, by their names in the table of paths. */
const records = [
  ...new Set(
    Array.from(
      readFileSync(join(import.meta.dirname, '../../model/src/paths.ts'), 'utf8').matchAll(
        /\bat\((\w+),/g,
      ),
      ([, name]) => name,
    ),
  ),
].join('|')

export const rules: readonly Rule[] = [
  {
    files: /^(model|functions|web)\//,
    but: /^model\/src\/words\.ts$/,
    found: new RegExp(
      String.raw`\.substr(?:ing)?\(|(?:\b${words}|\.trim\(\)|\.join\([^()]*\)|\x60|\.to(?:Lower|Upper)Case\(\))\s*\.slice\(0, *(?:\d|most|limit)|\.charAt\(|\b(?:part|${words})\[0\]`,
    ),
    instead: 'cuts within a character: clip, shortened or initialsOf (model/words)',
  },
  {
    files: /^(model|functions|web)\//,
    but: /^model\/src\/fold\.ts$/,
    found:
      /\.to(?:Locale)?LowerCase\(\)\s*\.(?:includes|startsWith|indexOf)\(|\b(?:text|name|words?|title)\.(?:includes|startsWith|indexOf)\([^()]*\.to(?:Locale)?LowerCase\(\)/,
    instead: 'finds no Zoë for Zoe: isFound or fold (model/fold)',
  },
  {
    files: /^web\//,
    but: /^web\/src\/ui\/key-of\.ts$/,
    found:
      /\bevent\.key\b|\.isComposing\b|\.keyCode\b|\{ key(?:, [^}]*)? \}(?:: KeyboardEvent| = event)/,
    instead: 'acts while a word is composed: keyOf (ui/key-of)',
  },
  {
    files: /^model\//,
    but: /^model\/src\/words\.ts$/,
    found: new RegExp(
      String.raw`\b${words}: z\s*\.string\(\)\s*\.(?:min|max)|z\s*\.string\(\)\s*\.trim\(\)(?!\s*\.toLowerCase)`,
    ),
    instead: 'takes blanks and overrides: Line, Prose or StoredWords (model/words)',
  },
  {
    files: /^(model|functions|web)\//,
    but: /^model\/src\/routes\.ts$/,
    found: /^(?!\s*(?:\/?\*|\/\/)).*(?:['"`]\/(?:portal|desk)(?=[/?#'"`])|\blink\.split\()/m,
    instead: 'spells or takes apart an address of the site: routes and idsIn (model/routes)',
  },
  {
    files: /^(functions|web|local)\//,
    but: /^web\/src\/features\/settings\/use-replies\.ts$/,
    found: new RegExp(
      String.raw`\bschema\s*\.(?:safeP|p)arse\(|\b(?:${records})\s*\.(?:safeP|p)arse\(`,
    ),
    instead:
      'cannot read what a newer version wrote: readSchema or viewSchema (model/records/stored)',
  },
  {
    files: /^web\/src\/(?:app|features|shared|ui)\//,
    but: /^$/,
    found:
      /\.reduce\((?:(?!\.reduce\()[^;]){0,120}?\b(?:amount|net|paid|balance|total)\b.*|\bamount \+ |\+ (?:\w+\.)*amount\b/,
    instead: 'adds money up, of whatever currencies: sumsOf (model/money) keeps them apart',
  },
]

/** Where a file breaks a rule: `path:line: instead`. */
export const broken = (path: string, source: string): string[] =>
  rules
    .filter(({ files, but }) => files.test(path) && !but.test(path))
    .flatMap(({ found, instead }) =>
      [...source.matchAll(new RegExp(found.source, `${found.flags}g`))].map(
        ({ index }) => `${path}:${source.slice(0, index).split('\n').length}: ${instead}`,
      ),
    )

/** Holds every file of ours to the rules; prints what breaks them, and answers 0 or 1. */
export async function checkWords(): Promise<number> {
  const complaints: string[] = []
  for await (const file of glob('{model,functions,web,local}/src/**/*.{ts,tsx}')) {
    const path = file.replaceAll('\\', '/')
    if (!/\.test\.tsx?$/.test(path)) complaints.push(...broken(path, await readFile(path, 'utf8')))
  }
  for (const complaint of complaints) console.log(complaint)
  return complaints.length > 0 ? 1 : 0
}
