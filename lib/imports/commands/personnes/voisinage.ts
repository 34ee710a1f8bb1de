import { jourIso } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { Donnees } from '../../personnes/ligne';
import { presents } from '../../contact';
import { personnesImportablesPar, type Importateur } from '../../policy';
import type { Voisinage, Voisine } from '../../personnes/verdict';

const iso = (d: Date | null) => d && jourIso(d);

/** Who may be meant by these lines, and whose are their addresses and numbers: four statements, however many lines. */
export async function lireVoisinage(
  tx: Tx,
  acteur: Importateur,
  lignes: readonly Donnees[],
  now: Date,
): Promise<Voisinage> {
  const contacts = {
    OR: [
      { email: { in: presents(lignes.map((d) => d.email)) } },
      { telephone: { in: presents(lignes.map((d) => d.telephone)) } },
    ],
  };
  const ici = { departementCode: acteur.departementCode, anonymiseLe: null };
  const comptes = await tx.user.findMany({
    where: contacts,
    select: { id: true, email: true, telephone: true },
  });
  const lues = await tx.beneficiaire.findMany({
    where: {
      ...ici,
      OR: [
        { identifiantInterne: { in: presents(lignes.map((d) => d.identifiantInterne)) } },
        { dateNaissance: { in: presents(lignes.map((d) => d.dateNaissance)).map((j) => new Date(j)) } },
        { userId: { in: comptes.map((c) => c.id) } },
      ],
    },
    select: {
      ...{ id: true, userId: true, dateNaissance: true, identifiantInterne: true, communeCode: true },
      ...{ entreeAccompagnementLe: true, public: true },
      user: {
        select: { prenom: true, nom: true, email: true, telephone: true, premiereVisiteLe: true },
      },
    },
  });
  const importables = await tx.beneficiaire.findMany({
    where: { AND: [{ id: { in: lues.map((l) => l.id) } }, personnesImportablesPar(acteur, now)] },
    select: { id: true },
  });
  const miennes = new Set(importables.map((i) => i.id));
  const par = new Map<string, Voisine[]>();
  for (const { user: compte, entreeAccompagnementLe, ...l } of lues) {
    const { premiereVisiteLe, ...user } = compte;
    const valeurs = {
      ...user,
      ...{ dateNaissance: iso(l.dateNaissance), entreeLe: iso(entreeAccompagnementLe) },
      ...{ communeCode: l.communeCode, identifiantInterne: l.identifiantInterne, public: l.public },
    };
    const voisine = {
      ...valeurs,
      id: l.id,
      userId: l.userId,
      valeurs,
      aMoi: miennes.has(l.id),
      estVenue: premiereVisiteLe !== null,
    };
    for (const cle of clesDe(valeurs)) par.set(cle, [...(par.get(cle) ?? []), voisine]);
  }
  const parContact = new Map(
    comptes.flatMap((c) => presents([c.email, c.telephone]).map((contact) => [contact, c.id] as const)),
  );
  return {
    proches: (d) => [...new Set(clesDe(d).flatMap((cle) => par.get(cle) ?? []))],
    compteDe: (contact) => parContact.get(contact),
  };
}

type Reperes = Pick<Donnees, 'identifiantInterne' | 'dateNaissance' | 'email' | 'telephone'>;
const clesDe = ({ identifiantInterne, dateNaissance, email, telephone }: Reperes) =>
  presents([
    identifiantInterne && `i:${identifiantInterne}`,
    dateNaissance && `n:${dateNaissance}`,
    email,
    telephone,
  ]);
