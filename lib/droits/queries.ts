import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { peutApprouverTexte, peutLireDroits } from './policy';
import { TEXTE_PROPOSE } from './propose';
import { partiesDe, partiesPour, type Partie } from './texte';

/** Whom to ask: what the Département says of itself, null where it has not said. */
const CONTACT = { nomAvecDe: true, telephone: true, courriel: true, courrielDpo: true } as const;
type Contact = {
  nomAvecDe: string;
  telephone: string | null;
  courriel: string | null;
  courrielDpo: string | null;
};

/** The words in force; `approuveLe` null = the product's own, which the Département has not approved. */
export type Droits = { parties: Partie[]; approuveLe: Date | null; departement: Contact };

const dernierTexte = (departementCode: string) =>
  db.texteApprouve.findFirst({
    where: { departementCode },
    orderBy: { numero: 'desc' },
    select: { numero: true, texte: true, approuveLe: true },
  });

/** Whether the RSA may be named to them: to a person, when they receive it. */
async function litLeRsa(acteur: Acteur): Promise<boolean> {
  if (acteur.role !== 'BENEFICIAIRE') return true;
  return (await db.beneficiaire.count({ where: { id: acteur.beneficiaireId, public: 'RSA' } })) > 0;
}

/** « Mes droits et mes devoirs », as this actor reads them. Throws NonTrouve for whom they are not written. */
export async function droitsPour(acteur: Acteur): Promise<Droits> {
  if (!peutLireDroits(acteur)) throw new NonTrouve();
  const code = acteur.departementCode;
  const [dernier, departement, rsa] = await Promise.all([
    dernierTexte(code),
    db.departement.findUniqueOrThrow({ where: { code }, select: CONTACT }),
    litLeRsa(acteur),
  ]);
  const parties = partiesPour(partiesDe(dernier?.texte ?? TEXTE_PROPOSE), rsa);
  return { parties, approuveLe: dernier?.approuveLe ?? null, departement };
}

/** The text in force as it was typed, with its number (0 = none was approved), for whoever writes the next one. */
export async function texteAModifier(acteur: Acteur) {
  if (!peutApprouverTexte(acteur)) throw new NonTrouve();
  return (
    (await dernierTexte(acteur.departementCode)) ?? { numero: 0, texte: TEXTE_PROPOSE, approuveLe: null }
  );
}
