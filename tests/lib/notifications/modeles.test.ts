import { describe, expect, it } from 'vitest';
import { verifierLangage } from '@/lib/langage/langage';
import { EVENEMENTS, type Lecteur } from '@/lib/notifications/evenement';
import { ENTREE, MODELES, rediger, type CodeModele } from '@/lib/notifications/modele';
import { enGsm, nombreDeSms } from '@/lib/notifications/gsm';
import { enHtml } from '@/lib/notifications/morceau';
import type { Modele } from '@/lib/notifications/modele/type';
import { EXEMPLES } from '@/lib/notifications/patron';
import { aucun } from '../../support/sources';

const VARIABLES = EXEMPLES;

/** Longer than a telephone holds: their channel is named, and others are written for SMS. */
const PAR_COURRIEL: readonly CodeModele[] = ['alertes.nouvelles'];

/** The words of a message; a variable that nobody gives is an error, not « undefined ». */
function lire(code: CodeModele, valeurs = VARIABLES) {
  const donnees = new Proxy(valeurs, {
    get(v, nom: string) {
      if (!(nom in v)) throw new Error(`${code} demande « ${nom} » que cette liste ne connaît pas`);
      return v[nom]!;
    },
  });
  const modele: Modele = MODELES[code];
  return { sujet: modele.sujet(donnees), texte: modele.texte(donnees) };
}
const codes = Object.keys(MODELES) as CodeModele[];
const ENTREE_LONGUE = `https://tremplin.departement.example${ENTREE}`;
/** The text as it leaves, the way in included. */
const envoye = (code: CodeModele) => rediger(code, VARIABLES, ENTREE_LONGUE).texte;
const pour = (...lecteurs: Lecteur[]) => codes.filter((c) => lecteurs.includes(EVENEMENTS[c].pour));

describe.each(codes)('%s', (code) => {
  const { sujet, texte } = lire(code);
  const tout = `${sujet}\n${texte}`;

  it('a un sujet d’une ligne, et un texte qui salue et finit sa phrase', () => {
    expect(sujet).not.toMatch(/\n|\.$/);
    expect(sujet.replace(VARIABLES.mission!, 'x').length).toBeLessThanOrEqual(78);
    expect(texte).toMatch(/^Bonjour/);
    expect(texte).toMatch(/[.?!]$/);
    expect(tout).not.toMatch(/undefined|null|\[object|\$\{/);
  });

  it('dit comment entrer quand il y a quelque chose à lire ou à dire dans son espace', () => {
    const modele: Modele = MODELES[code];
    if (/espace|Passeports|la lire|la garder/.test(texte)) expect(modele.entrer).toBe(true);
    expect(envoye(code)).toBe(modele.entrer ? `${texte}\n\nVotre espace : ${ENTREE_LONGUE}` : texte);
  });

  it('tient en trois SMS, adresse comprise', () => {
    if (!PAR_COURRIEL.includes(code)) expect(nombreDeSms(enGsm(envoye(code)))).toBeLessThanOrEqual(3);
  });

  it('ne nomme ni le RSA, ni le dispositif, ni un numéro, ni une sanction', () => {
    expect(tout).not.toMatch(/\bRSA\b|revenu|insertion|allocat|France Travail|sanction|\bCER\b|\bPPAE\b/i);
    expect(tout).not.toMatch(/candidat|refus|absen|employeur|obligat|planning|offre d’emploi/i);
  });

  it('se lit dans un courriel, en français, sans rien à charger', () => {
    const html = enHtml(sujet, texte);
    expect(html).toContain('<html lang="fr">');
    expect(html).not.toMatch(/<img|<script|<link|src=/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('ne laisse rien passer pour du HTML', () => {
    const piege = Object.fromEntries(Object.keys(VARIABLES).map((nom) => [nom, `<b onclick="x">${nom}</b>`]));
    const mechant = lire(code, piege);
    expect(enHtml(mechant.sujet, mechant.texte)).not.toMatch(/<b |<\/b>/);
  });
});

it('qui n’a pas demandé un changement de coordonnées sait à qui parler, même sans téléphone du Département', () => {
  const fin = (telephone: string) =>
    lire('compte.coordonnees', { telephone, origine: '' }).texte.split('\n').at(-1);
  expect(fin('04 65 71 12 00')).toContain('Appelez-nous vite au 04 65 71 12 00.');
  expect(fin('')).toContain('Parlez-en vite à la coordination.');
});

describe('chaque lecteur', () => {
  it.each(pour('PERSONNE', 'QUICONQUE'))('%s : des mots simples pour la personne', (code) => {
    // As on the pages: a value counts for a word.
    const { sujet, texte } = lire(code, Object.fromEntries(Object.keys(VARIABLES).map((nom) => [nom, 'x'])));
    expect([sujet, ...texte.split('\n')].flatMap((ligne) => verifierLangage(ligne))).toEqual([]);
  });

  it.each(pour('ASSOCIATION', 'QUICONQUE'))('%s : ne parle que de bénévoles', (code) => {
    const { sujet, texte } = lire(code);
    expect(`${sujet}\n${texte}`).not.toMatch(
      /r[ée]f[ée]rent|accompagn|bénéficiaire|dispositif|parcours|contrat|Département|social|demandeur/i,
    );
  });

  it('ne reçoit d’une personne que son prénom, si c’est une association', () => {
    const lues = pour('ASSOCIATION').map((code) => {
      const demandees = new Set<string>();
      const espion = new Proxy({} as Record<string, string>, {
        get: (_, nom: string) => (demandees.add(nom), 'x'),
      });
      MODELES[code].sujet(espion);
      MODELES[code].texte(espion);
      return [code, [...demandees].filter((v) => !['mission', 'prenom', 'quand'].includes(v))] as const;
    });
    aucun(
      'Un message à une association tient en un prénom, une mission et un moment.',
      lues.flatMap(([code, autres]) => autres.map((v) => `${code} : ${v}`)),
    );
  });
});
