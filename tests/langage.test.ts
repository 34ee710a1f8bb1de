import { describe, expect, it } from 'vitest';
import { verifierLangage } from '@/lib/langage/langage';
import { avecComposants, fichiersSous, textesDe } from './support/textes';

/* Everything that a citizen may read: public pages, the person's own space, what these use, and the questions. */
const pages = [
  ...fichiersSous('app/(public)'),
  ...fichiersSous('app/(espace)/beneficiaire'),
  ...fichiersSous('app/(espace)/compte'),
  'app/not-found.tsx',
  'app/error.tsx',
].filter((f) => !f.includes('(public)/style'));
/** Folders whose words citizens read, whoever else does: labels, refusals, what a form answers. */
const DOSSIERS = [
  'activites',
  'alertes',
  'auth/commands',
  'beneficiaires',
  'candidatures',
  'contact',
  'demandes',
  'droits',
  'favoris',
  'heures',
  'passeport',
  'rappels',
  'signalements',
];
const tables = [
  ...DOSSIERS.flatMap((dossier) => fichiersSous(`lib/${dossier}`)),
  ...fichiersSous('lib/appariement').filter((f) => /(raison|condition|critere|poids|appris)/.test(f)),
  ...[
    'chronologie',
    'compte',
    'objectif',
    'proposition',
    'version-contrat',
    'commands/accord',
    'commands/complement',
    'commands/compte',
    'commands/proposition',
  ].map((f) => `lib/parcours/${f}.ts`),
  'lib/auth/schema.ts',
  'lib/auth/limite.ts',
  'lib/auth/appareil.ts',
  'lib/missions/vue.ts',
  'lib/missions/domaine.ts',
  ...['carte', 'filtre', 'recherche', 'remarque'].map((f) => `lib/recherche/${f}.ts`),
  'lib/antispam.ts',
  'lib/champs.ts',
  'lib/nir.ts',
  'lib/limites.ts',
  'lib/erreurs.ts',
  'lib/action.ts',
  'lib/demarrage/mots.ts',
];
/** The figures are shared with the Département's dashboard, which counts by kind of référent; a command says whose it is. */
const peutNommerLesReferents = (f: string) =>
  dispositif(f) || f.startsWith('components/indicateurs/') || f.startsWith('lib/parcours/commands/');
/** The consent says plainly what an association may guess; rights are told to who receives it, in their own space. */
const peutNommerLeRsa = (f: string) =>
  dispositif(f) || f.endsWith('/consentement.ts') || f === 'lib/droits/propose.ts';
/** The one page that explains the scheme names the RSA, the référents and the published percentages. */
const dispositif = (f: string) => f.includes('le-dispositif') || f.startsWith('components/dispositif/');

describe('les textes que lisent les personnes', () => {
  const fichiers = [...avecComposants(pages).filter((f) => !f.endsWith('dessins.ts')), ...tables];

  it('se trouvent', () => {
    expect(fichiers.flatMap(textesDe).length).toBeGreaterThan(150);
  });

  it.each(fichiers)('%s : des phrases courtes, aucun mot à éviter', (fichier) => {
    const remarques = textesDe(fichier).flatMap(({ texte, ou }) =>
      verifierLangage(texte, { rsa: peutNommerLeRsa(fichier) })
        .filter((r) => !(peutNommerLesReferents(fichier) && /référent/.test(r.motif)))
        .map((r) => `${ou} « ${r.phrase} » → ${r.motif}`),
    );
    expect(remarques).toEqual([]);
  });
});

/* What an association and a third party may read: pages, cards, calendar, PDF. They know « bénévoles » only. */
const deLAssociation = [
  ...avecComposants([
    ...fichiersSous('app/(espace)/association'),
    ...fichiersSous('app/(neutre)'),
    ...fichiersSous('components/associations'),
    ...fichiersSous('components/candidatures'),
    'components/comptes/paper-card.tsx',
  ]).filter((f) => !f.endsWith('dessins.ts')),
  'lib/candidatures/agenda.ts',
  'lib/candidatures/queries/agenda.ts',
  'lib/candidatures/queries/association.ts',
  'lib/candidatures/queries/premier-jour.ts',
  'lib/heures/schema.ts',
  'lib/missions/schema.ts',
  'lib/missions/mission.ts',
  ...fichiersSous('lib/passeport').filter((f) => !f.endsWith('policy.ts')),
];
const RESERVES =
  /(?<!\p{L})(rsa|référents?|accompagnateurs?|bénéficiaires?|insertion|allocataires?|cer|ppae|france travail|contrats? d.engagement|revenu de solidarité)(?!\p{L})/iu;

describe('les textes que lisent les associations et les tiers', () => {
  it('se trouvent', () => {
    expect(deLAssociation.flatMap(textesDe).length).toBeGreaterThan(150);
  });

  it.each(deLAssociation)('%s : des bénévoles, rien d’autre', (fichier) => {
    expect(
      textesDe(fichier)
        .filter(({ texte }) => RESERVES.test(texte))
        .map(({ texte, ou }) => `${ou} « ${texte.trim()} »`),
    ).toEqual([]);
  });
});
