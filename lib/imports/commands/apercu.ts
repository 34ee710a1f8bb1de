import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { Annuaire } from '@/lib/flux/lieu';
import type { Colonne } from '../colonne';
import type { LigneLue as LigneDeTableau, Tableau } from '../lecture';
import { Deja } from '../deja';
import { lireLigne, type Contexte, type LigneLue } from '../ligne';
import type { Importateur } from '../policy';
import { clesDeLigne, cleDeNom } from '../rapprochement';
import { juger, type Verdict, type Voisinage } from '../verdict';
import { referentsParEmail } from './referents';
import { lireVoisinage } from './voisinage';

/** Few: what a statement says of more lines weighs more, and goes no faster. */
const PAR_LOT = 100;
const NOMBRES = {
  CREATION: 'creees',
  MISE_A_JOUR: 'modifiees',
  INCHANGEE: 'inchangees',
  ERREUR: 'erreurs',
  INCONNUE: 'inconnues',
} as const;
export type Nombres = Record<(typeof NOMBRES)[keyof typeof NOMBRES], number>;
type Fichier = { id: string; creerInconnues: boolean; colonnes: Colonne[]; tableau: Tableau; jour: Date };
type Numerotee = LigneLue & { numero: number };

/** Says of each line what it would do, and keeps it to be read; counts them by what they do. */
export async function ecrireApercu(
  tx: Tx,
  acteur: Importateur,
  fichier: Fichier,
  now: Date,
): Promise<Nombres> {
  const { colonnes, tableau, jour } = fichier;
  const annuaire = new Annuaire(
    await tx.commune.findMany({
      where: { departementCode: acteur.departementCode },
      select: {
        ...{ code: true, nomRecherche: true, codesPostaux: true, precision: true },
        ...{ lat: true, lon: true, x: true, y: true },
      },
    }),
  );
  const contexte: Contexte = {
    champs: colonnes.map((c) => c.champ),
    epoque1904: tableau.epoque1904,
    jour,
    commune: (cp, ville) => annuaire.trouver(cp, ville, null)?.code ?? null,
  };
  const nombres: Nombres = { creees: 0, modifiees: 0, inchangees: 0, erreurs: 0, inconnues: 0 };
  const deja = new Deja();
  let lot: Numerotee[] = [];
  const vider = async () => {
    await ecrireLot(tx, acteur, { fichier, lot, deja, nombres }, now);
    lot = [];
  };
  for await (const ligne of tableau.lignes)
    if (lot.push(lire(ligne, contexte, colonnes.length)) === PAR_LOT) await vider();
  if (lot.length > 0) await vider();
  return nombres;
}

function lire({ numero, cellules, largeur }: LigneDeTableau, contexte: Contexte, titres: number): Numerotee {
  const lue = lireLigne(cellules, contexte);
  const faute =
    largeur > titres ? `Cette ligne a ${largeur} colonnes, les titres en ont ${titres}.` : lue.faute;
  return { ...lue, faute, numero };
}

type Lot = { fichier: Fichier; lot: readonly Numerotee[]; deja: Deja; nombres: Nombres };

async function ecrireLot(tx: Tx, acteur: Importateur, { fichier, lot, deja, nombres }: Lot, now: Date) {
  const voisinage = await lireVoisinage(
    tx,
    acteur,
    lot.map((l) => l.donnees),
    now,
  );
  const referents = await referentsParEmail(
    tx,
    acteur,
    lot.map((l) => l.donnees),
  );
  const avecFichier: Voisinage = {
    proches: voisinage.proches,
    compteDe: (contact) =>
      voisinage.compteDe(contact) ?? (deja.estDonne(contact) ? 'une ligne plus haut' : undefined),
  };
  const regime = { creerInconnues: fichier.creerInconnues };
  const lignes: Gardee[] = [];
  for (const lue of lot) {
    const plusHaut = lue.faute ? null : deja.plusHaut(clesDeLigne(lue.donnees), lue.numero);
    const deux = plusHaut && `Cette ligne et la ligne ${plusHaut} semblent parler de la même personne.`;
    const v = juger(referents.relire({ ...lue, faute: lue.faute ?? (deux || null) }), avecFichier, regime);
    nombres[NOMBRES[v.etat]]++;
    if (v.etat === 'INCONNUE') continue;
    for (const contact of [v.donnees.email, v.donnees.telephone])
      if (contact && v.etat === 'CREATION') deja.donner(contact);
    const { etat, donnees, avant, mots, liens, beneficiaireId } = v;
    lignes.push({
      ...{ id: randomUUID(), numero: lue.numero, cle: cleDeNom(donnees) },
      ...{ etat, donnees, avant, mots, liens, beneficiaireId },
    });
  }
  await garderLignes(tx, fichier.id, lignes);
}

type Gardee = Omit<Verdict, 'etat'> & { etat: string; id: string; numero: number; cle: string };

/** One statement, the same whatever their number: what Prisma would compile for 500 lines, it compiles anew each time. */
async function garderLignes(tx: Tx, importId: string, lignes: readonly Gardee[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "lignes_import" ("id", "importId", "numero", "cle", "etat", "donnees", "avant", "mots", "liens", "beneficiaireId")
    SELECT l."id", ${importId}::uuid, l."numero", l."cle", l."etat", l."donnees", l."avant", l."mots", l."liens", l."beneficiaireId"
    FROM jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) AS l("id" uuid, "numero" int, "cle" text, "etat" "EtatLigneImport",
      "donnees" jsonb, "avant" jsonb, "mots" text[], "liens" uuid[], "beneficiaireId" uuid)`;
}
