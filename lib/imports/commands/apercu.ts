import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { Annuaire } from '@/lib/flux/lieu';
import type { Contexte, LigneLue } from '../cellule';
import type { Colonne } from '../colonne';
import { Deja } from '../deja';
import type { LigneLue as LigneDeTableau, Tableau } from '../lecture';
import type { Importateur } from '../policy';
import type { Verdict } from '../verdict';
import type { Moteur } from './moteur';

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
type Fichier = {
  id: string;
  moteur: Moteur;
  creerInconnues: boolean;
  colonnes: Colonne[];
  tableau: Tableau;
  jour: Date;
};
type Numerotee = LigneLue & { numero: number };

/** Says of each line what it would do, and keeps it to be read; counts them by what they do. */
export async function ecrireApercu(
  tx: Tx,
  acteur: Importateur,
  fichier: Fichier,
  now: Date,
): Promise<Nombres> {
  const { colonnes, tableau, jour } = fichier;
  const contexte: Contexte = {
    champs: colonnes.map((c) => c.champ),
    epoque1904: tableau.epoque1904,
    jour,
    commune: await communesDe(tx, acteur.departementCode),
  };
  const nombres: Nombres = { creees: 0, modifiees: 0, inchangees: 0, erreurs: 0, inconnues: 0 };
  const deja = new Deja();
  let lot: Numerotee[] = [];
  const vider = async () => {
    await ecrireLot(tx, acteur, { fichier, lot, deja, nombres }, now);
    lot = [];
  };
  for await (const ligne of tableau.lignes)
    if (lot.push(lire(ligne, fichier, contexte)) === PAR_LOT) await vider();
  if (lot.length > 0) await vider();
  return nombres;
}

async function communesDe(tx: Tx, departementCode: string): Promise<Contexte['commune']> {
  const annuaire = new Annuaire(
    await tx.commune.findMany({
      where: { departementCode },
      select: {
        ...{ code: true, nomRecherche: true, codesPostaux: true, precision: true },
        ...{ lat: true, lon: true, x: true, y: true },
      },
    }),
  );
  return (cp, ville) => annuaire.trouver(cp, ville, null)?.code ?? null;
}

function lire(
  { numero, cellules, largeur }: LigneDeTableau,
  { moteur, colonnes }: Fichier,
  contexte: Contexte,
): Numerotee {
  const lue = moteur.lire(cellules, contexte);
  const titres = colonnes.length;
  const faute =
    largeur > titres ? `Cette ligne a ${largeur} colonnes, les titres en ont ${titres}.` : lue.faute;
  return { ...lue, faute, numero };
}

type Lot = { fichier: Fichier; lot: readonly Numerotee[]; deja: Deja; nombres: Nombres };

async function ecrireLot(tx: Tx, acteur: Importateur, { fichier, lot, deja, nombres }: Lot, now: Date) {
  const { id: importId, moteur, creerInconnues } = fichier;
  const donnees = lot.map((l) => l.donnees);
  const alentour = await moteur.regarder(tx, acteur, donnees, now);
  const dit = (contact: string) => (deja.estDonne(contact) ? 'une ligne plus haut' : undefined);
  const lignes: Gardee[] = [];
  for (const lue of lot) {
    const plusHaut = lue.faute ? null : deja.plusHaut(moteur.cles(lue.donnees), lue.numero);
    const deux = plusHaut && moteur.deuxFois(plusHaut);
    const faute = lue.faute ?? (deux || null);
    const v = alentour.juger(alentour.relire({ ...lue, faute }), { creerInconnues }, dit);
    nombres[NOMBRES[v.etat]]++;
    if (v.etat === 'INCONNUE') continue;
    if (v.etat === 'CREATION')
      for (const contact of moteur.contacts(v.donnees)) if (contact) deja.donner(contact);
    const { cibleId, ...gardee } = v;
    const place = { id: randomUUID(), numero: lue.numero, cle: moteur.cle(v.donnees) };
    lignes.push({ ...place, ...gardee, [moteur.cible]: cibleId });
  }
  await garderLignes(tx, importId, lignes);
}

type Gardee = Omit<Verdict, 'cibleId'> & { id: string; numero: number; cle: string };

/** One statement, the same whatever their number: what Prisma would compile for 500 lines, it compiles anew each time. */
async function garderLignes(tx: Tx, importId: string, lignes: readonly Gardee[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "lignes_import" ("id", "importId", "numero", "cle", "etat", "donnees", "avant", "mots", "liens", "beneficiaireId", "referentId", "associationId")
    SELECT l."id", ${importId}::uuid, l."numero", l."cle", l."etat", l."donnees", l."avant", l."mots", l."liens",
      l."beneficiaireId", l."referentId", l."associationId"
    FROM jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) AS l("id" uuid, "numero" int, "cle" text, "etat" "EtatLigneImport",
      "donnees" jsonb, "avant" jsonb, "mots" text[], "liens" uuid[],
      "beneficiaireId" uuid, "referentId" uuid, "associationId" uuid)`;
}
