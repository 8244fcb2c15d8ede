import { watch } from 'node:fs/promises'

/** Runs work at once and after each change in a folder, until the process ends. */
export async function whenChanged<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let result = await work()
  let changed = false
  let running = false
  const again = async () => {
    changed = true
    if (running) return
    running = true
    while (changed) {
      changed = false
      result = await work()
    }
    running = false
  }
  for await (const _ of watch(folder, { recursive: true })) void again()
  return result
}
