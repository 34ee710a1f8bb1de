/** What must not be read, how it would look, and on which pages the word alone tells nothing of anybody. */
type Canari = { quoi: string; motif: RegExp; sauf?: RegExp };

const pages = (...adresses: string[]) => new RegExp(`^(${adresses.join('|')})$`);

/** Where a mission is described, every commune, domain and skill is offered to whoever writes. */
const DECRIRE = String.raw`/association/missions/(nouvelle|[^/]+/modifier)`;
/** Public missions stand in every commune of the département; two addresses of the account lead others to the newest of them. */
const OFFRE = '/missions|/missions/carte|/api/carte|/compte/prevenir|/compte/recherches';
/** The catalogue of components shows one pictogram for each code. */
const CATALOGUE = '/style';
/** A page of the passport offers the twelve skills to whoever writes it. */
const PAGE_DU_PASSEPORT = '/association/fiches/[^/]+/ecrire';
/** The one page that explains the scheme, to everybody. */
const DISPOSITIF = '/le-dispositif';
/** Says to everybody who sees what: « Votre accompagnateur ». */
const QUI_VOIT_QUOI = '/donnees-personnelles';
/** The demonstration's five doors, one of them « Référent ». */
const PORTES = '/connexion';
/** Closed to an association: what is left is their title, the same for every person, in what the router reads. */
const TITRES_FERMES = '/departement/(comptes/inviter-referent|personnes|personnes/[^/]+|referents/[^/]+)';

/** The scheme, in so many words: told on its page alone, and in no message to anybody. */
export const MOTS_DU_DISPOSITIF: Canari[] = [
  { quoi: 'le RSA', motif: /\bRSA\b|revenu de solidarité|allocataire/i, sauf: pages(DISPOSITIF) },
  {
    quoi: 'le dispositif',
    // « Solidarité et insertion » is a domain of missions, and says nothing of who gives their time.
    motif:
      /Actif aujourd|contrats? d[’']engagement|\bPPAE\b|\bCER\b|(?<!solidarit[ée](?: et |[-_ ]))insertion|droits et devoirs/i,
    sauf: pages(DISPOSITIF),
  },
];

/** That somebody accompanies her: told to nobody else. */
const MOTS_DU_SUIVI: Canari[] = [
  {
    quoi: 'son référent',
    motif: /référent|accompagnateur|France Travail/i,
    sauf: pages(DISPOSITIF, QUI_VOIT_QUOI, PORTES, TITRES_FERMES),
  },
  { quoi: 'une bénéficiaire', motif: /bénéficiaire/i, sauf: pages(DISPOSITIF) },
  {
    quoi: 'le texte de son accord',
    motif: /deviner que quelqu’un vous accompagne|Nous ne le lui disons jamais/,
  },
];

/** Her file: what is hers alone is looked for everywhere, without exception. */
const dossier = (telephone: string): Canari[] => [
  { quoi: 'un texte de son dossier', motif: /canari\w+/i },
  {
    quoi: 'son téléphone',
    motif: new RegExp(telephone.slice(3).replace(/(\d)(?=(\d\d)+$)/g, '$1[\\s\\u00a0\\u202f.]?')),
  },
  { quoi: 'le téléphone de son référent', motif: /39[\s\u00a0\u202f.]?98[\s\u00a0\u202f.]?1[89]/ },
  { quoi: 'sa naissance', motif: /1968-07-13|13\/07\/1968|13 juillet 1968|\b5[78] ans/ },
  {
    quoi: 'son contrat',
    motif: /2025-09-17|17 septembre 2025|17\/09\/2025|2097-09-16|16 septembre 2097|16\/09\/2097/,
  },
  { quoi: 'son objectif', motif: /17,3\b|"17\.3"|17 h(eures)? 18/ },
  { quoi: 'ses trajets', motif: /\b37 km|COVOITURAGE|En covoiturage/ },
  { quoi: 'sa commune', motif: /Oyonnax/, sauf: pages(DECRIRE, OFFRE) },
  {
    quoi: 'ses besoins',
    motif: /GARDE_D_ENFANT|PEU_DE_LECTURE|Venir avec mon enfant|Peu de lecture/,
    sauf: pages(CATALOGUE),
  },
  { quoi: 'son métier visé', motif: /D1206|Réparation d’articles en cuir/ },
  {
    quoi: 'ce qu’elle veut apprendre',
    motif: /MOBILISER_DES_RESSOURCES_MATHEMATIQUES/,
    sauf: pages(DECRIRE, PAGE_DU_PASSEPORT),
  },
  { quoi: 'ses envies', motif: /MEMOIRE_ET_CITOYENNETE/, sauf: pages(DECRIRE, CATALOGUE) },
  {
    quoi: 'un champ de son dossier',
    motif:
      /\\?"(dateNaissance|besoins(Libres)?|competencesVisees|metierVise|accompagnementSouhaite|compagnieSouhaitee|rythmeSouhaite|cibleHebdo|rayonKm|modesDeplacement|domainesSouhaites|nomAidant|accordAidant|adapteLe|suivis|contrats|comptes|consentements|public|beneficiaire)\\?":/,
  },
];

export const canaris = (telephone: string): Canari[] => [
  ...dossier(telephone),
  ...MOTS_DU_DISPOSITIF,
  ...MOTS_DU_SUIVI,
];

/** Identifiers are drawn at random: figures inside them are nobody's. */
const sansIds = (t: string) => t.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '');

/** What is found in a text, each as « where : what (around it) ». Behind « # » is the way the page was asked for. */
export function fuites(ou: string, texte: string, cherches: readonly Canari[]): string[] {
  const lu = sansIds(texte);
  return cherches.flatMap(({ quoi, motif, sauf }) => {
    const trouve = sauf?.test(ou.split('#')[0]!) ? null : motif.exec(lu);
    return trouve
      ? [`${ou} : ${quoi} (…${lu.slice(Math.max(0, trouve.index - 40), trouve.index + 60)}…)`]
      : [];
  });
}
