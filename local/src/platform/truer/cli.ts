import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../folders.ts'

const load = createRequire(join(root, 'node_modules/firebase-tools/package.json'))

/** A module of the Firebase CLI, the very one that it uses itself. */
export const cliModule = (name: string): unknown => load(`./lib/emulator/${name}.js`)

/** A package that the Firebase CLI uses, the very copy. */
export const cliPackage = (name: string): unknown => load(name)
