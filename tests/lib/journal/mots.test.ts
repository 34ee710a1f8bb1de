import { describe, expect, it } from 'vitest';
import { motAction, motObjet, motsDetails } from '@/lib/journal/mots';
import { ACTIONS_JOURNAL } from '@/lib/journal/mots/actions';
import { DETAILS_JOURNAL } from '@/lib/journal/mots/details';
import { OBJETS_JOURNAL } from '@/lib/journal/mots/objets';
import { lireSources } from '../../support/sources';

const ligne = { objetType: 'Mission', de: null, vers: null, codes: null };
const ID = '0b8f7a52-5f0c-4f57-9a68-0d6f3a8a1c11';

describe('les mots du journal', () => {
  it('ont une phrase différente pour chaque action, sans code dedans', () => {
    const mots = Object.values(ACTIONS_JOURNAL);
    expect(new Set(mots).size).toBe(mots.length);
    for (const mot of mots) expect(mot).toMatch(/^(A|S’est) [a-zéèêàîô]/);
    for (const { label } of [...Object.values(OBJETS_JOURNAL), ...Object.values(DETAILS_JOURNAL)])
      expect(label).not.toMatch(/_|[a-z][A-Z]/);
  });

  it('connaissent chaque action qu’une commande écrit en SQL', () => {
    const ecrites = lireSources('lib')
      .flatMap(({ texte }) => [...texte.matchAll(/INSERT INTO "journal"[^;`]+/g)])
      .flatMap(([sql]) => [...sql.matchAll(/'([a-z-]+\.[a-z-]+)', '([A-Za-z]+)'/g)]);
    expect(ecrites.length).toBeGreaterThan(0);
    for (const [, action, objet] of ecrites) {
      expect(motAction(action!)).not.toBe(action);
      expect(motObjet(objet!)).toMatch(/^\p{Lu}/u);
    }
  });

  it('disent quelle page sur la personne a été ouverte, l’échange aussi', () => {
    const details = motsDetails({ ...ligne, objetType: 'Beneficiaire', codes: { page: 'echange' } });
    expect(details.join()).toContain('échange');
  });

  it('disent un passage avec les mots de l’objet', () => {
    expect(motsDetails({ ...ligne, de: 'A_VALIDER', vers: 'PUBLIEE' })).toEqual([
      'À relire par la coordination → En ligne',
    ]);
    expect(motsDetails({ ...ligne, objetType: 'Candidature', vers: 'DEPOSEE' })).toEqual(['À présenter']);
    expect(motsDetails({ ...ligne, objetType: 'Suivi', de: ID, vers: ID })).toEqual([
      '0b8f7a52… → 0b8f7a52…',
    ]);
    expect(motsDetails({ ...ligne, objetType: 'Objectif', vers: '280' })).toEqual(['280']);
  });

  it('disent chaque détail : oui et non, un nombre, un code, plusieurs', () => {
    const codes = {
      type: 'CER',
      entretien: false,
      question: 'trajet',
      champs: 'contexte,activites',
      budget: 250000,
    };
    const net = (mots: string[]) => mots.map((m) => m.replace(/[\u00a0\u202f]/g, ' '));
    expect(net(motsDetails({ ...ligne, codes }))).toEqual(
      net([
        'contrat : CER',
        'en entretien : non',
        'question : Trajet',
        'parties : Le contexte, Les activités',
        'budget : 250 000',
      ]),
    );
  });

  it('laissent tel quel un code d’autrefois', () => {
    expect([motAction('essai.ancien'), motObjet('Ancien')]).toEqual(['essai.ancien', 'Ancien']);
    expect(motsDetails({ ...ligne, vers: 'toString', codes: { constructor: 'X' } })).toEqual([
      'toString',
      expect.stringMatching(/^constructor.: X$/),
    ]);
  });
});
