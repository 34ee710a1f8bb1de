import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { estIdentifiant } from '@/lib/requete';
import { parcoursModifiablesPar, parcoursVisiblesPour, peutAccompagner } from '../policy';
import { lireContenu, type ContenuContrat } from '../version-contrat';
import type { AccordVu } from './parcours/contrats';

/** The page of the contract of a text, for who writes there; null for anybody else. */
export async function pageDuTexte(acteur: Acteur, versionId: string, now: Date): Promise<string | null> {
  if (!peutAccompagner(acteur) || !estIdentifiant(versionId)) return null;
  const version = await db.versionContrat.findFirst({
    where: { id: versionId, contrat: { beneficiaire: parcoursModifiablesPar(acteur, now) } },
    select: { contrat: { select: { id: true, beneficiaireId: true } } },
  });
  return (
    version && `/referent/personnes/${version.contrat.beneficiaireId}/contrat/${version.contrat.id}/texte`
  );
}

/** What the sheet of a text holds. */
export type TexteAImprimer = {
  beneficiaireId: string;
  departementCode: string;
  /** The names of both parties. */
  personne: string;
  referent: string;
  contenu: ContenuContrat;
  empreinte: string;
  creeLe: Date;
  accords: Omit<AccordVu, 'par'>[];
};

const NOMS = { select: { prenom: true, nom: true } } as const;
const nomDe = (u: { prenom: string; nom: string }) => `${u.prenom} ${u.nom}`.trim();

/** A text of a contract, whole, in force or not; null outside the actor's scope. */
export async function texteAImprimer(
  acteur: Acteur,
  versionId: string,
  now: Date,
): Promise<TexteAImprimer | null> {
  if (!estIdentifiant(versionId)) return null;
  const version = await db.versionContrat.findFirst({
    where: { id: versionId, contrat: { beneficiaire: parcoursVisiblesPour(acteur, now) } },
    select: {
      ...{ contenu: true, empreinte: true, creeLe: true },
      accords: {
        where: { retireLe: null },
        select: { partie: true, moyen: true, le: true, parId: true },
        orderBy: { partie: 'asc' },
      },
      contrat: {
        select: {
          beneficiaire: {
            select: {
              ...{ id: true, departementCode: true },
              user: NOMS,
              suivis: {
                orderBy: [{ debutLe: 'desc' }, { finLe: { sort: 'desc', nulls: 'first' } }],
                take: 1,
                select: { organisme: { select: { nom: true } }, referent: { select: { user: NOMS } } },
              },
            },
          },
        },
      },
    },
  });
  if (!version) return null;
  const { contrat, contenu, accords, ...reste } = version;
  const { id, departementCode, user, suivis } = contrat.beneficiaire;
  const suivi = suivis[0];
  const signataire = accords.find((a) => a.partie === 'REFERENT');
  const par = signataire && (await db.user.findUnique({ where: { id: signataire.parId }, ...NOMS }));
  return {
    ...reste,
    ...{ beneficiaireId: id, departementCode },
    personne: nomDe(user),
    // Whoever agreed, else whoever accompanies now.
    referent: par ? nomDe(par) : suivi?.referent ? nomDe(suivi.referent.user) : (suivi?.organisme.nom ?? ''),
    accords: accords.map(({ partie, moyen, le }) => ({ partie, moyen, le })),
    contenu: lireContenu(contenu),
  };
}
