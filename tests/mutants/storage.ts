import { storageRows } from '../rules/storage/rows.ts'
import { decider, storageRules } from '../rules/storage/decider.ts'
import { type Mutant, mutantsOf } from './mutate.ts'

/** All mutants of storage.rules, and those that some row noticed; in this process alone. */
export function tryStorage(): { mutants: Mutant[]; caught: Set<Mutant> } {
  const noticed = (source: string) => {
    const decide = decider(source)
    return storageRows.find(([, ask, verdict]) => decide(ask) !== verdict)
  }
  const wrong = noticed(storageRules())
  if (wrong) throw new Error(`storage.rules: ${wrong[0]} is not ${wrong[2]}`)
  const mutants = mutantsOf(storageRules(), () => [])
  const caught = mutants.filter(({ source }) => noticed(source) !== undefined)
  return { mutants, caught: new Set(caught) }
}
