import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { creerContrat, modifierContrat } from '@/lib/parcours/commands/contrat';
import { contratSchema } from '@/lib/parcours/schema';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { unContrat, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const termes = {
  type: 'CONTRAT_ENGAGEMENT' as const,
  nature: 'SOCIAL' as const,
  debutLe: j('2026-03-03'),
  finLe: j('2026-09-03'),
  cibleHebdo: null as number | null,
  actions: [] as string[],
  proposees: [] as string[],
  nouvelles: [] as string[],
  accord: false,
};
const relire = (id: string) => db.contrat.findUniqueOrThrow({ where: { id } });

describe('le contrat', () => {
  it('n’est écrit que par le référent nommé : ni la personne, ni la coordination, ni un autre, ni l’ancien', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, remplaceId: null, ...termes };
    const { acteur } = await unCoordinateur();
    await expect(creerContrat(personne.acteur, saisie, now)).rejects.toThrow('réservée');
    await expect(creerContrat(acteur, saisie, now)).rejects.toThrow('réservée');
    await expect(creerContrat((await unReferent()).acteur, saisie, now)).rejects.toThrow('introuvable');
    await db.suivi.updateMany({ where: { beneficiaireId: personne.id }, data: { finLe: j('2026-03-01') } });
    await expect(creerContrat(referent.acteur, saisie, now)).rejects.toThrow('introuvable');
  });

  it('ne chevauche pas un autre contrat, même à deux en même temps', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = { beneficiaireId: personne.id, remplaceId: null, ...termes };
    const essais = await Promise.allSettled([
      creerContrat(referent.acteur, saisie, now),
      creerContrat(referent.acteur, saisie, now),
    ]);
    expect(essais.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(essais.find((e) => e.status === 'rejected')?.reason.message).toContain('couvre déjà ces dates');
  });

  it('prend la suite d’un CER, qui finit le jour où il commence', async () => {
    const { referent, personne } = await unSuivi();
    const cer = await unContrat(personne.id, { type: 'CER', finLe: null });
    await creerContrat(referent.acteur, { beneficiaireId: personne.id, remplaceId: cer.id, ...termes }, now);
    expect((await relire(cer.id)).finLe).toEqual(termes.debutLe);
  });

  it('un changement d’heures par semaine est daté et signé, sans motif ; le reste ne l’est pas', async () => {
    const { referent, personne } = await unSuivi();
    const { id } = await unContrat(personne.id);
    await modifierContrat(referent.acteur, { ...termes, contratId: id, version: 1, remplacer: false }, now);
    expect(await relire(id)).toMatchObject({ adapteLe: null, version: 2 });
    await modifierContrat(
      referent.acteur,
      { ...termes, contratId: id, version: 2, remplacer: false, cibleHebdo: 7.5 },
      now,
    );
    const adapte = await relire(id);
    expect(adapte).toMatchObject({ adapteLe: j('2026-03-03'), adapteParId: referent.user.id });
    expect(Object.keys(adapte).join()).not.toMatch(/motif|raison/i);
  });

  it('deux personnes l’enregistrent en même temps : la seconde est prévenue', async () => {
    const { referent, personne } = await unSuivi();
    const { id } = await unContrat(personne.id);
    const essais = await Promise.allSettled(
      [5, 10].map((cibleHebdo) =>
        modifierContrat(
          referent.acteur,
          { ...termes, contratId: id, version: 1, remplacer: false, cibleHebdo },
          now,
        ),
      ),
    );
    expect(essais.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('le nombre d’heures peut rester vide, se compte par demi-heures, et n’a pas de valeur d’office', () => {
    const lire = (cibleHebdo: string | undefined, nature = 'SOCIAL', type = 'CER') =>
      contratSchema.safeParse({
        beneficiaireId: '00000000-0000-4000-8000-000000000000',
        type,
        nature,
        debutLe: '2026-03-03',
        ...(cibleHebdo === undefined ? {} : { cibleHebdo }),
      });
    expect(lire(undefined).data?.cibleHebdo).toBeNull();
    expect(lire('').data?.cibleHebdo).toBeNull();
    expect(lire('7,5').data?.cibleHebdo).toBe(7.5);
    expect(lire('7,3').success).toBe(false);
    expect(lire('', 'PROFESSIONNEL').success).toBe(false);
    expect(lire('', 'PROFESSIONNEL', 'PPAE').success).toBe(true);
  });
});
