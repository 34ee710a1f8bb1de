import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAssociation, uneMission } from '../factories/missions';

const PLACES = 5;
const DEMANDES = 200;
const TOURS = 50;

/** The fields of the form « Accueillir » of one wish, as the page writes them for a browser without scripts. */
async function champsDuFormulaire(
  page: string,
  cookie: string,
  candidatureId: string,
): Promise<[string, string][]> {
  const html = await (await fetch(page, { headers: { Cookie: cookie } })).text();
  const formulaires = html.match(/<form\b.*?<\/form>/gs) ?? [];
  const accueillir = formulaires.find((f) => f.includes(candidatureId) && f.includes('name="debutLe"'));
  if (!accueillir) throw new Error('la page de la mission ne montre pas le formulaire « Accueillir ».');
  const lisible = (t: string) =>
    t
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&');
  return [...accueillir.matchAll(/<input[^>]*>/g)].flatMap(([champ]) => {
    const nom = /\bname="([^"]*)"/.exec(champ)?.[1];
    return nom ? [[nom, lisible(/\bvalue="([^"]*)"/.exec(champ)?.[1] ?? '')] as [string, string]] : [];
  });
}

/** A mission of five places and two hundred wishes that wait for the association's answer. */
async function preparer(associationId: string, beneficiaireIds: string[]) {
  const mission = await uneMission({ publiee: true, places: PLACES, associationId });
  const now = maintenant();
  await db.candidature.createMany({
    data: beneficiaireIds.map((beneficiaireId) => ({
      missionId: mission.id,
      beneficiaireId,
      statut: 'PROPOSEE_A_L_ASSOCIATION' as const,
      accordLe: now,
      proposeeLe: now,
    })),
  });
  // In the order of the association's list.
  const candidatures = await db.candidature.findMany({
    where: { missionId: mission.id },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await db.candidatureCreneau.createMany({
    data: candidatures.map((c) => ({ candidatureId: c.id, creneauId: mission.creneaux[0]!.id })),
  });
  return { missionId: mission.id, candidatures: candidatures.map((c) => c.id) };
}

/**
 * Fires 200 acceptances at once at a mission of 5 places, over HTTP, as forms without scripts send them: exactly 5
 * people are accepted, the others wait, each answer is a redirect.
 */
export async function mesurerConcurrence(adresse: string): Promise<void> {
  const association = await uneAssociation();
  const jeton = randomUUID() + randomUUID();
  const expires = new Date(maintenant().getTime() + 7_200_000);
  await db.session.create({
    data: { sessionToken: jeton, userId: association.acteur.userId, expires, moyen: 'DEMO' },
  });
  const cookie = `next-auth.session-token=${jeton}`;
  const personnes: string[] = [];
  for (let i = 0; i < DEMANDES; i++) personnes.push((await unBeneficiaire()).id);

  let fautes = 0;
  for (let tour = 1; tour <= TOURS; tour++) {
    const { missionId, candidatures } = await preparer(association.id, personnes);
    const page = `${adresse}/association/missions/${missionId}`;
    const modele = await champsDuFormulaire(page, cookie, candidatures[0]!);
    const accepter = async (candidatureId: string) => {
      const corps = new FormData();
      for (const [nom, valeur] of modele) corps.append(nom, nom === 'candidatureId' ? candidatureId : valeur);
      const reponse = await fetch(page, {
        method: 'POST',
        body: corps,
        redirect: 'manual',
        headers: { Origin: adresse, Cookie: cookie },
      });
      await reponse.text();
      return reponse.status;
    };
    const debut = performance.now();
    const statuts = await Promise.all(candidatures.map(accepter));
    const duree = ((performance.now() - debut) / 1000).toFixed(1);
    const [accueillis, enAttente] = await Promise.all([
      db.affectation.count({ where: { missionId } }),
      db.candidature.count({ where: { missionId, statut: 'LISTE_D_ATTENTE' } }),
    ]);
    const autres = statuts.filter((s) => s !== 303).length;
    if (accueillis !== PLACES || enAttente !== DEMANDES - PLACES || autres) fautes++;
    console.log(
      `tour ${tour} : ${accueillis} accueillis, ${enAttente} en attente, ${autres} réponses qui ne sont pas 303, ${duree} s`,
    );
  }
  console.log(
    fautes ? `${fautes} tours en faute.` : `${TOURS} tours, exactement ${PLACES} à chaque fois, aucun 5xx.`,
  );
  await db.$disconnect();
  if (fautes) process.exitCode = 1;
}
