import { beforeAll, describe, expect, it } from 'vitest';
import { retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import {
  benevolesDeLAssociation,
  demandesDeLaMission,
  semaineDeLAssociation,
} from '@/lib/candidatures/queries/association';
import { db } from '@/lib/db';
import { confirmerHeures } from '@/lib/heures/commands/confirmation';
import { declarerHeures } from '@/lib/heures/commands/declaration';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import { benevolesDeLaFeuille, heuresAConfirmer, heuresVues } from '@/lib/heures/queries/association';
import { fichesDeLAssociation } from '@/lib/passeport/queries/association';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';
import { uneFiche } from '../../factories/passeport';

const NOW = new Date('2026-03-03T09:00:00Z');
const JOUR = new Date('2026-03-02');
type Hote = Awaited<ReturnType<typeof uneAssociation>>;

/** Somebody who is in one mission, waits for another, and has drafts and hours; nobody else has this first name. */
async function uneVie(hote: Hote, prenom: string) {
  const personne = await unBeneficiaire({ prenom });
  const mission = await uneMission({ publiee: true, associationId: hote.id });
  const { id: affectationId, candidature } = await uneAffectation(mission, { personne });
  await db.candidatureCreneau.createMany({
    data: mission.creneaux.map((c) => ({ candidatureId: candidature.id, creneauId: c.id })),
    skipDuplicates: true,
  });
  const autre = await uneMission({ publiee: true, associationId: hote.id });
  await uneCandidature(autre, 'LISTE_D_ATTENTE', { personne });
  const [a, b] = [new Date('2026-02-16'), new Date('2026-02-17')];
  const { id } = await declarerHeures(personne.acteur, { affectationId, date: a, minutes: 90 }, NOW);
  await confirmerHeures(hote.acteur, { heuresIds: [id] }, NOW);
  const aDire = await declarerHeures(personne.acteur, { affectationId, date: b, minutes: 60 }, NOW);
  await uneFiche({ personne, hote, accordee: true });
  return { personne, affectationId, autre, aDire: aDire.id };
}

let hote: Hote;
let vie: Awaited<ReturnType<typeof uneVie>>;
let attestee: string;
beforeAll(async () => {
  hote = await uneAssociation();
  vie = await uneVie(hote, 'Ondine');
  attestee = (await uneFiche({ personne: vie.personne, hote, attestee: true })).fiche.id;
});

const LISTES = {
  'les personnes à rencontrer': () => demandesDeLaMission(hote.acteur, vie.autre.id, NOW),
  'les bénévoles': () => benevolesDeLAssociation(hote.acteur, NOW),
  'la semaine': () => semaineDeLAssociation(hote.acteur, NOW),
  'les heures déjà répondues': () => heuresVues(hote.acteur, NOW),
  'la feuille d’un jour où elle était là': () => benevolesDeLaFeuille(hote.acteur, JOUR, NOW),
  'les pages à attester, à écrire et à commencer': async () => {
    const { attestees: _, ...reste } = await fichesDeLAssociation(hote.acteur, NOW);
    return reste;
  },
};
const nommee = async (lire: () => Promise<unknown>) => JSON.stringify(await lire()).includes('Ondine');

describe('l’accord est retiré', () => {
  it('avant, chaque liste de l’association dit son prénom', async () => {
    for (const [liste, lire] of Object.entries(LISTES)) expect(await nommee(lire), liste).toBe(true);
  });

  it('ensuite aucune ne le dit plus, et la feuille ne s’écrit plus pour elle', async () => {
    await retirerConsentement(vie.personne.acteur, { beneficiaireId: vie.personne.id }, NOW);
    for (const [liste, lire] of Object.entries(LISTES)) expect(await nommee(lire), liste).toBe(false);
    const lignes = [{ affectationId: vie.affectationId, date: JOUR, minutes: 60 }];
    await expect(saisirFeuille(hote.acteur, { lignes }, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('restent ce qui est à la personne : ses heures à confirmer et la page que l’association a signée', async () => {
    const { lignes } = await heuresAConfirmer(hote.acteur, NOW);
    expect(lignes.map((h) => h.id)).toEqual([vie.aDire]);
    const { attestees } = await fichesDeLAssociation(hote.acteur, NOW);
    expect(attestees.lignes.map((f) => f.id)).toEqual([attestee]);
    await confirmerHeures(hote.acteur, { heuresIds: [vie.aDire] }, NOW);
    expect((await heuresAConfirmer(hote.acteur, NOW)).total).toBe(0);
    expect(await nommee(LISTES['les heures déjà répondues'])).toBe(false);
  });
});
