/** One running copy of everything; two can run beside each other. */
export interface Instance {
  name: string
  /** A `demo-` project cannot reach anything real, whatever credentials a machine has. */
  project: string
  ports: Ports
}

export interface Ports {
  site: number
  auth: number
  firestore: number
  firestoreWebsocket: number
  storage: number
  functions: number
  tasks: number
  eventarc: number
  hub: number
  logging: number
  mail: number
  push: number
  sms: number
  stripe: number
}

const standard: Ports = {
  site: 5000,
  auth: 9099,
  firestore: 8080,
  firestoreWebsocket: 9150,
  storage: 9199,
  functions: 5001,
  tasks: 9499,
  eventarc: 9299,
  hub: 4400,
  logging: 4500,
  mail: 4601,
  push: 4602,
  stripe: 4603,
  sms: 4604,
}

const shifted = (by: number): Ports =>
  Object.fromEntries(
    Object.entries(standard).map(([name, port]) => [name, port + by]),
  ) as unknown as Ports

/** What `npm start` runs. */
export const demo: Instance = { name: 'start', project: 'demo-portal', ports: standard }
/** What `npm test` runs, beside a running demo. */
export const test: Instance = { name: 'test', project: 'demo-portal-test', ports: shifted(10_000) }
/** What `npm run bench` runs. */
export const bench: Instance = {
  name: 'bench',
  project: 'demo-portal-bench',
  ports: shifted(20_000),
}
