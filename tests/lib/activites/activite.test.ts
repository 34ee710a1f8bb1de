import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nomDeSemaine, prevuEnsemble, semaines } from '@/lib/activites/activite';
import { corrigerActivite, montrerActivite, noterActivite } from '@/lib/activites/commands';
import { faitsDe } from '@/lib/activites/queries';
import { ajouterJours, jourDe, jourIso, semaineIso } from '@/lib/dates';
import { db } from '@/lib/db';
import { uneActivite } from '../../factories/activites';
import { unSuivi } from '../../factories/parcours';
import { lireSources } from '../../support/sources';

const jour = (iso: string) => new Date(`${iso}T00:00:00Z`);
const now = new Date('2026-03-03T09:00:00Z');
const heures = (date: string, minutes: number) => ({
  date: jour(date),
  genre: 'BENEVOLAT' as const,
  minutes,
});
const atelier = (date: string, minutes: number) => ({ date: jour(date), genre: 'ATELIER' as const, minutes });

describe('les semaines', () => {
  it('n’ont une ligne que si quelque chose y est écrit, la plus récente d’abord', () => {
    const liste = semaines([heures('2026-03-02', 120), atelier('2026-02-11', 60), heures('2026-03-08', 240)]);
    expect(liste.map((s) => [jourIso(s.lundi), s.donnees, s.minutes, s.autres.length])).toEqual([
      ['2026-03-02', 360, 360, 0],
      ['2026-02-09', 0, 60, 1],
    ]);
    expect(semaines([])).toEqual([]);
  });

  it.each([
    ['2020-12-31', '2021-01-03', '2020-12-28'],
    ['2026-12-31', '2027-01-03', '2026-12-28'],
    ['2024-12-30', '2025-01-05', '2024-12-30'],
  ])('passent l’année : du %s au %s, une seule semaine', (a, b, lundi) => {
    expect(semaines([heures(a, 60), heures(b, 60)]).map((s) => [jourIso(s.lundi), s.donnees])).toEqual([
      [lundi, 120],
    ]);
  });

  it.each([
    ['le printemps', '2026-03-29T21:59:00Z', '2026-03-23', '2026-03-29T22:01:00Z', '2026-03-30'],
    ['l’automne', '2026-10-25T22:59:00Z', '2026-10-19', '2026-10-25T23:01:00Z', '2026-10-26'],
  ])('passent le changement d’heure de %s à minuit de Paris', (_, avant, lundi, apres, suivant) => {
    const lundis = [apres, avant].map((i) => ({ ...heures('2026-01-01', 60), date: jourDe(new Date(i)) }));
    expect(semaines(lundis).map((s) => jourIso(s.lundi))).toEqual([suivant, lundi]);
  });

  it('sont celles du calendrier ISO, de 2019 à 2031, et ne perdent aucune minute', () => {
    const jours = fc.integer({ min: 0, max: 13 * 366 }).map((n) => ajouterJours(jour('2019-01-01'), n));
    const faits = fc.array(
      fc.record({
        date: jours,
        genre: fc.constantFrom('BENEVOLAT' as const, 'ATELIER' as const, 'DEMARCHE' as const),
        minutes: fc.integer({ min: 1, max: 720 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(faits, (lignes) => {
        const iso = ({ date }: { date: Date }) => JSON.stringify(semaineIso(date));
        const liste = semaines(lignes);
        expect(liste.map((s) => iso({ date: s.lundi })).sort()).toEqual([...new Set(lignes.map(iso))].sort());
        for (const s of liste) {
          const siennes = lignes.filter((l) => iso(l) === iso({ date: s.lundi }));
          const total = (l: typeof lignes) => l.reduce((somme, { minutes }) => somme + minutes, 0);
          expect(s.minutes).toBe(total(siennes));
          expect(s.donnees).toBe(total(siennes.filter((l) => l.genre === 'BENEVOLAT')));
        }
        const lundis = liste.map((s) => s.lundi.getTime());
        expect(lundis).toEqual([...lundis].sort((a, b) => b - a));
      }),
    );
  });

  it('se nomment par leur lundi', () => {
    expect(nomDeSemaine(jour('2026-03-02'), jour('2026-03-08'))).toBe('Cette semaine');
    expect(nomDeSemaine(jour('2026-02-23'), jour('2026-03-08'))).toBe('Semaine du lundi 23 février');
    expect(nomDeSemaine(jour('2025-12-29'), jour('2026-03-08'))).toBe('Semaine du lundi 29 décembre 2025');
  });

  it('ne disent jamais ce qui manque, et ce qui est prévu ne s’en retranche pas', () => {
    expect(prevuEnsemble(7.5)).toBe('Prévu ensemble\u00a0: 7,5 heures par semaine.');
    expect(prevuEnsemble(1)).toBe('Prévu ensemble\u00a0: 1 heure par semaine.');
    const mots = [...lireSources('lib', 'components')].filter((s) =>
      /^(lib|components)\/activites\//.test(s.chemin),
    );
    expect(mots.length).toBeGreaterThan(8);
    for (const { chemin, texte } of mots)
      expect(texte, chemin).not.toMatch(
        /manqu|il reste|restant|en retard|objectif|atteint|\b15\b|pour cent|cibleHebdo\s*-|-\s*cible/,
      );
  });
});

const contenu = { genre: 'ATELIER', date: jour('2026-03-02'), minutes: 120, mot: null, relu: false } as const;

describe('une activité', () => {
  it('à venir n’entre pas', async () => {
    const { personne } = await unSuivi();
    const demain = { beneficiaireId: personne.id, montree: false, ...contenu, date: jour('2026-03-04') };
    await expect(noterActivite(personne.acteur, demain, now)).rejects.toMatchObject({ code: 'FUTUR' });
  });

  it('de la personne n’est lue de son référent que si elle la montre, et le journal n’en dit rien', async () => {
    const { personne, referent } = await unSuivi();
    const note = { beneficiaireId: personne.id, montree: false, ...contenu };
    await noterActivite(personne.acteur, note, now);
    const [fait] = await faitsDe(personne.acteur, personne.id);
    expect(fait).toMatchObject({
      genre: 'ATELIER',
      minutes: 120,
      montree: false,
      mienne: true,
      auteur: null,
    });
    const lus = () => faitsDe(referent.acteur, personne.id);
    expect(await lus()).toEqual([]);
    await montrerActivite(personne.acteur, { activiteId: fait!.id! }, now);
    expect(await lus()).toMatchObject([{ montree: true, mienne: false, auteur: null }]);
    const saisie = { activiteId: fait!.id!, version: 1, ...contenu, mot: 'Le CV' };
    await corrigerActivite(personne.acteur, saisie, now);
    await corrigerActivite(personne.acteur, saisie, now);
    expect(await lus()).toMatchObject([{ mot: 'Le CV', version: 2 }]);
    expect(await db.journal.count({ where: { objetId: fait!.id! } })).toBe(0);
  });

  it('du référent se lit de la personne avec son nom ; elle ne se montre ni ne se cache', async () => {
    const { personne, referent } = await unSuivi();
    const note = { beneficiaireId: personne.id, montree: true, ...contenu };
    await noterActivite(referent.acteur, note, now);
    const [fait] = await faitsDe(personne.acteur, personne.id);
    expect(fait).toMatchObject({ mienne: false, montree: false, auteur: 'Claire Martin' });
    await expect(montrerActivite(personne.acteur, { activiteId: fait!.id! }, now)).rejects.toThrow(
      'introuvable',
    );
  });

  it('du référent qui parle de santé est questionnée ; ce que la personne dit d’elle-même ne l’est pas', async () => {
    const { personne, referent } = await unSuivi();
    const note = { beneficiaireId: personne.id, montree: false, ...contenu, mot: 'Dossier MDPH' };
    await expect(noterActivite(referent.acteur, note, now)).rejects.toMatchObject({ code: 'SANTE' });
    await noterActivite(referent.acteur, { ...note, relu: true }, now);
    await noterActivite(personne.acteur, note, now);
    expect(await faitsDe(personne.acteur, personne.id)).toHaveLength(2);
  });

  it('tient dans les bornes de la base', async () => {
    const { personne } = await unSuivi();
    for (const faute of [{ minutes: 0 }, { minutes: 721 }, { mot: '' }, { mot: 'x'.repeat(121) }])
      await expect(uneActivite(personne, faute)).rejects.toThrow();
    await expect(uneActivite(personne, { parLaPersonne: false, montreeLe: now })).rejects.toThrow();
  });
});
