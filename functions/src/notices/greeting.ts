import { studioDesk } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { readReadable } from '#platform/firestore'

/**
 * How a person likes to be spoken to, for what is filled with their name: a notice holds the whole
 * one, since Les is told of it as well. Names of others stay as they are.
 */
export async function greetingOf(to: string | null) {
  const person =
    to === null || to === studioDesk
      ? null
      : await readReadable(only(doc.person(to), 'name', 'calledAs'))
  return <Data extends Readonly<Record<string, string>>>(data: Data): Data =>
    person?.calledAs != null && data['name'] === person.name
      ? { ...data, name: person.calledAs }
      : data
}
