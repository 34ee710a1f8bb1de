import { enumerer } from '@/lib/langage/phrase';
import type { LigneLue } from '../cellule';
import { sansContactPris, sansContactQuiOuvre } from '../contact';
import { verdictSur, type Verdict } from '../verdict';
import { MOTS_TYPES, type Donnees } from './ligne';
import { changements, cleOrganisme, rapprocher, type Connu, type Valeurs } from './rapprochement';

export type Voisin = Connu & { userId: string; estVenue: boolean; ferme: boolean; accompagne: boolean };
export type Voisinage = {
  proches: (d: Donnees) => readonly Voisin[];
  /** The account that has this address or this number. */
  compteDe: (contact: string) => string | undefined;
  /** The organismes of the Département, by their name as it is compared. */
  organismes: ReadonlyMap<string, { id: string; nom: string }>;
};

const AUTRE_COMPTE =
  'Cet e-mail est celui d’un autre compte. Invitez cette personne depuis « Inviter un référent ».';
const FERME = 'Le compte de ce référent est fermé. Rouvrez-le d’abord depuis « Comptes ».';

/** The organisme under the name that it has here; else why the line does not say which. */
function placer(d: Donnees, { organismes }: Voisinage): { donnees: Donnees; faute: string | null } {
  const connu = d.organisme && organismes.get(cleOrganisme(d.organisme));
  if (connu) return { donnees: { ...d, organisme: connu.nom, organismeType: null }, faute: null };
  if (!d.organisme || d.organismeType) return { donnees: d, faute: null };
  return {
    donnees: d,
    faute: `L’organisme « ${d.organisme} » n’est pas connu. Pour le créer, dites sa sorte : ${enumerer(MOTS_TYPES, 'ou')}.`,
  };
}

/**
 * Whoever accompanies people stays in their organisme, whatever a file says. Each accompaniment keeps the organisme of its
 * naming: people read its telephone, and figures count by it, days past included. Moved here, the référent would be of one
 * organisme and the people of another; moved with them, an older file would rewrite what was. Naming opens a new one.
 */
function sansOrganismeDeQuiAccompagne(d: Donnees, connu: Voisin, mots: string[]): Donnees {
  if (!connu.accompagne || !changements(d, connu).organisme) return d;
  mots.push(
    `Ce référent accompagne des personnes : son organisme reste « ${connu.organisme} ». Pour en changer, utilisez d’abord « Changer de référent », dans « Comptes ».`,
  );
  return { ...d, organisme: null, organismeType: null };
}

/** What a line does, among the accounts that are there already. Nothing is written. */
export function juger(ligne: LigneLue<Donnees>, voisinage: Voisinage): Verdict<Donnees> {
  const { rendu, erreur, connue } = verdictSur(ligne);
  if (ligne.faute) return erreur(ligne.faute);
  const { donnees, faute } = placer(ligne.donnees, voisinage);
  const proches = voisinage.proches(donnees);
  const trouve = rapprocher(donnees, proches);
  const un = trouve.genre === 'UNE' ? proches.find((p) => p.id === trouve.id)! : null;
  if (faute && !un?.accompagne) return erreur(faute);
  if (trouve.genre === 'PLUSIEURS')
    return erreur('Plusieurs référents peuvent être celui de cette ligne.', trouve.ids);
  if (trouve.genre === 'CONTRAIRE')
    return erreur('Cette ligne contredit ce que Tremplin sait déjà.', trouve.ids);
  const mots = [...ligne.remarques];
  if (!un) {
    if (!donnees.email) return erreur('Il manque l’e-mail : il est nécessaire pour ouvrir un compte.');
    if (voisinage.compteDe(donnees.email)) return erreur(AUTRE_COMPTE);
    if (!donnees.organisme) return erreur('Il manque l’organisme de ce référent.');
    const gardees = sansContactPris(donnees, null, voisinage.compteDe, mots);
    return rendu('CREATION', { donnees: gardees, mots });
  }
  if (un.ferme) return erreur(FERME, [un.id]);
  const libres = sansContactPris(donnees, un.userId, voisinage.compteDe, mots);
  const ouvrant = sansContactQuiOuvre(libres, un, mots);
  const gardees = sansOrganismeDeQuiAccompagne(ouvrant, un, mots);
  const champs = Object.keys(changements(gardees, un)) as (keyof Valeurs)[];
  const avant = Object.fromEntries(champs.map((champ) => [champ, un[champ]]));
  return connue(un.id, { donnees: gardees, avant, mots });
}
