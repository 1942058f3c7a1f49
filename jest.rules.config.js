import config from './jest.config.js';

/** `npm run test:rules`: the specs of pure rules, which need no database. */
const { globalSetup: _, globalTeardown: __, ...rest } = config;
export default { ...rest, testMatch: ['<rootDir>/test/rules/**/*.spec.ts'] };
