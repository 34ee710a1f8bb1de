import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const racine = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@': racine.replace(/\/$/, ''),
      // `server-only` throws outside React's server build; the tests stand on the server's side.
      'server-only': fileURLToPath(new URL('./tests/support/server-only.ts', import.meta.url)),
    },
  },
  test: {
    include: ['tests/lib/**/*.test.ts', 'tests/lib/**/*.test.tsx', 'tests/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Channels are set, to nobody: a message may be written, none leaves.
    env: {
      TREMPLIN_NIVEAU_LOG: 'fatal',
      SMTP_URL: 'smtp://127.0.0.1:9',
      SMS_URL: 'http://127.0.0.1:9',
    },
  },
});
