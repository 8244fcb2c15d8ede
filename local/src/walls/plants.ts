import type { Tree } from './tree.ts'
import { brokenWalls } from './walls.ts'

/** A violation and what has to be said of it. */
export interface Plant {
  /** Who does what they may not. */
  what: string
  /** The file it is planted in, which need not be there. */
  path: string
  line: string
  /** A part of the complaint. */
  why: string
}

const from = (file: string) => `import { planted } from '${file}'`

/** At least one violation of every wall. */
export const plants: readonly Plant[] = [
  {
    what: 'a feature imports a feature',
    path: 'web/src/features/chat/planted.ts',
    line: from('../queue/planted.ts'),
    why: 'web/src/features/chat may not import web/src/features/queue',
  },
  {
    what: 'a feature imports another by its alias, lazily',
    path: 'web/src/features/chat/planted.ts',
    line: "const planted = () => import('#features/queue/planted.ts')",
    why: 'web/src/features/chat may not import web/src/features/queue',
  },
  {
    what: 'a new feature imports the app',
    path: 'web/src/features/contracts/planted.ts',
    line: from('#app/planted.ts'),
    why: 'web/src/features/contracts may not import web/src/app',
  },
  {
    what: 'what features share imports a feature',
    path: 'web/src/shared/session/planted.ts',
    line: from('#features/chat/planted.ts'),
    why: 'web/src/shared/session may not import web/src/features/chat',
  },
  {
    what: 'a primitive imports what features share',
    path: 'web/src/ui/planted.ts',
    line: from('#shared/session/planted.ts'),
    why: 'web/src/ui may not import web/src/shared/session',
  },
  {
    what: 'the gateway to Firebase imports a feature',
    path: 'web/src/firebase/planted.ts',
    line: from('#features/chat/planted.ts'),
    why: 'web/src/firebase may not import web/src/features/chat',
  },
  {
    what: 'a primitive imports a feature',
    path: 'web/src/ui/planted.ts',
    line: from('#features/chat/planted.ts'),
    why: 'web/src/ui may not import web/src/features/chat',
  },
  {
    what: 'a function imports the local platform',
    path: 'functions/src/queue/planted.ts',
    line: from('../../../local/src/planted.ts'),
    why: 'functions/src/queue may not import local/src',
  },
  {
    what: 'a function imports the web, for a type',
    path: 'functions/src/queue/planted.ts',
    line: "import type { Planted } from '../../../web/src/ui/planted.ts'",
    why: 'functions/src/queue may not import web/src/ui',
  },
  {
    what: 'the platform imports a domain',
    path: 'functions/src/platform/planted.ts',
    line: from('../queue/planted.ts'),
    why: 'functions/src/platform may not import functions/src/queue',
  },
  {
    what: 'a domain imports one above it',
    path: 'functions/src/chat/planted.ts',
    line: from('../gallery/planted.ts'),
    why: 'functions/src/chat may not import functions/src/gallery',
  },
  {
    what: 'production imports the test runner',
    path: 'functions/src/queue/planted.ts',
    line: from('vitest'),
    why: 'production knows nothing of test libraries',
  },
  {
    what: 'production imports a browser driver, for a type',
    path: 'web/src/ui/planted.ts',
    line: "import type { Page } from 'playwright-core'",
    why: 'production knows nothing of test libraries',
  },
  {
    what: 'production imports what draws components in tests',
    path: 'web/src/ui/planted.ts',
    line: from('@testing-library/react'),
    why: 'production knows nothing of test libraries',
  },
  {
    what: 'production imports a fake of the web',
    path: 'web/src/app/planted.ts',
    line: from('@portal/testing/web/live'),
    why: 'web/src/app may not import testing/src',
  },
  {
    what: 'production imports a fake',
    path: 'functions/src/queue/planted.ts',
    line: from('@portal/testing/fakes/memory-firestore'),
    why: 'functions/src/queue may not import testing/src',
  },
  {
    what: 'the model imports a package that is there',
    path: 'model/src/planted.ts',
    line: from('firebase/app'),
    why: 'model/package.json does not declare firebase',
  },
  {
    what: 'the model imports Node, for a type',
    path: 'model/src/planted.ts',
    line: "import type { Buffer } from 'node:buffer'",
    why: 'model does not run on Node',
  },
  {
    what: 'a test of the model asks for more than plain values',
    path: 'model/src/planted.test.ts',
    line: from('node:fs'),
    why: 'tests of model may not load node:',
  },
  {
    what: 'a feature imports Node',
    path: 'web/src/features/chat/planted.ts',
    line: from('node:path'),
    why: 'web does not run on Node',
  },
  {
    what: 'a domain loads an SDK',
    path: 'functions/src/queue/planted.ts',
    line: from('stripe'),
    why: 'functions/src/queue may not load stripe',
  },
  {
    what: 'a feature loads Firebase',
    path: 'web/src/features/chat/planted.ts',
    line: from('firebase/firestore'),
    why: 'firebase is reached through src/firebase',
  },
  {
    what: 'a package is imported that no manifest of the workspace names',
    path: 'web/src/ui/planted.ts',
    line: from('lodash-es'),
    why: 'web/package.json does not declare lodash-es',
  },
  {
    what: 'a file is put where no room is',
    path: 'functions/src/planted/planted.ts',
    line: 'export {}',
    why: 'stands in no room of local/src/walls/rooms.ts',
  },
  {
    what: 'two files know each other by a type alone',
    path: 'model/src/calendar.ts',
    line: "import type { Booking } from './booking.ts'",
    why: 'a cycle',
  },
]

/** What the walls say of the checkout with a line more at the end of a file, or with a new file. */
export const planted = (tree: Tree, { path, line }: Pick<Plant, 'path' | 'line'>): string[] =>
  brokenWalls(new Map(tree).set(path, `${tree.get(path) ?? ''}\n${line}\n`))
