/** Why a screen cannot be shown. */
export type FaultKind = 'offline' | 'new version' | 'old browser' | 'ours'

/** What browsers say of a part of the program that they could not get. */
const missing =
  /dynamically imported module|importing a module script failed|unable to preload css|failed to load module script|is not a valid javascript mime type/i

/** Whether an error says that a part of the program did not arrive. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && missing.test(error.message)

/** What is asked about the world outside; a test gives its own. */
export interface World {
  isOld: boolean
  isOnline: boolean
  /** Rejects when the site cannot be reached. */
  hasNewProgram: () => Promise<boolean>
}

/** Finds out whose fault it is: a part that is missing because of the line, or of a new version. */
export async function faultKind(error: unknown, world: World): Promise<FaultKind> {
  if (world.isOld) return 'old browser'
  if (!isMissingPart(error)) return 'ours'
  if (!world.isOnline) return 'offline'
  return world.hasNewProgram().then(
    (isNew) => (isNew ? 'new version' : 'offline'),
    () => 'offline',
  )
}
