import { defineConfig } from 'vitest/config'

/** What is polled for comes when the machine has time for it. */
const expectInTime = { poll: { timeout: 20_000 } }

const onEmulators = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: expectInTime,
}

/** Plain values; functions and rules on the emulators; two browsers against everything. */
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
          setupFiles: 'functions/src/platform/own-project.ts',
          maxWorkers: 2,
        },
      },
      {
        // What the rules let browsers do, each table in a project of its own.
        test: {
          ...onEmulators,
          name: 'rules',
          include: ['tests/{rules,chat}/**/*.test.ts'],
          fileParallelism: false,
        },
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
