import { randomUUID } from 'node:crypto'
import { RulesProject } from '../rules/project.ts'
import { rulesText, type Table } from '../rules/table.ts'
import type { Fields } from './faults.ts'
import { type Mutant, mutantsOf } from './mutate.ts'
import { Bench, concerned, Memory, NoRules } from './on-emulator.ts'
import { type Trial, trialsOf } from './trials.ts'

/** Mutants that are tried beside each other. */
const benches = 4

/** The fields of the records that the tables store at a match's path. */
export const fieldsOf =
  (tables: readonly Table[]): Fields =>
  (path, map) => {
    const pattern = new RegExp(
      `^${path.replace('/databases/{database}/documents/', '').replaceAll(/\{\w+\}/g, '[^/]+')}$`,
    )
    const records = tables.flatMap(({ given }) =>
      Object.entries(given()).flatMap(([at, record]) => (pattern.test(at) ? [record] : [])),
    )
    const maps = map
      ? records.map((record) => (record as Record<string, object | null>)[map] ?? {})
      : records
    return Array.from(new Set(maps.flatMap((one) => Object.keys(one))))
  }

/** All mutants of firestore.rules, and those that some row of the tables noticed. */
export async function tryFirestore(
  tables: readonly Table[],
): Promise<{ mutants: Mutant[]; caught: Set<Mutant> }> {
  const mutants = new Set(mutantsOf(rulesText(), fieldsOf(tables)))
  const sound = new RulesProject(`demo-mutants-${randomUUID()}`)
  await sound.load(rulesText())
  const trials: Trial[] = []
  for (const table of tables) trials.push(...(await trialsOf(sound, table)))
  const first = new Bench(`demo-mutants-${randomUUID()}`, sound)
  const wrong = await first.noticing(rulesText(), trials)
  if (wrong) throw new Error(`${wrong.actor} ${wrong.row[1]} ends otherwise when it is repeated`)
  await first.close()
  const memory = new Memory()
  const caught = new Set<Mutant>()
  const waiting = Array.from(mutants).values()
  await Promise.all(
    Array.from({ length: benches }, async () => {
      const bench = new Bench(`demo-mutants-${randomUUID()}`, sound)
      for (const mutant of waiting) {
        const likely = memory.recall(mutant)
        try {
          const some = concerned(trials, mutant.rule)
          const noticing = await bench.noticing(mutant.source, some, likely)
          if (!noticing) continue
          caught.add(mutant)
          memory.keep(mutant, noticing)
        } catch (error) {
          if (!(error instanceof NoRules)) throw error
          mutants.delete(mutant)
        }
      }
      await bench.close()
    }),
  )
  await sound.close()
  return { mutants: Array.from(mutants), caught }
}
