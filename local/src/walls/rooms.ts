/** Rooms that stand beside each other, know nothing of one another and may import what is below. */
interface Floor {
  /** Folders and files of the workspace; `src/*` is each folder there that has no floor of its own. */
  rooms: readonly string[]
  /** The packages they may load at run time. Where it is missing: what the workspace declares. */
  packages?: readonly string[]
}

interface Workspace {
  /** Folders and files of other workspaces that it may import. */
  knows: readonly string[]
  /** From the ground up. */
  floors: readonly Floor[]
  /** Packages that one room alone may load: everybody else goes through that room. */
  kept?: Readonly<Record<string, string>>
  /** Whether it is deployed, and so knows nothing of tests. */
  isProduction: boolean
  /** Whether its sources run on Node, and may ask it for more than a browser has. */
  isOnNode: boolean
  /** The packages that its tests may load. Where it is missing: what is declared for them. */
  testPackages?: readonly string[]
}

/** What a domain of the functions loads itself; every SDK is behind the platform. */
const domainPackages = [
  'node:',
  'zod',
  'thumbhash',
  'exif-reader',
  'ical-generator',
  '@react-email/components',
]

/** The whole house as an allowlist: what is not named here may not be imported. */
export const workspaces: Readonly<Record<string, Workspace>> = {
  model: {
    knows: [],
    floors: [{ rooms: ['src', 'everywhere.d.ts'], packages: ['zod'] }],
    isProduction: true,
    isOnNode: false,
    testPackages: ['zod', 'vitest', 'fast-check', 'temporal-polyfill'],
  },
  functions: {
    knows: ['model'],
    floors: [
      { rooms: ['src/platform'] },
      {
        rooms: ['src/audit', 'src/outbox', 'src/records', 'src/each-alone.ts', 'src/tasks.ts'],
        packages: ['node:', 'zod'],
      },
      { rooms: ['src/guard'], packages: ['node:', 'zod'] },
      {
        rooms: [
          'src/calendar',
          'src/media',
          'src/media-access',
          'src/notices',
          'src/search',
          'src/statistics',
        ],
        packages: domainPackages,
      },
      { rooms: ['src/shared-files'], packages: domainPackages },
      {
        rooms: [
          'src/chat',
          'src/comments',
          'src/delivery',
          'src/members',
          'src/queue',
          'src/shares',
          'src/studio',
        ],
        packages: domainPackages,
      },
      { rooms: ['src/money', 'src/documents', 'src/people'], packages: domainPackages },
      { rooms: ['src/factors'], packages: domainPackages },
      { rooms: ['src/booking', 'src/gallery'], packages: domainPackages },
      { rooms: ['src/change-orders'], packages: domainPackages },
      { rooms: ['src/serving', 'src/uploads'], packages: domainPackages },
      { rooms: ['src/registry'], packages: [] },
      { rooms: ['src/jobs.ts', 'src/workers.ts'], packages: [] },
      { rooms: ['src/index.ts'], packages: ['firebase-functions'] },
      { rooms: ['build.ts'] },
    ],
    isProduction: true,
    isOnNode: true,
  },
  web: {
    knows: ['model'],
    floors: [
      { rooms: ['browsers.ts', 'src/device'], packages: ['idb-keyval', 'zod'] },
      { rooms: ['src/text'], packages: [] },
      { rooms: ['src/firebase', 'src/service-worker'] },
      { rooms: ['src/ui'] },
      { rooms: ['src/shared/*'] },
      { rooms: ['src/features/*'] },
      { rooms: ['src/app'] },
      {
        rooms: [
          'content-policy.ts',
          'first-screens.ts',
          'group-modules.ts',
          'lighter-zod.ts',
          'no-re2js.ts',
          'offline.ts',
          'towns.ts',
        ],
      },
      { rooms: ['fewer-files.ts'] },
      { rooms: ['vite.config.ts'] },
    ],
    kept: { firebase: 'src/firebase', 'idb-keyval': 'src/device' },
    isProduction: true,
    isOnNode: false,
  },
  local: {
    knows: [
      'model',
      'functions/build.ts',
      'functions/src/tasks.ts',
      'web/content-policy.ts',
      'bench',
    ],
    floors: [{ rooms: ['src', 'bootstrap.mjs'] }],
    isProduction: false,
    isOnNode: true,
  },
  testing: {
    knows: ['model', 'functions', 'web', 'local'],
    floors: [{ rooms: ['src'] }],
    isProduction: false,
    isOnNode: true,
  },
  tests: {
    knows: ['model', 'functions', 'web', 'local', 'testing'],
    floors: [{ rooms: [''] }],
    isProduction: false,
    isOnNode: true,
  },
  bench: {
    knows: ['model', 'functions', 'web', 'local', 'testing', 'tests'],
    floors: [{ rooms: [''] }],
    isProduction: false,
    isOnNode: true,
  },
}

/** Whether a file is run by vitest alone. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path)

/** The workspace of a file: its first folder. */
export const workspaceOf = (path: string): string => path.split('/', 1)[0] ?? ''

/** Whether a path is a folder or file, or lies in it; the empty folder holds everything. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)

/** Where a file stands: its room, the floor of it, and how high that is. */
export interface Place {
  /** Path of a folder or file in the checkout. */
  room: string
  height: number
  floor: Floor
}

/** Null of a file that stands nowhere in the house. */
export function placeOf(path: string): Place | null {
  const workspace = workspaceOf(path)
  const floors = workspaces[workspace]?.floors ?? []
  const within = path.slice(workspace.length + 1)
  const found = (name: (room: string) => string | null): Place | null => {
    for (const [height, floor] of floors.entries())
      for (const pattern of floor.rooms) {
        const room = name(pattern)
        if (room !== null) return { room: `${workspace}/${room}`, height, floor }
      }
    return null
  }
  const byName = found((room) => (!room.endsWith('*') && isWithin(within, room) ? room : null))
  return (
    byName ??
    found((room) => {
      if (!room.endsWith('/*') || !within.startsWith(room.slice(0, -1))) return null
      const folders = within.split('/').slice(0, -1)
      const depth = room.split('/').length
      return folders.length < depth ? null : folders.slice(0, depth).join('/')
    })
  )
}

/** Whether a file of production may import another; tests may import all of their workspace. */
export function mayImport(path: string, to: string): boolean {
  const workspace = workspaceOf(path)
  const rules = workspaces[workspace]
  if (!rules) return false
  if (workspaceOf(to) !== workspace)
    return (
      rules.knows.some((known) => isWithin(to, known)) ||
      (isTest(path) && isWithin(to, 'testing') && workspace !== 'model')
    )
  if (isTest(path)) return true
  const [here, there] = [placeOf(path), placeOf(to)]
  if (!here || !there) return false
  return here.room === there.room || there.height < here.height
}
