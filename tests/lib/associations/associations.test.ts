import { describe, expect, it } from 'vitest';
import { etatAssurance } from '@/lib/associations/association';
import { associationParId, listerAssociations } from '@/lib/associations/queries';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';

describe('les associations', () => {
  it('ne se lisent que par elles-mêmes et par la coordination', async () => {
    const [a, b] = [await uneAssociation(), await uneAssociation()];
    for (const acteur of [b.acteur, (await unReferent()).acteur, (await unBeneficiaire()).acteur])
      expect(await associationParId(acteur, a.id)).toBeNull();
    const { acteur } = await unCoordinateur();
    expect(await associationParId(acteur, a.id)).toMatchObject({
      id: a.id,
      membres: [{ user: { id: a.user.id } }],
    });
    expect(await associationParId(a.acteur, a.id)).not.toBeNull();
    expect((await listerAssociations(b.acteur, { page: 1 })).lignes.map((x) => x.id)).toEqual([b.id]);
    expect((await listerAssociations(acteur, { q: a.nom.toUpperCase(), page: 1 })).total).toBe(1);
  });

  it('l’assurance couvre son dernier jour, et se dit 30 jours avant', () => {
    const jour = new Date('2026-03-03');
    expect(etatAssurance(null, jour)).toBe('INCONNUE');
    expect(etatAssurance(new Date('2026-03-02'), jour)).toBe('EXPIREE');
    expect(etatAssurance(new Date('2026-03-03'), jour)).toBe('BIENTOT');
    expect(etatAssurance(new Date('2026-04-02'), jour)).toBe('BIENTOT');
    expect(etatAssurance(new Date('2026-04-03'), jour)).toBe('VALABLE');
  });
});
