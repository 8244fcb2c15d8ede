import { parseAdminEmails, type Standing } from '@portal/model/person'
import { doc } from '@portal/model/paths'
import { read } from './firestore.ts'
import { parameters } from './parameters.ts'

/** The addresses that are Les's today, lower-cased. */
export const adminEmails = (): string[] => parseAdminEmails(parameters.adminEmails.value())

/**
 * Whether an account is Les's now: by its stored role, and by the list, which may have changed
 * since the role was written. The one question for all of Les's rights on the server.
 */
export const isLes = (person: Standing | null): boolean =>
  person?.role === 'admin' && adminEmails().includes(person.email)

/** The same for somebody of whom the id alone is known; one read. */
export const isLesNow = async (person: string): Promise<boolean> =>
  isLes(await read(doc.standing(person)))
