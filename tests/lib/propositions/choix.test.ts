import { describe, expect, it } from 'vitest';
import { ecarterMission } from '@/lib/appariement/commands/ecart';
import { db } from '@/lib/db';
import { proposerMission, repondreProposition } from '@/lib/parcours/commands/proposition';
import { phraseChoix } from '@/lib/propositions/choix';
import { choisirPersonnes, ouvrirApercu, ouvrirChoix } from '@/lib/propositions/commands/choix';
import { supprimerChoix } from '@/lib/propositions/commands/effacement';
import { proposerAPlusieurs } from '@/lib/propositions/commands/plusieurs';
import { cocher, envoi, nommer, uneEquipe } from '../../factories/choix';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { unProposable } from '../../factories/lots';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const premiere = (missionId: string, q = '', page = 1) => ({ missionId, q, page });

describe('choisir des personnes pour une mission', () => {
  it('est réservé au référent de ces personnes et à la coordination', async () => {
    const { mission, personnes } = await uneEquipe();
    const saisie = cocher(mission.id, personnes);
    for (const { acteur } of [personnes[0]!, await unAgentDuDepartement(), await uneAssociation()]) {
      await expect(ouvrirChoix(acteur, premiere(mission.id), NOW)).rejects.toThrow('réservée');
      await expect(choisirPersonnes(acteur, saisie, NOW)).rejects.toThrow('réservée');
      await expect(proposerAPlusieurs(acteur, envoi(mission.id, personnes), NOW)).rejects.toThrow('réservée');
    }
    const { acteur } = await unReferent();
    await expect(choisirPersonnes(acteur, saisie, NOW)).rejects.toThrow('introuvable');
    await expect(proposerAPlusieurs(acteur, envoi(mission.id, personnes), NOW)).rejects.toThrow(
      'introuvable',
    );
    expect((await ouvrirChoix(acteur, premiere(mission.id), NOW)).personnes.total).toBe(0);
    expect(await db.choixProposition.count({ where: { missionId: mission.id } })).toBe(0);
  });

  it('montre chacune dans l’ordre des noms, sans note, quelle que soit la mission', async () => {
    const { referent, mission, personnes } = await uneEquipe([
      'Zimmer Ana',
      'Éluard Zoé',
      'Eluard Bob',
      'evian Cy',
      'Aubry Max',
    ]);
    // The one who comes first by name is the one whom it suits least.
    await db.beneficiaire.update({
      where: { id: personnes[4]!.id },
      data: { rayonKm: 5, disponibilites: ['DIMANCHE_SOIR'] },
    });
    const { personnes: vues } = await ouvrirChoix(referent.acteur, premiere(mission.id), NOW);
    expect(vues.lignes.map((p) => `${p.nom} ${p.prenom}`)).toEqual([
      'Aubry Max',
      'Eluard Bob',
      'Éluard Zoé',
      'evian Cy',
      'Zimmer Ana',
    ]);
    expect(
      vues.lignes.map((p) => Object.keys(p).filter((c) => /score|total|note|rang|part/i.test(c))),
    ).toEqual(vues.lignes.map(() => []));
    expect(vues.lignes[0]!.empechements.join(' ')).toContain('pas de demi-journée commune');
    expect(vues.lignes[1]!.raisons.length).toBeGreaterThan(0);
    expect(await db.journal.count({ where: { action: 'identite.lire', acteurId: referent.user.id } })).toBe(
      5,
    );
  });

  it('dit en mots pourquoi elle ne part pas, sans ôter personne', async () => {
    const { referent, mission, suivie } = await uneEquipe([]);
    const acteur = referent.acteur;
    const qui = {
      deja: await nommer(await suivie(), 'Deja A'),
      non: await nommer(await suivie(), 'Non B'),
      cote: await nommer(await suivie(), 'Cote C'),
      pause: await nommer(await suivie({ profil: { etape: 'EN_PAUSE' } }), 'Pause D'),
      fin: await nommer(await suivie({ profil: { etape: 'SORTIE' } }), 'Fin E'),
      accord: await nommer(await suivie({ consent: false }), 'Accord F'),
    };
    for (const p of [qui.deja, qui.non])
      await proposerMission(acteur, { beneficiaireId: p.id, missionId: mission.id, mot: null }, NOW);
    const { id: propositionId } = await db.proposition.findFirstOrThrow({
      where: { beneficiaireId: qui.non.id },
    });
    await repondreProposition(qui.non.acteur, { propositionId, reponse: 'NON' }, NOW);
    await ecarterMission(qui.cote.acteur, { missionId: mission.id, motif: null }, NOW);
    const { lignes } = (await ouvrirChoix(acteur, premiere(mission.id), NOW)).personnes;
    const dit = Object.fromEntries(lignes.map((p) => [p.nom, p.empechements.join(' ')]));
    expect(dit).toEqual({
      Accord: 'On propose une mission à une personne qui a dit oui à sa participation.',
      // Told nowhere beside somebody's name.
      Cote: '',
      Deja: 'Cette mission lui est déjà proposée.',
      Fin: 'Son accompagnement est terminé.',
      Non: 'Cette mission lui est déjà proposée.',
      Pause: 'La personne est en pause en ce moment.',
    });
  });

  it('la coordination ne choisit que parmi qui veut des propositions, et ne lit ni métier ni mise de côté', async () => {
    const { acteur } = await unCoordinateur();
    const mission = await uneMission({ publiee: true, champs: { codesRome: ['A1203'] } });
    await db.beneficiaire.updateMany({ data: { veutPropositionsLe: null } });
    const veut = await unProposable({ metierVise: 'A1203' });
    const { personnes } = await uneEquipe();
    await ecarterMission(veut.acteur, { missionId: mission.id, motif: null }, NOW);
    const { lignes } = (await ouvrirChoix(acteur, premiere(mission.id), NOW)).personnes;
    expect(lignes.map((p) => p.id)).toEqual([veut.id]);
    expect(lignes[0]!.empechements).toEqual([]);
    expect(lignes[0]!.raisons.join(' ')).not.toMatch(/métier/i);
    await expect(choisirPersonnes(acteur, cocher(mission.id, personnes), NOW)).rejects.toThrow('introuvable');
  });

  it('cherche un nom sans les accents, par page, et garde ce qui est coché ailleurs', async () => {
    const noms = Array.from({ length: 35 }, (_, i) => `Nom${String(i).padStart(2, '0')} Prénom`);
    const { referent, mission, personnes } = await uneEquipe([...noms, 'Lévêque Éloïse']);
    const { acteur } = referent;
    const pages = [1, 2].map((n) => ouvrirChoix(acteur, premiere(mission.id, '', n), NOW));
    const [une, deux] = await Promise.all(pages);
    expect([une!.personnes.total, une!.personnes.pages]).toEqual([36, 2]);
    expect(une!.personnes.lignes.length + deux!.personnes.lignes.length).toBe(36);
    const trouvees = await ouvrirChoix(acteur, premiere(mission.id, 'eloise LEVE'), NOW);
    expect(trouvees.personnes.lignes.map((p) => p.nom)).toEqual(['Lévêque']);
    await choisirPersonnes(acteur, cocher(mission.id, personnes.slice(0, 30), [personnes[3]!]), NOW);
    await choisirPersonnes(acteur, cocher(mission.id, [personnes[35]!]), NOW);
    const vue = await ouvrirChoix(acteur, premiere(mission.id), NOW);
    expect(vue.combien).toBe(2);
    expect(vue.personnes.lignes.filter((p) => p.choisie).map((p) => p.nom)).toEqual(['Lévêque', 'Nom03']);
    // Unticked on its page, it goes; the other one stays.
    await choisirPersonnes(acteur, cocher(mission.id, personnes.slice(0, 30), []), NOW);
    expect((await ouvrirApercu(acteur, { missionId: mission.id }, NOW)).personnes.map((p) => p.nom)).toEqual([
      'Lévêque',
    ]);
  });

  it('n’est lu que par qui a coché, et s’oublie', async () => {
    const { referent, mission, personnes } = await uneEquipe();
    await choisirPersonnes(referent.acteur, cocher(mission.id, personnes), NOW);
    const { acteur } = await unCoordinateur();
    expect((await ouvrirApercu(acteur, { missionId: mission.id }, NOW)).personnes).toEqual([]);
    await supprimerChoix(NOW);
    expect(await db.choixProposition.count({ where: { missionId: mission.id } })).toBe(1);
    await supprimerChoix(new Date(NOW.getTime() + 1));
    expect(await db.choixProposition.count({ where: { missionId: mission.id } })).toBe(0);
  });

  it('une mission fermée, finie ou d’un autre Département ne se propose pas', async () => {
    const { acteur } = await unReferent();
    const finie = { finLe: new Date('2026-03-02') };
    for (const { id } of [await uneMission(), await uneMission({ publiee: true, champs: finie })])
      await expect(ouvrirChoix(acteur, premiere(id), NOW)).rejects.toThrow('introuvable');
    const { id } = await uneMission({ publiee: true });
    await expect(ouvrirChoix({ ...acteur, departementCode: '02' }, premiere(id), NOW)).rejects.toThrow(
      'introuvable',
    );
  });
});

describe('proposer une mission à plusieurs personnes', () => {
  it('envoie à chacune, avec son mot, et prévient chacune une fois, même renvoyé', async () => {
    const { referent, mission, personnes } = await uneEquipe(['A A', 'B B', 'C C']);
    await choisirPersonnes(referent.acteur, cocher(mission.id, personnes), NOW);
    const saisie = envoi(mission.id, personnes, 'Pour vous.');
    saisie.mots.set(personnes[1]!.id, 'Et vous aimez le jardin.');
    for (let fois = 0; fois < 2; fois++)
      expect(await proposerAPlusieurs(referent.acteur, saisie, NOW)).toMatchObject({
        parties: 3,
        restent: 0,
      });
    const parties = await db.proposition.findMany({ where: { missionId: mission.id } });
    expect(parties.map((p) => p.mot).sort()).toEqual([
      'Et vous aimez le jardin.',
      'Pour vous.',
      'Pour vous.',
    ]);
    const { lignes } = (await ouvrirChoix(referent.acteur, premiere(mission.id), NOW)).personnes;
    expect(lignes.map((p) => p.choisie)).toEqual([false, false, false]);
    for (const { user } of personnes)
      expect(await db.message.count({ where: { userId: user.id, modele: 'parcours.proposition' } })).toBe(1);
  });

  it('ce qui peut partir part, le reste attend avec son mot et dit pourquoi', async () => {
    const { referent, mission, personnes } = await uneEquipe(['A A', 'B B', 'C C', 'D D']);
    const [libre, deja, sans, loin] = personnes;
    const { acteur } = referent;
    await choisirPersonnes(acteur, cocher(mission.id, personnes), NOW);
    const coordination = (await unCoordinateur()).acteur;
    await proposerMission(coordination, { beneficiaireId: deja!.id, missionId: mission.id, mot: null }, NOW);
    await db.consentement.updateMany({ where: { beneficiaireId: sans!.id }, data: { retireLe: NOW } });
    await db.beneficiaire.update({ where: { id: loin!.id }, data: { disponibilites: ['DIMANCHE_SOIR'] } });
    const resultat = await proposerAPlusieurs(acteur, envoi(mission.id, personnes, 'Un mot.'), NOW);
    expect(resultat).toMatchObject({ parties: 1, restent: 3 });
    const reste = await ouvrirApercu(acteur, { missionId: mission.id }, NOW);
    expect(reste.personnes.map((p) => [p.nom, p.mot, p.empechements.length])).toEqual([
      ['B', 'Un mot.', 1],
      ['C', 'Un mot.', 1],
      ['D', 'Un mot.', 1],
    ]);
    const { beneficiaireId } = await db.proposition.findFirstOrThrow({ where: { auteurId: acteur.userId } });
    expect(beneficiaireId).toBe(libre!.id);
  });

  it('qui n’est plus à ce référent sort du choix, sans son nom', async () => {
    const { referent, mission, personnes } = await uneEquipe(['A A', 'B B']);
    await choisirPersonnes(referent.acteur, cocher(mission.id, personnes), NOW);
    await db.suivi.updateMany({
      where: { beneficiaireId: personnes[0]!.id },
      data: { finLe: new Date('2026-03-02') },
    });
    const vue = await ouvrirApercu(referent.acteur, { missionId: mission.id }, NOW);
    expect([vue.personnes.map((p) => p.nom), vue.sorties]).toEqual([['B'], 1]);
    expect(await proposerAPlusieurs(referent.acteur, envoi(mission.id, personnes), NOW)).toMatchObject({
      parties: 1,
      restent: 1,
    });
    expect(await db.proposition.count({ where: { beneficiaireId: personnes[0]!.id } })).toBe(0);
  });

  it('ne prend aucune place, et le dit quand il y a moins de places que de personnes', async () => {
    const { referent, mission, personnes } = await uneEquipe(['A A', 'B B', 'C C'], 2);
    await proposerAPlusieurs(referent.acteur, envoi(mission.id, personnes), NOW);
    expect((await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).placesPrises).toBe(0);
    expect(phraseChoix(2, 2)).toBe('Vous avez choisi 2 personnes.');
    expect(phraseChoix(3, 2)).toContain('Il reste 2 places');
    expect(phraseChoix(1, 0)).toContain('Toutes les places sont prises');
    expect(phraseChoix(0, 2)).not.toContain('place');
  });
});
