import { THEMES } from '@/prisma/seed/demo/catalogue/themes';
import { nombreAssociations } from './associations';
import { tranches, type Pas, type Tailles } from './remplir';

/** Words that only some missions have, so that a search may be rare, common or in between. */
const SUITES = [
  'Une salle chauffée, un café, des gens contents de vous voir.',
  'On commence doucement, à deux, puis selon vos envies.',
  'Ouvert aux familles du quartier et des villages voisins.',
  'Les outils et les gants sont fournis par l’association.',
  'Un minibus part de la mairie le matin.',
  'Nous fêtons chaque saison autour d’un repas partagé.',
  'Le lieu est proche de la gare et de la médiathèque.',
  'Des ateliers de couture, de vélo et de menuiserie ont lieu le soir.',
  'Les enfants de l’école viennent le mercredi.',
  'On apprend à se servir d’une caisse, d’un fichier, d’une balance.',
  'Les résidents de la maison de retraite attendent votre visite.',
  'Le potager nourrit les paniers de l’épicerie solidaire.',
];
const TITRES = ['', '', '', ' ensemble', ' le samedi', ' près de chez vous', ' avec l’équipe', ' au village'];

const texte = (json: unknown) => `'${JSON.stringify(json).replaceAll("'", "''")}'`;

/** Open missions, around the commune of their association; half of them know their street, as those of feeds do. */
export function missions(tailles: Tailles): Pas[] {
  const modeles = THEMES.flatMap((t, theme) =>
    t.missions.map((m, rang) => ({ theme, rang, ponctuelle: false, traits: {}, ...m })),
  );
  return [
    {
      nom: 'Sortes de missions',
      faire: (client) =>
        client.query(
          `CREATE TABLE banc.modeles AS SELECT m.* FROM jsonb_to_recordset(${texte(modeles)}) AS m(theme int, rang int, titre text,
             description text, activites text[], domaine "Domaine", activite text, apprend "Competence"[], rome text[],
             quand "DemiJournee"[], ponctuelle boolean, traits jsonb);
           CREATE UNIQUE INDEX ON banc.modeles (theme, rang);
           CREATE TABLE banc.suites AS SELECT (n - 1)::int AS rang, t AS texte FROM jsonb_array_elements_text(${texte(SUITES)}) WITH ORDINALITY AS s(t, n);
           CREATE TABLE banc.titres AS SELECT (n - 1)::int AS rang, t AS texte FROM jsonb_array_elements_text(${texte(TITRES)}) WITH ORDINALITY AS s(t, n);
           CREATE TABLE banc.missions (rang bigint PRIMARY KEY, id uuid NOT NULL, association bigint NOT NULL, theme int NOT NULL,
             modele int NOT NULL, code text NOT NULL);
           CREATE INDEX ON banc.missions (code, rang)`,
        ),
    },
    ...tranches('Missions', tailles.missions, async (client, de, a) => {
      await client.query(
        `INSERT INTO banc.missions
         SELECT i, banc.cle('mission', i), b.rang, b.theme, banc.entier(i, 11, 3), b.code
         FROM generate_series($1::bigint, $2::bigint) i
         JOIN banc.associations b ON b.rang = 1 + banc.entier(i, 10, $3)`,
        [de, a, nombreAssociations(tailles)],
      );
      await client.query(INSERER, [de, a]);
    }),
  ];
}

/** A place within 3 km of the middle of the commune when the street is known, the middle itself otherwise. */
const INSERER = `
  INSERT INTO "missions" ("id", "departementCode", "associationId", "statut", "titre", "description", "activites", "domaine",
    "activite", "communeCode", "lat", "lon", "x", "y", "precision", "aDistance", "places", "placesPrises", "regularite",
    "dureeSemaines", "tuteurPrenom", "accessibleFauteuil", "prochesTransports", "permisNecessaire", "lectureNecessaire",
    "portDeCharges", "longtempsDebout", "enEquipe", "calme", "enfantsBienvenus", "remboursement", "apprend", "codesRome",
    "nePasRemplacerEmploi", "securiteVerifiee", "fraisDits", "controleLe", "publieeLe", "creeLe", "statutLe")
  SELECT b.id, c."departementCode", banc.cle('association', b.association), 'PUBLIEE', m.titre || t.texte,
    m.description || ' ' || s1.texte || ' ' || s2.texte, m.activites, m.domaine, m.activite, c."code",
    c."lat" + dy / 111320, c."lon" + dx / (111320 * cos(radians(c."lat"))), c."x" + dx, c."y" + dy,
    CASE WHEN rue THEN 'OFFICIELLE' ELSE c."precision" END,
    (CASE WHEN banc.alea(b.rang, 20) < 0.03 THEN 'TOTALE' WHEN banc.alea(b.rang, 20) < 0.1 THEN 'POSSIBLE' ELSE 'NON' END)::"ADistance",
    2 + banc.entier(b.rang, 21, 6), banc.entier(b.rang, 22, 2),
    (CASE WHEN m.ponctuelle THEN 'PONCTUELLE' ELSE 'REGULIERE' END)::"Regularite",
    CASE WHEN m.ponctuelle THEN NULL ELSE 8 + 4 * banc.entier(b.rang, 23, 8) END, 'Lucie',
    banc.alea(b.rang, 24) < 0.5, c."population" > 3000, coalesce((m.traits->>'permisNecessaire')::boolean, false),
    coalesce((m.traits->>'lectureNecessaire')::boolean, false), coalesce((m.traits->>'portDeCharges')::boolean, false),
    coalesce((m.traits->>'longtempsDebout')::boolean, false), coalesce((m.traits->>'enEquipe')::boolean, true),
    banc.alea(b.rang, 25) < 0.4, banc.alea(b.rang, 26) < 0.3,
    (ARRAY['OUI', 'EN_PARTIE', 'NON'])[1 + banc.entier(b.rang, 27, 3)]::"Remboursement", m.apprend, m.rome,
    true, true, true, publiee, publiee, publiee - interval '3 days', publiee
  FROM banc.missions b
  JOIN "communes" c ON c."code" = b.code
  JOIN banc.modeles m ON m.theme = b.theme AND m.rang = b.modele
  JOIN banc.titres t ON t.rang = banc.entier(b.rang, 12, 8)
  JOIN banc.suites s1 ON s1.rang = banc.entier(b.rang, 13, 12)
  JOIN banc.suites s2 ON s2.rang = (banc.entier(b.rang, 13, 12) + 1 + banc.entier(b.rang, 14, 11)) % 12,
  LATERAL (SELECT banc.alea(b.rang, 15) < 0.5 AS rue) r,
  LATERAL (SELECT CASE WHEN rue THEN 6000 * (banc.alea(b.rang, 16) - 0.5) ELSE 0 END AS dx,
    CASE WHEN rue THEN 6000 * (banc.alea(b.rang, 17) - 0.5) ELSE 0 END AS dy,
    now() - banc.alea(b.rang, 18) * interval '400 days' AS publiee) p
  WHERE b.rang BETWEEN $1 AND $2`;

const HEURES = `(VALUES ('MATIN', '09:00', '12:00'), ('APRES_MIDI', '14:00', '17:00'), ('SOIR', '18:00', '20:00')) AS h(moment, de, a)`;

/** One to three half-days of the week for what is regular, one date to come for the rest. */
export function creneaux(tailles: Tailles): Pas[] {
  return tranches('Créneaux', tailles.missions, (client, de, a) =>
    client.query(
      `INSERT INTO "creneaux" ("id", "missionId", "demiJournee", "date", "heureDebut", "heureFin")
       SELECT md5(b.id::text || q.d)::uuid, b.id, q.d,
         CASE WHEN m.ponctuelle THEN current_date + 7 * (1 + banc.entier(b.rang, 30, 8)) END, h.de, h.a
       FROM banc.missions b
       JOIN banc.modeles m ON m.theme = b.theme AND m.rang = b.modele,
       LATERAL (SELECT d, row_number() OVER (ORDER BY banc.alea(b.rang, 31 + n::int)) AS place
         FROM unnest(m.quand) WITH ORDINALITY AS u(d, n)) q
       JOIN ${HEURES} ON q.d::text LIKE '%\\_' || h.moment
       WHERE b.rang BETWEEN $1 AND $2
         AND q.place <= CASE WHEN m.ponctuelle THEN 1 ELSE 1 + banc.entier(b.rang, 29, 3) END`,
      [de, a],
    ),
  );
}
