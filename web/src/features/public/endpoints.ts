/** What of the build's setting a public page needs. */
interface Setting {
  firebase: { projectId: string }
  emulators?: { firestore: number; functions: number } | undefined
}

/** Where a public page reads and calls without an SDK. */
export interface Endpoints {
  firestore: { origin: string; project: string }
  /** The address of the callable function `api`. */
  api: string
}

/** The endpoints of Google's servers, or of the emulators on the host the page came from. */
export function endpointsOf(setting: Setting, region: string, host: string): Endpoints {
  const project = setting.firebase.projectId
  const { emulators } = setting
  return {
    firestore: {
      project,
      origin: emulators
        ? `http://${host}:${emulators.firestore}`
        : 'https://firestore.googleapis.com',
    },
    api: emulators
      ? `http://${host}:${emulators.functions}/${project}/${region}/api`
      : `https://${region}-${project}.cloudfunctions.net/api`,
  }
}
