/** Something a person at the keyboard can put right; the sentence says how. */
export class SetupFailure extends Error {
  override name = 'SetupFailure'
}

/** Runs a command's main function; a `SetupFailure` becomes one sentence and exit code 1. */
export async function run(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof SetupFailure ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}
