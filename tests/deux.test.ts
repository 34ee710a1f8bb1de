import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { ACTIVITES } from './deux/activites';
import { ALERTES } from './deux/alertes';
import { NOTIFICATIONS } from './deux/notifications';
import { CANDIDATURES } from './deux/candidatures';
import { COMPTES } from './deux/comptes';
import { CONSENTEMENT } from './deux/consentement';
import { CONTRATS } from './deux/contrats';
import type { Courses } from './deux/course';
import { DEPARTEMENT } from './deux/departement';
import { DEMANDES } from './deux/demandes';
import { DOCUMENTS } from './deux/documents';
import { EFFACEMENT } from './deux/effacement';
import { FILS } from './deux/fils';
import { SIGNALEMENTS } from './deux/signalements';
import { HEURES } from './deux/heures';
import { IMPORTS } from './deux/imports';
import { MISSIONS } from './deux/missions';
import { ACCES } from './deux/acces';
import { NOTES } from './deux/notes';
import { PARCOURS } from './deux/parcours';
import { PASSEPORT } from './deux/passeport';
import { POINTS } from './deux/points';
import { PROPOSITIONS } from './deux/propositions';
import { NOMINATIONS } from './deux/nominations';
import { ORIENTATIONS } from './deux/orientations';
import { REMPLACEMENTS } from './deux/remplacements';
import { RENVOI } from './deux/renvoi';
import { VOCABULAIRE } from './deux/vocabulaire';

const COURSES: Courses = {
  ...CANDIDATURES,
  ...MISSIONS,
  ...HEURES,
  ...PARCOURS,
  ...CONTRATS,
  ...ACCES,
  ...NOTES,
  ...FILS,
  ...SIGNALEMENTS,
  ...NOMINATIONS,
  ...ORIENTATIONS,
  ...REMPLACEMENTS,
  ...DEMANDES,
  ...ACTIVITES,
  ...POINTS,
  ...PASSEPORT,
  ...PROPOSITIONS,
  ...COMPTES,
  ...CONSENTEMENT,
  ...EFFACEMENT,
  ...DEPARTEMENT,
  ...RENVOI,
  ...VOCABULAIRE,
  ...ALERTES,
  ...NOTIFICATIONS,
  ...IMPORTS,
  ...DOCUMENTS,
};

/** Two connections that are open already, so that the two transactions start together. */
beforeAll(async () => {
  await Promise.all([1, 2, 3, 4].map(() => db.$executeRaw`SELECT pg_sleep(0.02)`));
});

it.each(Object.entries(COURSES))('en même temps : %s', async (_, preparer) => {
  for (const sens of ['dans un sens', 'dans l’autre']) {
    const { deux, passent = [1], codes, action, fin } = await preparer();
    const lignes = () => db.journal.count({ where: { action: action ?? '' } });
    const avant = await lignes();
    const departs = sens === 'dans un sens' ? deux : [...deux].reverse();
    const issues = await Promise.allSettled(departs.map((faire) => faire()));
    const refus = issues.flatMap((i) =>
      i.status === 'rejected' ? [(i.reason as { code?: string }).code ?? String(i.reason)] : [],
    );
    expect(
      refus.filter((code) => !codes.includes(code)),
      `${sens} : le second entend une phrase, jamais une erreur`,
    ).toEqual([]);
    expect(passent, `${sens} : ce qui passe`).toContain(issues.length - refus.length);
    if (action) expect((await lignes()) - avant, `${sens} : lignes « ${action} » au journal`).toBe(1);
    await fin?.();
  }
});
