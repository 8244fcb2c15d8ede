import { statementDays } from '@portal/model/stored-objects'
import { files as bucketFiles, type Files } from '#platform/files'

/**
 * Takes away statements that were made a while ago: any two days make another one, and each is made
 * anew when it is asked for.
 */
export async function sweepStatements(now: Date, files: Files = bucketFiles): Promise<void> {
  const before = now.getTime() - statementDays * 86_400_000
  for (const { path, generation, createdAt } of await files.list('statements/'))
    if (createdAt.getTime() < before) await files.delete(path, generation)
}
