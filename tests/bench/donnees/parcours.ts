import type pg from 'pg';
import { tranches, type Pas, type Tailles } from './remplir';

/** People whom one référent accompanies. */
export const PAR_REFERENT = 80;
const REFERENTS_PAR_ORGANISME = 40;
/** The marks of what repeats on one parcours. */
const ACTIONS = 4;
const RENDEZ_VOUS = 3;
const POINTS = 2;
const NOTES = 2;
const ACTIVITES = 4;

const plusieurs = (table: string, genre: string, combien: number, colonnes: string, valeurs: string) =>
  `INSERT INTO "${table}" ("id", ${colonnes})
   SELECT banc.cle('${genre}', i * 8 + j), ${valeurs}
   FROM generate_series($1::bigint, $2::bigint) i, generate_series(0, ${combien - 1}) j, banc.suivi(i) s`;

/** What a référent and a person have written down together, of a size that a year of accompaniment gives. */
const PARTIES: readonly string[] = [
  plusieurs(
    'objectifs_parcours',
    'objectif',
    1,
    '"beneficiaireId", "titre", "creeParId", "creeLe", "statutLe"',
    `
    s.personne, 'Reprendre confiance', s.auteur, s.debut, s.debut`,
  ),
  plusieurs(
    'actions_parcours',
    'action',
    ACTIONS,
    '"beneficiaireId", "contratId", "objectifId", "titre", "statut", "creeParId", "creeLe", "statutLe"',
    `
    s.personne, s.contrat, CASE WHEN j = 0 THEN banc.cle('objectif', i * 8) END, 'Étape ' || j,
    (ARRAY['A_FAIRE', 'EN_COURS', 'FAITE', 'FAITE'])[1 + banc.entier(i * 8 + j, 72, 4)]::"StatutAction", s.auteur, s.debut, s.debut + 5`,
  ),
  plusieurs(
    'rendez_vous',
    'rendez-vous',
    RENDEZ_VOUS,
    '"beneficiaireId", "referentId", "debutLe", "lieu", "fixeLe"',
    `
    s.personne, s.referent, current_date + 3 - 40 * j + banc.entier(i * 8 + j, 73, 20) + interval '9 hours', 'Maison des services', s.debut`,
  ),
  plusieurs(
    'points_etape',
    'point',
    POINTS,
    '"beneficiaireId", "le", "mots", "suites", "prochainLe", "creeParId", "creeLe"',
    `
    s.personne, s.debut + 10 + 60 * j, 'Nous avons parlé de la mission et de la suite.', 'Continuer.', s.debut + 70 + 60 * j, s.auteur, s.debut`,
  ),
  plusieurs(
    'notes',
    'note',
    NOTES,
    '"beneficiaireId", "suiviId", "auteurId", "texte", "partageeLe", "creeLe"',
    `
    s.personne, s.id, s.auteur, 'À revoir ensemble la prochaine fois.', CASE WHEN j = 0 THEN s.debut + 1 END, s.debut + 1`,
  ),
  plusieurs(
    'activites',
    'activite',
    ACTIVITES,
    '"beneficiaireId", "genre", "date", "minutes", "saisieParId", "parLaPersonne", "montreeLe", "creeLe"',
    `
    s.personne, (enum_range(NULL::"GenreActivite"))[1 + banc.entier(i * 8 + j, 74, 4)], s.debut + 7 * j, 60 + 30 * j,
    CASE WHEN j < 2 THEN s.auteur ELSE banc.cle('user', i) END, j >= 2, CASE WHEN j = 3 THEN s.debut + 30 END, s.debut + 7 * j`,
  ),
];

/** A contract in force with its text, agreed by both, as the product writes them. */
const CONTENU = `json_build_object('debutLe', s.debut::text, 'finLe', (s.debut + 365)::text, 'type', 'CONTRAT_ENGAGEMENT',
  'nature', 'SOCIAL', 'cibleHebdo', 10, 'actions', '[]'::json)::text`;
const CONTRATS: readonly string[] = [
  `INSERT INTO "contrats" ("id", "beneficiaireId", "type", "nature", "signeLe", "debutLe", "finLe", "cibleHebdo")
   SELECT s.contrat, s.personne, 'CONTRAT_ENGAGEMENT', 'SOCIAL', s.debut + 5, s.debut, s.debut + 365, 10
   FROM generate_series($1::bigint, $2::bigint) i, banc.suivi(i) s`,
  `INSERT INTO "versions_contrat" ("id", "contratId", "numero", "contenu", "empreinte", "ecritParId", "creeLe")
   SELECT banc.cle('version', i), s.contrat, 1, t.contenu, encode(sha256(convert_to(t.contenu, 'UTF8')), 'hex'), s.auteur, s.debut
   FROM generate_series($1::bigint, $2::bigint) i, banc.suivi(i) s, LATERAL (SELECT ${CONTENU} AS contenu) t`,
  `INSERT INTO "accords_contrat" ("id", "versionId", "partie", "moyen", "parId", "le", "donneLe")
   SELECT banc.cle('accord', i * 2 + (p = 'REFERENT')::int), banc.cle('version', i), p, 'EN_LIGNE',
     CASE WHEN p = 'REFERENT' THEN s.auteur ELSE banc.cle('user', i) END, s.debut + 5, s.debut + 5
   FROM generate_series($1::bigint, $2::bigint) i, banc.suivi(i) s, unnest(enum_range(NULL::"PartieContrat")) p`,
];

/** Who accompanies whom: person `i` by référent `i / 80`, since a day drawn once; ids are functions of the rank. */
const SUIVI = `
  CREATE OR REPLACE FUNCTION banc.suivi(i bigint) RETURNS TABLE (id uuid, personne uuid, referent uuid, auteur uuid, contrat uuid, debut date)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT banc.cle('suivi', i), banc.cle('personne', i), banc.cle('referent', 1 + (i - 1) / ${PAR_REFERENT}),
      banc.cle('accompagnateur', 1 + (i - 1) / ${PAR_REFERENT}), banc.cle('contrat', i), current_date - 20 - banc.entier(i, 70, 250) $$`;

/** Référents of organismes of the four kinds, 80 people each, and a year of what is written of a parcours. */
export function parcours(tailles: Tailles): Pas[] {
  const referents = Math.ceil(tailles.personnes / PAR_REFERENT);
  const enSuite = async (client: pg.Client, textes: readonly string[], de: number, a: number) => {
    for (const texte of textes) await client.query(texte, [de, a]);
  };
  return [
    {
      nom: 'Référents',
      faire: async (client) => {
        await client.query(SUIVI);
        await client.query(
          `INSERT INTO "organismes" ("id", "departementCode", "nom", "type")
           SELECT banc.cle('organisme', o), b."departementCode", 'Organisme ' || o, (enum_range(NULL::"TypeOrganisme"))[1 + o % 4]
           FROM generate_series(1, $1::bigint) o
           JOIN "beneficiaires" b ON b."id" = banc.cle('personne', 1 + (o - 1) * ${REFERENTS_PAR_ORGANISME * PAR_REFERENT})`,
          [Math.ceil(referents / REFERENTS_PAR_ORGANISME)],
        );
        await client.query(
          `INSERT INTO "users" ("id", "prenom", "nom") SELECT banc.cle('accompagnateur', r), 'Référent', 'Numéro ' || r
           FROM generate_series(1, $1::bigint) r`,
          [referents],
        );
        await client.query(
          `INSERT INTO "referents" ("id", "userId", "organismeId")
           SELECT banc.cle('referent', r), banc.cle('accompagnateur', r), banc.cle('organisme', 1 + (r - 1) / ${REFERENTS_PAR_ORGANISME})
           FROM generate_series(1, $1::bigint) r`,
          [referents],
        );
      },
    },
    ...tranches('Accompagnements', tailles.personnes, (client, de, a) =>
      client.query(
        `INSERT INTO "suivis" ("id", "beneficiaireId", "organismeId", "referentId", "debutLe", "orienteLe", "dernierContactReferentLe")
         SELECT s.id, s.personne, r."organismeId", s.referent, s.debut, s.debut, current_date - banc.entier(i, 71, 60)
         FROM generate_series($1::bigint, $2::bigint) i, banc.suivi(i) s JOIN "referents" r ON r."id" = s.referent`,
        [de, a],
      ),
    ),
    ...tranches('Contrats', tailles.personnes, (client, de, a) => enSuite(client, CONTRATS, de, a)),
    ...tranches('Parcours', tailles.personnes, (client, de, a) => enSuite(client, PARTIES, de, a)),
  ];
}
