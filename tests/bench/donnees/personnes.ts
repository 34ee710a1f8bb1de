import { tranches, type Pas, type Tailles } from './remplir';

/** Each value of an enumeration with this chance, drawn for row `i`. */
const parmi = (type: string, sel: number, chance: number) =>
  `ARRAY(SELECT v FROM unnest(enum_range(NULL::"${type}")) WITH ORDINALITY AS e(v, n) WHERE banc.alea(i * 64 + n, ${sel}) < ${chance})`;

/** People accompanied, where people live, who have answered the five questions. */
export function personnes(tailles: Tailles): Pas[] {
  return tranches('Personnes', tailles.personnes, async (client, de, a) => {
    await client.query(
      `INSERT INTO "users" ("id", "prenom", "nom") SELECT banc.cle('user', i), 'Personne', 'Numéro ' || i
       FROM generate_series($1::bigint, $2::bigint) i`,
      [de, a],
    );
    await client.query(
      `INSERT INTO "beneficiaires" ("id", "userId", "departementCode", "communeCode", "etape", "rayonKm", "modesDeplacement",
         "disponibilites", "domainesSouhaites", "besoins", "competences", "competencesVisees", "profilCompletLe")
       SELECT banc.cle('personne', i), banc.cle('user', i), c."departementCode", c."code",
         (CASE WHEN banc.alea(i, 41) < 0.5 THEN 'EN_RECHERCHE' ELSE 'EN_MISSION' END)::"EtapeBeneficiaire",
         (ARRAY[5, 10, 20, 20, 30])[1 + banc.entier(i, 42, 5)], ${parmi('ModeDeplacement', 43, 0.45)},
         ${parmi('DemiJournee', 44, 0.3)}, ${parmi('Domaine', 45, 0.15)}, ${parmi('Besoin', 46, 0.12)},
         ${parmi('Competence', 47, 0.15)}, ${parmi('Competence', 48, 0.15)}, now()
       FROM generate_series($1::bigint, $2::bigint) i
       JOIN "communes" c ON c."code" = banc.commune(banc.alea(i, 40))`,
      [de, a],
    );
  });
}
