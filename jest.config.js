import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // A worker keeps an app, PostgreSQL and perhaps a browser busy: half the cores. Two apps of twelve
  // connections each at four workers are what the one database server of a run takes.
  maxWorkers: Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2))),
  // Node lets go of no module that it has loaded for a test file: 60 MB of each, and cleaning up among them
  // takes ever longer.
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^\\$rules/(.*)\\.js$': '<rootDir>/src/$1',
    // A thread knows no jest: its file is compiled as those of the processes are that tests start.
    '^(.*)/worker-file\\.js$': '<rootDir>/test/support/worker-file.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/plugin-names.ts'],
  globalSetup: './test/support/global-setup.ts',
  globalTeardown: './test/support/global-teardown.ts',
  // For what hangs, not for what is slow: the whole suite also runs on half a processor.
  testTimeout: 600_000,
};
