import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESURES } from '@/lib/appariement/critere';
import { competencesUtiles, FAMILLES, PART_APPRISE } from '@/lib/appariement/famille';
import { estMetier, labelMetier, METIERS, procheDuMetier, rechercherMetiers } from '@/lib/appariement/metier';
import { POIDS } from '@/lib/appariement/poids';
import { score } from '@/lib/appariement/score';
import { Competence } from '@/lib/generated/prisma/enums';
import { uneMissionAppariable, unProfil } from '../../factories/appariement';

describe('les métiers', () => {
  it('sont au moins 60, chacun avec un code ROME et des mots', () => {
    expect(METIERS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(METIERS.map((m) => m.code)).size).toBe(METIERS.length);
    for (const m of METIERS) {
      expect(m.code).toMatch(/^[A-N]\d{4}$/);
      expect(m.label && m.mots).toBeTruthy();
      // Read aloud under each job: whole expressions, never « auxiliaire, de, vie ».
      for (const mot of m.mots.split(', ')) expect(mot).not.toMatch(/^(?:d[eu]|à|en|des|la|les)$|,/);
    }
  });

  it('se cherchent par les mots de tous les jours, avec ou sans accents', () => {
    expect(rechercherMetiers('caissiere').map((m) => m.code)).toEqual(['D1505']);
    expect(rechercherMetiers('Auxiliaire de vie').map((m) => m.code)).toContain('K1302');
    expect(rechercherMetiers('hote caisse').map((m) => m.code)).toEqual(['D1505']);
    expect(rechercherMetiers('zzz')).toEqual([]);
    expect(rechercherMetiers('')).toHaveLength(METIERS.length);
  });

  it('sont proches quand ils sont du même domaine professionnel', () => {
    expect(procheDuMetier(['K2304'], 'K2304')).toBe(1);
    expect(procheDuMetier(['K2303'], 'K2304')).toBe(0.5);
    expect(procheDuMetier(['A1203'], 'K2304')).toBe(0);
  });

  it('un code inconnu n’est pas un métier, et se lit comme il est', () => {
    expect(estMetier('Z9999')).toBe(false);
    expect(labelMetier('Z9999')).toBe('Z9999');
  });
});

describe('ce qui s’apprend et sert au métier visé', () => {
  const mission = (apprend: readonly Competence[], codesRome: string[] = []) =>
    uneMissionAppariable(5, { apprend, codesRome });
  const dits = (...a: Parameters<typeof score>) => score(...a).raisons.find((r) => r.code === 'metier');
  const vise = { metierVise: 'G1602' };

  it('a ses trois compétences pour chaque métier, et pour chaque lettre du ROME', () => {
    for (const { code } of METIERS) expect(competencesUtiles(code)).toHaveLength(3);
    for (const lettre of 'ABCDEFGHIJKLMN') expect(FAMILLES[lettre]).toHaveLength(3);
    for (const trois of Object.values(FAMILLES)) expect(new Set(trois).size).toBe(3);
    for (const famille of Object.keys(FAMILLES).filter((f) => f.length > 1))
      expect(
        METIERS.some((m) => m.code.startsWith(famille)),
        famille,
      ).toBe(true);
    expect(competencesUtiles('Z9999')).toEqual([]);
  });

  it('se dit à la personne et à son accompagnateur', () => {
    expect(dits(unProfil(vise), mission(['TRAVAILLER_EN_EQUIPE']), POIDS)).toMatchObject({
      personne: 'vous pouvez y apprendre ce qui sert pour le métier Cuisine : travailler en équipe',
      referent: 'permet d’apprendre ce qui sert pour le métier visé, Cuisine : travailler en équipe.',
    });
    const deux = mission(['TRAVAILLER_EN_EQUIPE', 'ORGANISER_SON_ACTIVITE']);
    expect(dits(unProfil(vise), deux, POIDS)?.personne).toBe(
      'vous pouvez y apprendre ce qui sert pour le métier Cuisine : organiser son activité et travailler en équipe',
    );
  });

  it('ne se dit ni sans métier visé, ni de ce qu’elle sait déjà, ni de ce qui n’y sert pas, ni deux fois', () => {
    expect(dits(unProfil(), mission(['TRAVAILLER_EN_EQUIPE']), POIDS)).toBeUndefined();
    const sait = unProfil({ ...vise, competences: ['TRAVAILLER_EN_EQUIPE'] });
    expect(dits(sait, mission(['TRAVAILLER_EN_EQUIPE']), POIDS)).toBeUndefined();
    const veut = unProfil({ ...vise, competencesVisees: ['TRAVAILLER_EN_EQUIPE'] });
    expect(dits(veut, mission(['TRAVAILLER_EN_EQUIPE']), POIDS)).toBeUndefined();
    expect(dits(unProfil(vise), mission(['COMMUNIQUER_A_L_ECRIT']), POIDS)).toBeUndefined();
  });

  it('vaut toujours moins que le même domaine, moins encore que le même métier, et plus quand elle en apprend plus', () => {
    const part = (...a: Parameters<(typeof MESURES)['metier']>) => MESURES.metier(...a)?.part ?? 0;
    const toutes = fc.subarray(Object.values(Competence));
    const metier = fc.constantFrom(...METIERS.map((m) => m.code));
    fc.assert(
      fc.property(metier, toutes, toutes, toutes, (code, sait, apprend, plus) => {
        const p = unProfil({ metierVise: code, competences: sait });
        const apprise = part(p, mission(apprend));
        expect(apprise).toBeLessThanOrEqual(PART_APPRISE);
        expect(apprise).toBeLessThan(part(p, mission(apprend, [`${code.slice(0, 3)}99`])));
        expect(part(p, mission(apprend, [`${code.slice(0, 3)}99`]))).toBeLessThan(
          part(p, mission(apprend, [code])),
        );
        expect(apprise).toBeLessThanOrEqual(part(p, mission([...new Set([...apprend, ...plus])])));
      }),
    );
  });
});
