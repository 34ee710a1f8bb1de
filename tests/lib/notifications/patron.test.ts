import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { modifierModele, retablirModele } from '@/lib/notifications/commands/modele';
import { notifier } from '@/lib/notifications/commands/envoi';
import { champsEcrits, remplir } from '@/lib/notifications/gabarit';
import { MODELES } from '@/lib/notifications/modele';
import type { Modele } from '@/lib/notifications/modele/type';
import { champsDe, EXEMPLES, fautesDe, MODELES_A_ECRIRE, patronDe } from '@/lib/notifications/patron';
import { modeleAEcrire, modelesAEcrire } from '@/lib/notifications/queries/modeles';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement } from '../../factories/comptes';
import { unTexte } from '../../factories/notifications';

const NOW = new Date('2026-03-03T09:00:00Z');
let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
beforeEach(async () => {
  agent = (await unAgentDuDepartement()).acteur;
  await db.modeleMessage.deleteMany();
});

describe('un champ', () => {
  it('se remplace par sa valeur, qui n’est jamais lue pour un champ', () => {
    expect(remplir('« {{mission}} » {{ le }}, {{autre}}', { mission: '{{le}}', le: 'lundi' })).toBe(
      '« {{le}} » lundi, {{autre}}',
    );
    expect(champsEcrits('{{a}} {{ b }} {{a}} {b} {{c\n}}')).toEqual(['a', 'b']);
    fc.assert(
      fc.property(fc.string(), fc.string(), (avant, valeur) => {
        fc.pre(!/[{}]/.test(avant));
        expect(remplir(`${avant}{{x}}`, { x: valeur })).toBe(avant + valeur);
      }),
    );
  });
});

describe('les messages que le Département écrit', () => {
  it.each(MODELES_A_ECRIRE)('%s : ses mots d’origine sont un patron sans faute', (code) => {
    expect(fautesDe(code, patronDe(code))).toEqual({});
    const modele: Modele = MODELES[code];
    const { sujet, texte } = patronDe(code);
    expect(remplir(sujet, EXEMPLES)).toBe(modele.sujet(EXEMPLES));
    expect(remplir(texte, EXEMPLES)).toBe(modele.texte(EXEMPLES));
  });

  it('ne sont ni ceux qui ouvrent un compte, ni ceux dont les mots dépendent de ce qui manque', () => {
    expect(MODELES_A_ECRIRE.length).toBeGreaterThan(45);
    for (const code of [
      'connexion.lien',
      'compte.invitation',
      'compte.coordonnees',
      'parcours.arret',
      'alertes.nouvelles',
    ])
      expect(MODELES_A_ECRIRE).not.toContain(code);
  });

  it.each([
    [
      'un champ inconnu',
      { texte: 'Bonjour {{prénom}}.' },
      { texte: [expect.stringContaining('{{prénom}} n’existe pas') as string] },
    ],
    ['une accolade seule', { texte: 'Bonjour {{.' }, { texte: ['Une accolade n’est pas fermée.'] }],
    [
      'un mot qui dévoile',
      { sujet: 'Votre RSA' },
      { sujet: [expect.stringContaining('Enlevez « RSA »') as string] },
    ],
    ['un sujet trop long', { sujet: 'a'.repeat(79) }, { sujet: ['Un sujet tient en 78 signes.'] }],
    ['un texte trop long', { texte: 'a'.repeat(500) }, { texte: [expect.stringContaining('SMS') as string] }],
  ])('refuse %s, à côté de son champ', (_, champs, fautes) => {
    expect(fautesDe('parcours.point', { ...patronDe('parcours.point'), ...champs })).toEqual(fautes);
  });

  it('refuse un champ oublié, et à une association tout ce qui dit d’où vient la personne', () => {
    const { sujet } = patronDe('candidature.presentee.association');
    expect(champsDe('candidature.presentee.association')).toEqual(['prenom', 'mission']);
    expect(fautesDe('candidature.presentee.association', { sujet, texte: 'Bonjour.' })).toEqual({});
    expect(
      fautesDe('candidature.presentee.association', { sujet: 'Bonjour', texte: 'Son référent vous dira.' }),
    ).toEqual({
      texte: [
        'Enlevez « référent » : qui lit par-dessus l’épaule ne doit rien apprendre.',
        'Il manque {{prenom}}, {{mission}}.',
      ],
    });
  });
});

describe('écrire un message', () => {
  const envoyer = async () => {
    const { userId } = await unBeneficiaire();
    const cle = randomUUID();
    await db.$transaction((tx) =>
      notifier(tx, { modele: 'parcours.point', userId, variables: {}, cle }, NOW),
    );
    return db.message.findUniqueOrThrow({ where: { cle } });
  };

  it('demande de lire l’aperçu de ces mots-là, puis s’en sert pour ce qui part', async () => {
    const saisie = unTexte('Bonjour,\n\nVenez lire.');
    for (const pas of [{ relu: false }, { apercu: 'Votre point\nAutre chose.' }])
      await expect(modifierModele(agent, { ...saisie, ...pas }, NOW)).rejects.toMatchObject({
        code: 'A_RELIRE',
      });
    await modifierModele(agent, saisie, NOW);
    await modifierModele(agent, saisie, NOW);
    const { sujet, texte } = await envoyer();
    expect(sujet).toBe('Votre point');
    expect(texte).toMatch(/^Bonjour,\n\nVenez lire\.\n\nVotre espace/);
    expect(await modeleAEcrire(agent, 'parcours.point')).toMatchObject({ version: 1, texte: saisie.texte });
    expect((await modelesAEcrire(agent)).filter((m) => m.modifieLe)).toHaveLength(1);
  });

  it('ne garde rien d’un message à corriger, ni d’une page ancienne', async () => {
    await expect(modifierModele(agent, unTexte('Bonjour {{x}}.'), NOW)).rejects.toMatchObject({
      code: 'MODELE',
    });
    expect(await db.modeleMessage.count()).toBe(0);
    await modifierModele(agent, unTexte('Bonjour.'), NOW);
    await expect(modifierModele(agent, unTexte('Bonsoir.'), NOW)).rejects.toMatchObject({ code: 'PERIME' });
    await modifierModele(agent, unTexte('Bonsoir.', { version: 1 }), NOW);
  });

  it('se défait : les mots de Tremplin reviennent', async () => {
    await modifierModele(agent, unTexte('Bonjour.'), NOW);
    await retablirModele(agent, { modele: 'parcours.point' }, NOW);
    expect((await envoyer()).sujet).toBe('Votre point d’étape');
    expect(await modeleAEcrire(agent, 'connexion.lien')).toBeNull();
  });
});
