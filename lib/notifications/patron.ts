import type { Lecteur } from './evenement';
import { EVENEMENTS } from './evenement';
import { champsEcrits, remplir } from './gabarit';
import { enGsm, nombreDeSms } from './gsm';
import { MODELES, rediger, type CodeModele } from './modele';
import type { Modele } from './modele/type';

/** A message's words with their names between braces, as the Département may write them. */
export type Patron = { sujet: string; texte: string };

/** Every name that a message may say, and a long but true value of it. */
export const EXEMPLES: Readonly<Record<string, string>> = {
  mission: 'Accueillir les familles au marché solidaire du samedi',
  titre: 'Accueillir les familles au marché solidaire du samedi',
  voir: 'Les voir',
  prenom: 'Marie-Antoinette',
  nom: 'Marie-Antoinette de La Fontaine',
  url: 'https://tremplin.departement.example/connexion/lien/0123456789abcdefghijklmnopqrstuvwxyzABCDEF',
  jusquA: 'mercredi 23 septembre 2026 à 14 h 30',
  quand: 'mercredi 23 septembre 2026, l’après-midi',
  jour: 'mercredi 23 septembre 2026',
  le: '23 septembre 2026',
  du: 'mercredi 23 septembre 2026',
  au: 'mercredi 23 septembre 2026',
  lieu: 'Maison départementale des solidarités, 12 rue de la République',
  qui: 'La coordination',
  telephone: '04 65 71 12 00',
  origine: ', d’après un fichier que nous avons reçu',
  reponse: 'Oui, vous pouvez venir.',
  quoi: '12 missions nouvelles près de vos personnes',
  recherches: 'Jardinage autour de Saint-Trivier-de-Courtes\u00a0: 1 nouvelle mission',
  toutes: 'https://tremplin.departement.example/compte/recherches',
  question: 'Puis-je venir ?',
};
const ENTREE_LONGUE = 'https://tremplin.departement.example/compte/accueil';

/** The product's own words, with their names between braces. */
export function patronDe(code: CodeModele): Patron {
  const accolades = new Proxy({} as Record<string, string>, { get: (_, nom: string) => `{{${nom}}}` });
  const modele: Modele = MODELES[code];
  return { sujet: modele.sujet(accolades), texte: modele.texte(accolades) };
}

/** Words that change with what is missing cannot be written once for all. */
function estUnPatron(code: CodeModele): boolean {
  const vides = new Proxy({} as Record<string, string>, { get: () => '' });
  const { sujet, texte } = patronDe(code);
  const modele: Modele = MODELES[code];
  const rien = Object.fromEntries(champsEcrits(`${sujet}\n${texte}`).map((nom) => [nom, '']));
  return remplir(texte, rien) === modele.texte(vides) && remplir(sujet, rien) === modele.sujet(vides);
}

/** What the Département may write in its own words: neither what opens an account, nor news that carry their own links. */
export const MODELES_A_ECRIRE: readonly CodeModele[] = (Object.keys(MODELES) as CodeModele[]).filter(
  (code) => !['COMPTE', 'NOUVEAUTES'].includes(EVENEMENTS[code].genre) && estUnPatron(code),
);

/** Names that a message gives: all of them, each told at least once. */
export const champsDe = (code: CodeModele): string[] => {
  const { sujet, texte } = patronDe(code);
  return champsEcrits(`${sujet}\n${texte}`);
};

/* A message is read over a shoulder: being here discloses nothing. Source: the rules of the domain on what each may learn. */
const POUR_PERSONNE =
  /\bRSA\b|revenu de solidarité|insertion|allocat|France Travail|sanction|\bCER\b|\bPPAE\b/i;
const POUR_L_ASSOCIATION =
  /r[ée]f[ée]rent|accompagn|bénéficiaire|dispositif|parcours|contrat|Département|social|demandeur/i;
const interdits = (pour: Lecteur) => [POUR_PERSONNE, ...(pour === 'ASSOCIATION' ? [POUR_L_ASSOCIATION] : [])];
const SUJET_MAX = 78;
const SMS_MAX = 3;

const entre = (noms: readonly string[]) => noms.map((nom) => `{{${nom}}}`).join(', ');

/** What is to be corrected in words for this message, by field; nothing when they can be sent. */
export function fautesDe(code: CodeModele, patron: Patron): Partial<Record<keyof Patron, string[]>> {
  const connus = champsDe(code);
  const fautes: Record<keyof Patron, string[]> = { sujet: [], texte: [] };
  for (const partie of ['sujet', 'texte'] as const) {
    const inconnus = champsEcrits(patron[partie]).filter((nom) => !connus.includes(nom));
    if (inconnus.length > 0)
      fautes[partie].push(
        `${entre(inconnus)} n’existe pas dans ce message. ${connus.length > 0 ? `Vous pouvez écrire ${entre(connus)}.` : 'Il n’y a rien à remplacer.'}`,
      );
    if (
      /\{\{|\}\}/.test(
        remplir(patron[partie], Object.fromEntries(champsEcrits(patron[partie]).map((n) => [n, '']))),
      )
    )
      fautes[partie].push('Une accolade n’est pas fermée.');
    for (const motif of interdits(EVENEMENTS[code].pour)) {
      const mot = motif.exec(patron[partie])?.[0];
      if (mot)
        fautes[partie].push(`Enlevez « ${mot} » : qui lit par-dessus l’épaule ne doit rien apprendre.`);
    }
  }
  const ecrits = champsEcrits(`${patron.sujet}\n${patron.texte}`);
  const manquent = connus.filter((nom) => !ecrits.includes(nom));
  if (manquent.length > 0) fautes.texte.push(`Il manque ${entre(manquent)}.`);
  if (patron.sujet.length > SUJET_MAX) fautes.sujet.push(`Un sujet tient en ${SUJET_MAX} signes.`);
  const { texte } = rediger(code, EXEMPLES, ENTREE_LONGUE, patron);
  const sms = nombreDeSms(enGsm(texte));
  if (sms > SMS_MAX) fautes.texte.push(`Ce texte ferait ${sms} SMS : ${SMS_MAX} au plus.`);
  return Object.fromEntries(Object.entries(fautes).filter(([, liste]) => liste.length > 0));
}
