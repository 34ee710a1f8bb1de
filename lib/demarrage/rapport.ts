/** What a test tool's JSON report says: how many passed, and each failure in one line (file, name, first words). */
export type Bilan = { reussis: number; echecs: string[] };

type RapportVitest = {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
};

type SuitePlaywright = {
  file?: string;
  specs?: {
    title: string;
    file: string;
    tests: {
      projectName: string;
      status: string;
      results: { error?: { message?: string } }[];
    }[];
  }[];
  suites?: SuitePlaywright[];
};
type RapportPlaywright = {
  stats: { expected: number; flaky: number };
  suites: SuitePlaywright[];
  errors?: { message?: string }[];
};

/** The colours of a terminal. */
const COULEURS = /\u001b\[[\d;]*m/g;

function debut(message: string | undefined): string {
  const ligne = (message ?? '').replace(COULEURS, '').trim().split('\n', 1)[0]!;
  return ligne.length > 200 ? `${ligne.slice(0, 199)}…` : ligne;
}

const dire = (ou: string, quoi: string, message: string | undefined) =>
  [ou, quoi, debut(message)].filter(Boolean).join(' › ');

/** The report of `vitest --reporter=json`. A file that could not be read counts as one failure. */
export function bilanVitest(rapport: RapportVitest, racine: string): Bilan {
  const echecs = rapport.testResults.flatMap((fichier) => {
    const ou = fichier.name.replace(`${racine}/`, '');
    const tombes = fichier.assertionResults.filter((t) => t.status === 'failed');
    if (!tombes.length && fichier.status === 'failed') return [dire(ou, '', fichier.message)];
    return tombes.map((t) => dire(ou, t.fullName, t.failureMessages?.[0]));
  });
  return { reussis: rapport.numPassedTests, echecs };
}

/** The report of `playwright test --reporter=json`. What stopped the whole run counts as one failure each. */
export function bilanPlaywright(rapport: RapportPlaywright): Bilan {
  const lire = (suite: SuitePlaywright): string[] => [
    ...(suite.specs ?? []).flatMap((s) =>
      s.tests
        .filter((t) => t.status === 'unexpected')
        .map((t) =>
          dire(`${s.file} [${t.projectName}]`, s.title, t.results.find((r) => r.error)?.error?.message),
        ),
    ),
    ...(suite.suites ?? []).flatMap(lire),
  ];
  return {
    reussis: rapport.stats.expected + rapport.stats.flaky,
    echecs: [
      ...(rapport.errors ?? []).map((e) => dire('playwright', '', e.message)),
      ...rapport.suites.flatMap(lire),
    ],
  };
}
