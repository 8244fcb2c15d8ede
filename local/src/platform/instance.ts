/** One running copy of everything; two can run beside each other. */
export interface Instance {
  name: string
  /** A `demo-` project cannot reach anything real, whatever credentials a machine has. */
  project: string
  ports: Ports
}

export interface Ports {
  site: number
  /** Hosting behind the site, where the site is served as its sources are. */
  hosting: number
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
  hosting: 5005,
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
/** Two checkouts are tested beside each other when they differ in it; a ten from 10 to 90. */
const testShift = Number(process.env['PORTAL_TEST_PORTS'] ?? 0)

/**
 * What `npm test` runs, beside a running demo. The suites on the emulators have lane 0, and after
 * them the journeys; another lane has everything once more, so that journeys run beside each other.
 */
export const testLane = (lane: number): Instance => ({
  name: lane === 0 ? 'test' : `test-${lane}`,
  project: lane === 0 ? 'demo-portal-test' : `demo-portal-test-${lane}`,
  ports: shifted(10_000 + 1_000 * lane + testShift),
})

/** The lane this process tests in: Playwright numbers its workers from 0. */
export const test = testLane(Number(process.env['TEST_PARALLEL_INDEX'] ?? 0))

/** What `npm run bench` runs. */
export const bench: Instance = {
  name: 'bench',
  project: 'demo-portal-bench',
  ports: shifted(20_000),
}
