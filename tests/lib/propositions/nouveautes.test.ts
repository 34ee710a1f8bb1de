import { describe, expect, it } from 'vitest';
import { ecarterMission } from '@/lib/appariement/commands/ecart';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { CALENDRIER, TACHES } from '@/lib/demarrage/taches';
import {
  envoyerNouveautes,
  ouvrirNouveautes,
  reglerNouveautes,
} from '@/lib/propositions/commands/nouveautes';
import { semainePassee } from '@/lib/propositions/nouveaute';
import { nommer, uneEquipe } from '../../factories/choix';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneMission } from '../../factories/missions';

/** A Monday; the week before goes from 23 February to 1 March. */
const LUNDI = new Date('2026-03-02T06:00:00Z');
const JEUDI = new Date('2026-02-26T10:00:00Z');
const nouvelle = (champs: Parameters<typeof uneMission>[0] = {}) =>
  uneMission({ publiee: true, ...champs, champs: { publieeLe: JEUDI, ...champs?.champs } });
const vues = async (referent: Awaited<ReturnType<typeof unReferent>>, now = LUNDI) =>
  (await ouvrirNouveautes(referent.acteur, { page: 1 }, now)).nouveautes;
const recus = (userId: string) => db.message.findMany({ where: { userId, modele: 'parcours.nouveautes' } });
const envoyer = (now = LUNDI) => envoyerNouveautes(SYSTEME, {}, now);

describe('la semaine passée', () => {
  it('va d’un lundi au suivant, à Paris, été comme hiver', () => {
    expect(semainePassee(LUNDI)).toMatchObject({
      depuis: new Date('2026-02-22T23:00:00Z'),
      avant: new Date('2026-03-01T23:00:00Z'),
      code: '2026-9',
    });
    // The clocks change on Sunday 29 March.
    expect(semainePassee(new Date('2026-03-30T05:30:00Z'))).toMatchObject({
      depuis: new Date('2026-03-22T23:00:00Z'),
      avant: new Date('2026-03-29T22:00:00Z'),
    });
    expect(semainePassee(new Date('2026-03-04T09:00:00Z')).code).toBe('2026-9');
  });
});

describe('« nouveau près de mes personnes »', () => {
  it('est au référent, et l’envoi à l’installation seule', async () => {
    const [referent, coordination] = [await unReferent(), await unCoordinateur()];
    await expect(ouvrirNouveautes(coordination.acteur, { page: 1 }, LUNDI)).rejects.toThrow('réservée');
    await expect(reglerNouveautes(coordination.acteur, { recevoir: false }, LUNDI)).rejects.toThrow(
      'réservée',
    );
    await expect(envoyerNouveautes(referent.acteur, {}, LUNDI)).rejects.toThrow('réservée');
  });

  it('dit les missions nouvelles, et pour qui, par ordre alphabétique', async () => {
    await db.mission.updateMany({ data: { statut: 'TERMINEE' } });
    const { referent, personnes, suivie } = await uneEquipe(['Zimmer Zoé', 'Aubry Ana', 'Écarte Éva']);
    await nommer(await suivie({ profil: { disponibilites: ['DIMANCHE_SOIR'] } }), 'Nuit Noé');
    const mission = await nouvelle();
    await ecarterMission(personnes[2]!.acteur, { missionId: mission.id, motif: null }, LUNDI);
    await uneMission({ publiee: true });
    await nouvelle({ champs: { statut: 'COMPLETE', places: 1, placesPrises: 1 } });
    const { lignes, total } = await vues(referent);
    expect(total).toBe(1);
    expect(lignes[0]).toMatchObject({ mission: { id: mission.id }, combien: 2 });
    expect(lignes[0]!.personnes.map((p) => p.nom)).toEqual(['Aubry', 'Zimmer']);
    const journal = { action: 'identite.lire', acteurId: referent.user.id };
    expect(await db.journal.count({ where: journal })).toBe(2);
    // The week after next, it is not new any more.
    expect((await vues(referent, new Date('2026-03-10T09:00:00Z'))).total).toBe(0);
  });

  it.each<[string, Parameters<typeof suivieSeule>[0]]>([
    ['en pause', { profil: { etape: 'EN_PAUSE' } }],
    ['dont l’accompagnement est terminé', { profil: { etape: 'SORTIE' } }],
    ['qui n’a pas donné son accord', { consent: false }],
    ['qui n’a pas encore répondu', { profil: { profilCompletLe: null } }],
  ])('ne compte pas une personne %s', async (_, traits) => {
    const referent = await suivieSeule(traits);
    await nouvelle();
    expect((await vues(referent)).total).toBe(0);
    await envoyer();
    expect(await recus(referent.user.id)).toEqual([]);
  });
});

async function suivieSeule(traits: Parameters<Awaited<ReturnType<typeof uneEquipe>>['suivie']>[0]) {
  const { referent, suivie } = await uneEquipe([]);
  await suivie(traits);
  return referent;
}

describe('le message de la semaine', () => {
  it('dit combien, sans aucun nom, une fois par semaine même après une coupure', async () => {
    await db.mission.updateMany({ data: { statut: 'TERMINEE' } });
    const { referent } = await uneEquipe(['Zimmer Zoé']);
    await nouvelle({ champs: { titre: 'Une mission à ne pas dire' } });
    await nouvelle();
    // Published this week: told next Monday.
    await nouvelle({ champs: { publieeLe: new Date('2026-03-02T05:00:00Z') } });
    await envoyer();
    await envoyer(new Date('2026-03-03T09:00:00Z'));
    const messages = await recus(referent.user.id);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      canal: 'EMAIL',
      sujet: '2 missions nouvelles près de vos personnes',
    });
    expect(messages[0]!.texte).not.toMatch(/Zimmer|Zoé|Une mission à ne pas dire|RSA/);
    await envoyer(new Date('2026-03-09T06:00:00Z'));
    expect((await recus(referent.user.id)).map((m) => m.sujet)[1]).toBe(
      '1 mission nouvelle près de vos personnes',
    );
  });

  it('ne part ni sans personne, ni sans rien de nouveau, ni à qui l’a arrêté', async () => {
    await db.mission.updateMany({ data: { statut: 'TERMINEE' } });
    const seul = await unReferent();
    const { referent: loin } = await uneEquipe(['Zimmer Zoé']);
    await db.beneficiaire.updateMany({
      where: { suivis: { some: { referentId: loin.id } } },
      data: { disponibilites: ['DIMANCHE_SOIR'] },
    });
    const { referent: arrete } = await uneEquipe(['Zimmer Zoé']);
    for (let fois = 0; fois < 2; fois++) await reglerNouveautes(arrete.acteur, { recevoir: false }, LUNDI);
    const lignes = { action: 'nouveautes.arreter', acteurId: arrete.user.id };
    expect(await db.journal.count({ where: lignes })).toBe(1);
    await nouvelle();
    await envoyer();
    for (const { user } of [seul, loin, arrete]) expect(await recus(user.id)).toEqual([]);
    await reglerNouveautes(arrete.acteur, { recevoir: true }, LUNDI);
    await envoyer();
    expect(await recus(arrete.user.id)).toHaveLength(1);
  });

  it('est au calendrier de l’ouvrier, le lundi', () => {
    expect(TACHES).toHaveProperty('nouveautes');
    expect(CALENDRIER).toMatch(/^\d+ \d+ \* \* 1 nouveautes /m);
  });
});
