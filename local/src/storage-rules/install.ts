import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { root } from '../platform/folders.ts'

/** What firebase-tools would download, told by itself. */
async function jarName(): Promise<string> {
  const info = JSON.parse(
    await readFile(
      join(root, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json'),
      'utf8',
    ),
  ) as { storage: { downloadPathRelativeToCacheDir: string } }
  return info.storage.downloadPathRelativeToCacheDir
}

/**
 * Writes a `java` that runs our rules runtime where firebase-tools asks for the Storage rules jar,
 * and the empty jar it looks for. hidane hands every jar but Firestore's on to it.
 * Answers the environment under which firebase-tools finds both.
 */
export async function installStorageRulesRuntime(
  folder: string,
): Promise<{ env: Record<string, string> }> {
  const jars = join(folder, 'jars')
  await mkdir(jars, { recursive: true })
  await writeFile(join(jars, await jarName()), '')
  const java = join(folder, 'java')
  await writeFile(
    java,
    `#!/bin/sh
for word in "$@"; do
  case "$word" in
    -version|--version) echo 'openjdk version "21.0.0" 2023-09-19' >&2; exit 0 ;;
    *cloud-storage-rules-runtime*) exec "${process.execPath}" "${join(import.meta.dirname, 'runtime.ts')}" ;;
  esac
done
echo "This java runs the Storage rules alone; it was asked for: $*" >&2
exit 1
`,
  )
  await chmod(java, 0o755)
  return {
    env: {
      PATH: [folder, process.env['PATH'] ?? ''].join(delimiter),
      FIREBASE_EMULATORS_PATH: jars,
    },
  }
}
