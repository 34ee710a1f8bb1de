import { defineConfig, devices } from '@playwright/test';
import { trouverChromium } from './lib/demarrage/chromium';
import { portLibre } from './lib/demarrage/port';

// A server that runs already (tests/support/serveur.ts, by hand) may be named; else one is started for the run.
const enPlace = process.env.TREMPLIN_E2E_PORT !== undefined && process.env.TREMPLIN_E2E_MAIN === undefined;
process.env.TREMPLIN_E2E_MAIN ??= '1';
// Chosen once by the main process; its workers inherit it.
process.env.TREMPLIN_E2E_PORT ??= String(await portLibre());
process.env.TREMPLIN_CHROMIUM ??= (await trouverChromium()) ?? '';
const port = process.env.TREMPLIN_E2E_PORT;
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.TREMPLIN_CHROMIUM ? { executablePath: process.env.TREMPLIN_CHROMIUM } : {}),
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-dev-shm-usage',
      ],
    },
  },
  // A test tagged @sans-js runs twice: with scripts, and with scripts off.
  projects: [{ name: 'avec-js' }, { name: 'sans-js', grep: /@sans-js/, use: { javaScriptEnabled: false } }],
  webServer: {
    command: `node --conditions=react-server --import tsx tests/support/serveur.ts`,
    url: `http://127.0.0.1:${port}/api/sante`,
    reuseExistingServer: enPlace,
    timeout: 900_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
