import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cheminArret, ecrireArret, lireArret } from '@/lib/notifications/lien';
import { redigerAlerte, type Partie } from '@/lib/alertes/message';
import { enGsm, nombreDeSms } from '@/lib/notifications/gsm';
import { rediger } from '@/lib/notifications/modele';
import { morceaux } from '@/lib/notifications/morceau';

describe('le lien qui arrête', () => {
  it.each(['UNE', 'TOUT', 'SEMAINE'] as const)('se relit, et ne se fabrique pas : %s', (quoi) => {
    const id = randomUUID();
    const lien = ecrireArret({ quoi, id });
    expect(lien).toMatch(/^[\w-]{45}$/);
    expect(lireArret(lien)).toEqual({ quoi, id });
    const autre = ecrireArret({ quoi, id: randomUUID() });
    for (const faux of [
      '',
      lien.slice(1),
      `${lien}a`,
      `${quoi === 'UNE' ? 't' : 'u'}${lien.slice(1)}`,
      lien.slice(0, 23) + autre.slice(23),
      lien.slice(0, -1) + (lien.endsWith('A') ? 'Q' : 'A'),
      '../../etc/passwd',
    ])
      expect(lireArret(faux), faux).toBeNull();
  });
});

const ADRESSE = (chemin: string) => `https://tremplin.departement.example${chemin}`;
const uneMission = (i: number) => ({ id: randomUUID(), titre: `Trier des habits ${i}`, commune: 'Viriat' });
const partie = (total: number, nom = 'Jardinage autour de Viriat', discrete = false): Partie => ({
  ...{ nom, discrete },
  rechercheId: randomUUID(),
  nouvelles: { total, premieres: Array.from({ length: Math.min(total, 5) }, (_, i) => uneMission(i)) },
});
const ecrire = (parties: Partie[], moyen: 'EMAIL' | 'SMS') => {
  const arret = ecrireArret({ quoi: 'TOUT', id: randomUUID() });
  const { modele, variables } = redigerAlerte(parties, { arret, moyen }, ADRESSE);
  return { arret, ...rediger(modele, variables, ADRESSE('/compte/accueil')) };
};

describe('le message du jour', () => {
  it('nomme chaque recherche, cinq missions, et dit combien d’autres', () => {
    const [huit, une] = [partie(8), partie(1, 'Sport')];
    const { sujet, texte, arret } = ecrire([huit, une], 'EMAIL');
    expect(sujet).toBe('Nouvelles missions pour 2 de vos recherches');
    expect(texte).toContain('Jardinage autour de Viriat\u00a0: 8 nouvelles missions');
    expect(texte).toContain('et 3 autres');
    expect(texte).toContain('Sport\u00a0: 1 nouvelle mission');
    const adresses = morceaux(texte).flatMap((m) => m.url ?? []);
    const chemins = adresses.map((u) => new URL(u).pathname.split('/')[1]);
    expect(chemins.filter((c) => c === 'missions')).toHaveLength(6);
    // Public missions, the way in, and what stops: nothing that reads anything of anybody.
    expect(new Set(chemins)).toEqual(new Set(['missions', 'arreter', 'compte']));
    expect(adresses.every((u) => !u.includes('?'))).toBe(true);
    expect(adresses).toContain(ADRESSE(cheminArret(arret)));
  });

  it('une recherche de mots ou de besoins : son nombre et le chemin de son espace, aucun titre', () => {
    const { texte } = ecrire([partie(1, 'Sport', true), partie(3, 'Culture', true)], 'EMAIL');
    const liste = ADRESSE('/compte/recherches');
    expect(texte).toContain(`Sport\u00a0: 1 nouvelle mission\nLa voir\u00a0: ${liste}\n`);
    expect(texte).toContain(`Culture\u00a0: 3 nouvelles missions\nLes voir\u00a0: ${liste}\n`);
    expect(texte).not.toMatch(/Trier|Viriat|\/missions\/|autres/);
  });

  it('par SMS, une mission se voit au singulier', () => {
    expect(ecrire([partie(1)], 'SMS').texte).toMatch(/La voir\s:/);
    expect(ecrire([partie(2)], 'SMS').texte).toMatch(/Les voir\s:/);
    expect(ecrire([partie(1), partie(1)], 'SMS').texte).toMatch(/Les voir\s:/);
  });

  it('une seule recherche : son nombre est dans le sujet', () => {
    expect(ecrire([partie(1)], 'EMAIL').sujet).toBe('1 nouvelle mission pour votre recherche');
    expect(ecrire([partie(2)], 'EMAIL').sujet).toBe('2 nouvelles missions pour votre recherche');
  });

  it('par SMS il tient en trois messages, avec le lien qui arrête', () => {
    const longue = partie(1200, 'Service public, défense, sécurité autour de Saint-Trivier-de-Courtes');
    for (const parties of [[longue], Array.from({ length: 10 }, () => longue)]) {
      const { texte, arret } = ecrire(parties, 'SMS');
      expect(nombreDeSms(enGsm(texte))).toBeLessThanOrEqual(3);
      expect(texte).toContain(ADRESSE(cheminArret(arret)));
    }
    expect(ecrire([partie(2)], 'SMS').texte).toContain(
      '2 nouvelles missions\u00a0: Jardinage autour de Viriat.',
    );
  });
});
