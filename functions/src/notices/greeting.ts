import { studioDesk } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { readReadable } from '#platform/firestore'

/** Data of a notice with the name of its reader as they like to be spoken to. */
export type Greeted = <Data extends Readonly<Record<string, string>>>(data: Data) => Data

/**
 * How a person likes to be spoken to, for what is filled with their name: a notice holds the whole
 * one, since Les is told of it as well. Names of others stay as they are.
 */
export async function greetingOf(to: string | null): Promise<Greeted> {
  const person =
    to === null || to === studioDesk
      ? null
      : await readReadable(only(doc.person(to), 'name', 'calledAs'))
  return (data) =>
    person?.calledAs != null && data['name'] === person.name
      ? { ...data, name: person.calledAs }
      : data
}
