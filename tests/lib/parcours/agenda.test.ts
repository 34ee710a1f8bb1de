import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { annulerRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { agendaDuPoint, agendaDuRendezVous } from '@/lib/parcours/queries/agenda';
import { unRendezVous, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const sequence = (fichier: string | null) => Number(/SEQUENCE:(\d+)/.exec(fichier ?? '')?.[1]);

describe('dans mon agenda', () => {
  it('un rendez-vous dit quand et où, jamais de quoi ; pris plus tard, il remplace le même', async () => {
    const suivi = await unSuivi();
    const { id } = await unRendezVous(suivi, { lieu: 'Mairie, salle 2' });
    await db.rendezVous.update({ where: { id }, data: { objet: 'Le contrat' } });
    const { acteur } = suivi.personne;
    const fichier = await agendaDuRendezVous(acteur, id, now);
    for (const ligne of [
      `UID:${id}@agenda`,
      'SUMMARY:Rendez-vous',
      'DTSTART:20260310T083000Z',
      'LOCATION:Mairie\\, salle 2',
    ])
      expect(fichier).toContain(`\r\n${ligne}\r\n`);
    expect(fichier).not.toContain('contrat');
    const plusTard = await agendaDuRendezVous(acteur, id, new Date(now.getTime() + 1000));
    expect(sequence(plusTard)).toBe(sequence(fichier) + 1);
    await annulerRendezVous(acteur, { rendezVousId: id }, now);
    expect(await agendaDuRendezVous(acteur, id, now)).toBeNull();
  });

  it('le prochain point d’étape prend le jour entier, sans prendre le temps', async () => {
    const { personne, referent } = await unSuivi();
    const ecrit = {
      ...{ beneficiaireId: personne.id, le: new Date('2026-03-01'), mots: 'Un mot', creeLe: now },
      creeParId: referent.userId,
    };
    const { id } = await db.pointEtape.create({ data: { ...ecrit, prochainLe: new Date('2026-12-31') } });
    const fichier = await agendaDuPoint(personne.acteur, id, now);
    expect(fichier).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    const { id: sansJour } = await db.pointEtape.create({ data: ecrit });
    expect(await agendaDuPoint(personne.acteur, sansJour, now)).toBeNull();
  });
});
