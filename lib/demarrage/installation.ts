import { SYSTEME } from '@/lib/auth/acteur';
import { inviterAgent } from '@/lib/comptes/commands/professionnel';
import { agentSchema } from '@/lib/comptes/schema';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { initialiserDepartement } from '@/lib/territoires/commands/installation';
import { installerSynonymes } from '@/lib/vocabulaire/commands';
import { lireReference } from '@/prisma/seed/reference';
import { SYNONYMES } from '@/prisma/seed/synonymes/reference';
import { ErreurDemarrage } from './etapes';

/** Installs a real Département from its public data, unless the base has it already. Returns what there is to say. */
export async function installerDepartement(code: string): Promise<{ cree: boolean; phrase: string }> {
  const reference = lireReference(code);
  if (!reference) throw new ErreurDemarrage(`Le Département ${code} n’existe pas.`);
  const fait = await initialiserDepartement(SYSTEME, { ...reference, estDemo: false }, maintenant());
  await assurerSynonymes(code);
  const nom = `${reference.departement.nom} (${code})`;
  return {
    cree: fait.cree,
    phrase: fait.cree
      ? `${nom} : ${fait.communes} communes installées`
      : `${nom} : déjà installé (${fait.communes} communes), rien n’a changé`,
  };
}

/** What the base serves, installed when it is empty: the site has pages to show from its first start. */
export async function assurerDepartement(code: string): Promise<string> {
  const present = await db.departement.findFirst({ select: { code: true, nom: true } });
  if (!present) return (await installerDepartement(code)).phrase;
  await assurerSynonymes(present.code);
  return `${present.nom} (${present.code})`;
}

/** The words of the search that every Département starts with: once, also in a base that is older than they are. */
const assurerSynonymes = (departementCode: string) =>
  installerSynonymes(SYSTEME, { departementCode, groupes: SYNONYMES }, maintenant());

/** What to do when nobody can enter for the Département yet; undefined when somebody can. */
export async function premierAgentManquant(): Promise<string | undefined> {
  const agent = await db.appartenance.findFirst({
    where: { role: 'DEPARTEMENT', finLe: null, user: { desactiveLe: null } },
    select: { departementCode: true },
  });
  if (agent) return undefined;
  const departement = await db.departement.findFirst({ select: { code: true } });
  return `Personne ne peut encore entrer pour le Département : npm run db:initialiser -- --departement ${departement?.code ?? '01'} --agent "Prénom Nom <courriel>"`;
}

/** « Prénom Nom <courriel> »: opens an account of the Département, the one that invites all the others. */
export async function ouvrirAgent(qui: string): Promise<string> {
  const [, prenom, nom, email] = /^\s*(\S+)\s+(.+?)\s*<([^<>]+)>\s*$/.exec(qui) ?? [];
  const lu = agentSchema.safeParse({ prenom, nom, email, telephone: '' });
  if (!lu.success)
    throw new ErreurDemarrage(
      'Écrivez --agent "Prénom Nom <courriel>", par exemple "Denise Martin <denise.martin@exemple.fr>".',
    );
  await inviterAgent(SYSTEME, lu.data, maintenant());
  return `${lu.data.prenom} ${lu.data.nom} peut entrer pour le Département : page /connexion, avec son adresse.`;
}
