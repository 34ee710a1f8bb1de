import { questionDe } from '@/lib/beneficiaires/question';
import { ACTIONS_JOURNAL } from './mots/actions';
import { DETAILS_JOURNAL, type Detail } from './mots/details';
import { OBJETS_JOURNAL } from './mots/objets';

type Mots = Record<string, string>;

const trouver = <T>(table: Record<string, T>, cle: string): T | undefined =>
  Object.hasOwn(table, cle) ? table[cle] : undefined;

/** A line kept from an older version may hold a code that is gone: it is shown as it was written. */
export const motAction = (action: string) => trouver<string>(ACTIONS_JOURNAL, action) ?? action;
export const motObjet = (type: string) => trouver<{ label: string }>(OBJETS_JOURNAL, type)?.label ?? type;

/** Identifiers are cut to what tells them apart, numbers and unknown codes stay. */
export const abreger = (valeur: string) =>
  valeur.length > 12 && /^[0-9a-f-]{36}$/.test(valeur) ? `${valeur.slice(0, 8)}…` : valeur;

/** Names that a line leads to by an id: who helped. They stand in their own table, and go when the person is erased. */
export type Noms = ReadonlyMap<string, string>;
const SANS_NOMS: Noms = new Map();

function motValeur(cle: string, valeur: unknown, noms: Noms): string {
  if (valeur === null) return 'aucun';
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur === 'number') return cle === 'annee' ? String(valeur) : valeur.toLocaleString('fr-FR');
  const texte = String(valeur);
  if (cle === 'aide') return noms.get(texte) || 'une personne dont le nom est effacé';
  if (cle === 'question') return questionDe(texte)?.mot ?? texte;
  const mots = trouver<Detail>(DETAILS_JOURNAL, cle)?.mots;
  return texte
    .split(',')
    .map((v) => (mots && trouver(mots, v)) ?? abreger(v))
    .join(', ');
}

type Ligne = { objetType: string; objetId?: string; de: string | null; vers: string | null; codes: unknown };

/** « À présenter → Accueillie », « question : Trajet », « en entretien : non »: what a line says beside its action. */
export function motsDetails(
  { objetType, objetId, de, vers, codes }: Ligne,
  noms = SANS_NOMS,
  motifs = SANS_NOMS,
): string[] {
  const etats: Mots = trouver<{ etats: Mots }>(OBJETS_JOURNAL, objetType)?.etats ?? {};
  const etat = (e: string) => trouver(etats, e) ?? abreger(e);
  const passage =
    de && vers ? [`${etat(de)} → ${etat(vers)}`] : vers ? [etat(vers)] : de ? [`${etat(de)} → …`] : [];
  const motif = objetType === 'AccesMotive' && motifs.get(objetId ?? '');
  return [
    ...passage,
    ...(motif ? [`motif : « ${motif} »`] : []),
    ...Object.entries((codes ?? {}) as Record<string, unknown>).map(
      ([cle, valeur]) =>
        `${trouver<Detail>(DETAILS_JOURNAL, cle)?.label ?? cle} : ${motValeur(cle, valeur, noms)}`,
    ),
  ];
}
