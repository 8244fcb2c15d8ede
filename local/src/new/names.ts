import { SetupFailure } from '../platform/failure.ts'
import { domainOf } from './domains.ts'

/** What the templates write for a name and a room, and what stands for it in the end. */
export type Shapes = Readonly<Record<string, string>>

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The plural of an English noun that has a usual one. */
export const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`

const camel = (kebab: string): string =>
  kebab
    .split('-')
    .map((word, at) => (at === 0 ? word : capital(word)))
    .join('')

/** A kebab-case name in the shapes code has it in, by how the templates spell each of them. */
export function shapesOf(name: string, room: string): Shapes {
  const domain = domainOf(room)
  const several = pluralOf(name)
  const article = /^[aeiou]/.test(name) ? 'an' : 'a'
  const words = name.replaceAll('-', ' ')
  return {
    aNewName: article + capital(camel(name)),
    newNames: camel(several),
    'new-names': several,
    NewName: capital(camel(name)),
    newName: camel(name),
    'new-name': name,
    'New name': capital(words),
    'new name': words,
    'the-room': room,
    'the-domain': domain.file,
    theLanding: domain.lands,
    theSubject: domain.about,
  }
}

/** Text of a template with the name and the room in place of what stands for them. */
export const withNames = (text: string, shapes: Shapes): string =>
  text.replaceAll(new RegExp(Object.keys(shapes).join('|'), 'g'), (found) => shapes[found] ?? found)

/** Fails with a sentence unless a word is in kebab-case, and of so many words at least. */
export function requireKebab(what: string, word: string, least = 1): void {
  if (!kebabCase.test(word))
    throw new SetupFailure(`"${word}" is no name of a ${what}: write it in kebab-case.`)
  if (word.split('-').length < least)
    throw new SetupFailure(
      `"${word}" is no name of a ${what}: it begins with a verb, as move-date.`,
    )
}
