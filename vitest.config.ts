import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** What is polled for comes when the machine has time for it. */
const expectInTime = { poll: { timeout: 20_000 } }

const onEmulators = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: expectInTime,
}

/**
 * The SDK's `lite` has no cache and no stream: each act is one request and its answer the server's.
 * The names are the same, so the app's own writes go through it too.
 */
const overRest = {
  resolve: { alias: [{ find: /^firebase\/firestore$/, replacement: 'firebase/firestore/lite' }] },
}

const units = ['{model,functions,web,local,testing}/src/**/*.test.ts', 'tests/fields/**/*.test.ts']
const noUnits = ['**/*.emulator.test.ts']

/** What a file changes of the modules it loads, or of the process before it loads them. */
const changesModules = /\bvi\.(?:mock|doMock|resetModules|stubEnv)\(/

/** Unit tests that cannot share their modules: those, and the local platform's, which draw and build. */
const apart = units
  .flatMap((pattern) => globSync(pattern, { exclude: noUnits }))
  .filter((file) => file.startsWith('local') || changesModules.test(readFileSync(file, 'utf8')))

/** Plain values; functions and rules on the emulators. Journeys in browsers are Playwright’s. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: units,
          exclude: [...noUnits, ...apart],
          // Modules are loaded once for all files: half of the time went into loading them again.
          isolate: false,
          setupFiles: 'testing/src/run/put-back.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'apart', include: apart, maxWorkers: 2, testTimeout: 60_000 },
      },
      {
        // What people see, in a window without a screen; each way out of it leads to a fake.
        test: {
          name: 'components',
          include: ['web/src/**/*.test.tsx', 'testing/src/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: 'testing/src/web/gateways.ts',
          // Modules are loaded once for all files; the set-up puts back what tests change.
          isolate: false,
          maxWorkers: 2,
          env: {
            VITE_PORTAL: '{"firebase":{"projectId":"demo","apiKey":"none","storageBucket":"none"}}',
          },
          testTimeout: 30_000,
        },
      },
      {
        // From outside, with triggers and tasks at work: one studio, one file after the other.
        test: {
          ...onEmulators,
          name: 'emulator',
          include: ['tests/calls/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        // The functions' own code, each file in a project of its own without triggers.
        test: {
          ...onEmulators,
          name: 'handlers',
          include: ['functions/src/**/*.emulator.test.ts'],
          setupFiles: 'testing/src/run/own-project.ts',
          // Most of their time they wait, for a lease, a lock or a limit.
          maxWorkers: 4,
        },
      },
      {
        // What the rules let browsers do, each table in a project of its own.
        ...overRest,
        test: {
          ...onEmulators,
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        // The same tables on rules with one fault each: which of them notice it.
        ...overRest,
        test: {
          ...onEmulators,
          name: 'mutants',
          include: ['tests/mutants/**/*.test.ts'],
          env: { RULE_TABLES: 'data' },
          testTimeout: 3_600_000,
        },
      },
      {
        // Devices with a cache and a connection that comes and goes.
        test: {
          ...onEmulators,
          name: 'devices',
          include: ['tests/chat/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
