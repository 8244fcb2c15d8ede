import { defineConfig } from 'vitest/config'

/** What is polled for comes when the machine has time for it. */
const expectInTime = { poll: { timeout: 20_000 } }

/** What needs the emulators, one file after the other: they share one studio. */
const onEmulators = {
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: expectInTime,
}

/** Plain values; rules and functions on the emulators; two browsers against everything. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{model,functions,web,local}/src/**/*.test.ts'],
          exclude: ['**/*.emulator.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...onEmulators,
          name: 'emulator',
          include: ['functions/src/**/*.emulator.test.ts', 'tests/{calls,chat}/**/*.test.ts'],
        },
      },
      {
        // In a project of its own on the emulator, so it goes on beside the others.
        test: { ...onEmulators, name: 'rules', include: ['tests/rules/**/*.test.ts'] },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          fileParallelism: false,
          // A journey goes on from where the last step ended.
          bail: 1,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: expectInTime,
        },
      },
    ],
  },
})
