/** Whether this browser could show notices, and whether it may. */
export type PushState = 'unsupported' | 'install-first' | 'ask' | 'granted' | 'denied'

/** What is known of a browser before it is asked anything. */
interface Surroundings {
  /** It has workers, notices and pushes. */
  hasPush: boolean
  permission: NotificationPermission
  isApple: boolean
  /** Opened from the home screen. */
  isInstalled: boolean
}

/** An iPhone or iPad takes pushes in an installed app alone, and offers nothing before that. */
export function pushStateOf({
  hasPush,
  permission,
  isApple,
  isInstalled,
}: Surroundings): PushState {
  if (!hasPush) return isApple && !isInstalled ? 'install-first' : 'unsupported'
  return permission === 'default' ? 'ask' : permission
}
