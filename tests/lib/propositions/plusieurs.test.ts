import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { repondreProposition } from '@/lib/parcours/commands/proposition';
import { ouvrirChoix } from '@/lib/propositions/commands/choix';
import { proposerAPlusieurs } from '@/lib/propositions/commands/plusieurs';
import { uneAffectation } from '../../factories/candidatures';
import { envoi, uneEquipe } from '../../factories/choix';

const NOW = new Date('2026-03-03T09:00:00Z');
const premiere = (missionId: string) => ({ missionId, q: '', page: 1 });

describe('proposer de nouveau une mission à plusieurs personnes', () => {
  it('renvoyé quand la personne a déjà répondu, ne dit pas que rien n’est parti', async () => {
    const { referent, mission, personnes } = await uneEquipe(['A A']);
    const [seule] = personnes;
    const saisie = envoi(mission.id, personnes, 'Pour vous.');
    await proposerAPlusieurs(referent.acteur, saisie, NOW);
    const { id: propositionId } = await db.proposition.findFirstOrThrow({
      where: { missionId: mission.id },
    });
    await repondreProposition(seule!.acteur, { propositionId, reponse: 'NON' }, NOW);
    expect(await proposerAPlusieurs(referent.acteur, saisie, NOW)).toMatchObject({ parties: 1, restent: 0 });
    expect(await db.choixProposition.count({ where: { missionId: mission.id } })).toBe(0);
    expect(await db.proposition.count({ where: { missionId: mission.id } })).toBe(1);
  });

  it('se propose de nouveau à qui y a fini son temps', async () => {
    const { referent, mission, personnes } = await uneEquipe(['A A', 'B B'], 5);
    const [finie, enCours] = personnes;
    await uneAffectation(mission, { personne: finie!, finLe: '2026-03-01' });
    await uneAffectation(mission, { personne: enCours! });
    const { lignes } = (await ouvrirChoix(referent.acteur, premiere(mission.id), NOW)).personnes;
    expect(lignes.map((p) => p.empechements)).toEqual([[], ['Cette mission l’intéresse déjà.']]);
    expect(await proposerAPlusieurs(referent.acteur, envoi(mission.id, personnes), NOW)).toMatchObject({
      parties: 1,
      restent: 1,
    });
  });
});
