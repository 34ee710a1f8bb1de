import { remplacerCoordonnees } from '@/lib/comptes/commands/acces';
import { jourDe, jourIso } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import type { Donnees } from '../../personnes/ligne';
import { changements, type Valeurs } from '../../personnes/rapprochement';
import { ouvrirCompteDuFichier } from '../compte';
import type { Ecriture } from '../moteur';
import { referentsParEmail } from './referents';

const enJour = (iso: string | null) => (iso === null ? null : new Date(iso));

/**
 * Somebody whom nobody knew: an account, a file and who accompanies them. No message leaves and nobody takes part yet:
 * whoever accompanies them invites them, one by one, when the time comes.
 */
export async function creerPersonne(
  tx: Tx,
  i: { departementCode: string; organismeId: string | null; referentId: string | null },
  d: Donnees,
  e: Ecriture,
): Promise<{ id: string }> {
  const { acteur, now } = e;
  const { departementCode } = i;
  const nomme = (await referentsParEmail(tx, acteur, [d])).de(d);
  const userId = await ouvrirCompteDuFichier(tx, { role: 'BENEFICIAIRE', departementCode }, d, e);
  const { id } = await tx.beneficiaire.create({
    data: {
      ...{ userId, departementCode, communeCode: d.communeCode!, public: d.public ?? 'RSA' },
      ...{ dateNaissance: enJour(d.dateNaissance), identifiantInterne: d.identifiantInterne },
      ...{ entreeAccompagnementLe: enJour(d.entreeLe), creeLe: now, dernierContactLe: now },
      suivis: {
        create: {
          organismeId: nomme?.organismeId ?? i.organismeId!,
          referentId: nomme ? nomme.id : i.referentId,
          debutLe: jourDe(now),
          nommeParId: acteur.userId,
        },
      },
    },
    select: { id: true },
  });
  await journaliser(tx, acteur, now, {
    action: 'import.creer',
    objet: { type: 'Beneficiaire', id },
    beneficiaireId: id,
  });
  return { id };
}

/** Columns of the file itself, by field; the account has the others. */
const DU_DOSSIER: Partial<
  Record<keyof Valeurs, (v: string | null) => Prisma.BeneficiaireUncheckedUpdateInput>
> = {
  dateNaissance: (v) => ({ dateNaissance: enJour(v) }),
  communeCode: (v) => (v ? { communeCode: v } : {}),
  identifiantInterne: (v) => ({ identifiantInterne: v }),
  entreeLe: (v) => ({ entreeAccompagnementLe: enJour(v) }),
  public: (v) => (v === 'RSA' || v === 'AUTRE' ? { public: v } : {}),
};

/** What is written of somebody, field by field, as a line says it. */
export async function valeursDe(
  tx: Tx,
  id: string,
): Promise<Valeurs & { userId: string; estVenue: boolean }> {
  const {
    user: { premiereVisiteLe, ...user },
    userId,
    dateNaissance,
    communeCode,
    identifiantInterne,
    entreeAccompagnementLe,
    public: kind,
  } = await tx.beneficiaire.findUniqueOrThrow({
    where: { id },
    include: {
      user: {
        select: { prenom: true, nom: true, email: true, telephone: true, premiereVisiteLe: true },
      },
    },
  });
  return {
    ...{
      userId,
      estVenue: premiereVisiteLe !== null,
      ...user,
      communeCode,
      identifiantInterne,
      public: kind,
    },
    dateNaissance: dateNaissance && jourIso(dateNaissance),
    entreeLe: entreeAccompagnementLe && jourIso(entreeAccompagnementLe),
  };
}

/** Writes fields of a person whose account is held; another address or number is told to the former one. */
export async function ecrireValeurs(
  tx: Tx,
  { id, champs, standard }: { id: string; champs: Partial<Valeurs>; standard: string | null },
  now: Date,
): Promise<void> {
  const { userId, email, telephone, prenom, nom } = await valeursDe(tx, id);
  const nouveau = { ...{ email, telephone, prenom, nom }, ...champs };
  await remplacerCoordonnees(
    tx,
    { userId, email, telephone },
    { email: nouveau.email, telephone: nouveau.telephone, standard, origine: 'fichier' },
    now,
  );
  if ('prenom' in champs || 'nom' in champs)
    await tx.user.update({
      where: { id: userId },
      data: { prenom: nouveau.prenom ?? '', nom: nouveau.nom ?? '' },
    });
  const dossier = Object.entries(champs).map(([c, v]) => DU_DOSSIER[c as keyof Valeurs]?.(v ?? null) ?? {});
  await tx.beneficiaire.update({
    where: { id },
    data: Object.assign({}, ...dossier) as Prisma.BeneficiaireUncheckedUpdateInput,
  });
}

/** Fills what the line says of somebody who is known; the rest stays as it is. */
export async function mettreAJour(
  tx: Tx,
  _i: unknown,
  { id, d }: { id: string; d: Donnees },
  { acteur, standard, now }: Ecriture,
): Promise<Record<string, never>> {
  const champs = changements(d, await valeursDe(tx, id));
  await ecrireValeurs(tx, { id, champs, standard }, now);
  await journaliser(tx, acteur, now, {
    action: 'import.modifier',
    objet: { type: 'Beneficiaire', id },
    beneficiaireId: id,
    codes: { remplis: Object.keys(champs).join(',') },
  });
  return {};
}
