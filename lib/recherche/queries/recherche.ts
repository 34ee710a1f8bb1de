import 'server-only';
import { nomRecherche } from '@/lib/territoires/commune';
import { communeParCode, resoudreCommune, type CommuneVue } from '@/lib/territoires/queries';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import type { Lecture } from '@/lib/vocabulaire/requete';
import { chercherMissions, type MissionTrouvee } from '../queries';
import { adresseRecherche, selonQui, type Criteres } from '../recherche';
import { remarques, type AdresseLue } from '../remarque';
import { criteresSchema } from '../schema';
import type { ChezMoi } from './depart';
import {
  chercherPistes,
  compterDeChezSoi,
  compterFacettes,
  compterParCommune,
  type Facettes,
  type MissionsDeCommune,
  type PisteComptee,
} from './facettes';

/** All that a list of missions shows of a search. */
export type Recherche = {
  /** As they were answered: the page that was read, the place that was found. */
  criteres: Criteres;
  depart: CommuneVue | null;
  /** Communes that the words typed may mean; null when they mean one, or none were typed. */
  choix: CommuneVue[] | null;
  missions: MissionTrouvee[];
  /** How the words were understood. */
  lecture: Lecture | null;
  total: number;
  /** Read only when the filters are shown. */
  facettes: Facettes | null;
  /** When nothing is found: what to change. */
  pistes: PisteComptee[];
  /** What « de chez soi » would find, when one looks around a commune. */
  deChezSoi: number;
  /** Where one can go: each commune that has missions. */
  communes: MissionsDeCommune[];
  /** What of the address could not be taken as it was. */
  remarques: string[];
};

/** The place that a search means: a commune, those that it may be, or where the reader can go. */
async function lieuDe(lus: Criteres, chezMoi: ChezMoi | null) {
  if (lus.ou) {
    // Two communes may bear one name: the one that was picked in the list is meant.
    const choisie = lus.commune ? await communeParCode(lus.commune) : null;
    if (choisie && nomRecherche(choisie.nom) === nomRecherche(lus.ou)) return { vers: choisie.code };
    const lieu = await resoudreCommune(lus.ou);
    return lieu.commune ? { vers: lieu.commune.code } : { depart: null, choix: lieu.choix };
  }
  if (lus.aller && chezMoi) return { depart: chezMoi.commune, choix: null };
  return { depart: lus.commune ? await communeParCode(lus.commune) : null, choix: null };
}

/** What an address asks: its criteria, the place that it means, how its words are understood. */
type Comprise = {
  adresse: Criteres;
  /** With what the reader said of where they can go, when the address asks for that. */
  lus: Criteres;
  depart: CommuneVue | null;
  choix: CommuneVue[] | null;
  lecture: Lecture | null;
};

type Options = {
  /** The list's page. */
  chemin?: string;
  /** What the reader said of where they can go. */
  chezMoi?: ChezMoi | null;
  /** The list comes with its map. */
  carte?: boolean;
};

/** Reads an address. Words that mean one commune give its own address instead (`vers`), to be shared. */
export async function comprendre(
  parametres: AdresseLue,
  { chemin, chezMoi = null, carte }: Options,
): Promise<Comprise | { vers: string }> {
  const adresse: Criteres = { ...criteresSchema.parse(parametres), ...(carte ? { carte } : {}) };
  const lieu = await lieuDe(adresse, chezMoi);
  if (lieu.vers) return { vers: adresseRecherche(adresse, { commune: lieu.vers, aller: false }, chemin) };
  const { depart = null, choix = null } = lieu;
  const lus = selonQui(adresse, chezMoi);
  return { adresse, lus, depart, choix, lecture: await lireLaRecherche(lus.q) };
}

/** The search of an address, answered; `vers` = the address to go to instead. */
export async function lireRecherche(
  parametres: AdresseLue,
  now: Date,
  options: Options = {},
): Promise<Recherche | { vers: string }> {
  const comprise = await comprendre(parametres, options);
  if ('vers' in comprise) return comprise;
  const { adresse, lus, depart, choix, lecture } = comprise;
  const lieux = { commune: depart, lecture, now };
  const [{ missions, total, page }, facettes, communes, deChezSoi] = await Promise.all([
    chercherMissions(lus, depart, now, lecture),
    lus.filtres ? compterFacettes(lus, lieux) : null,
    lus.aller ? compterParCommune(lus, lieux) : [],
    depart && !lus.avec.includes('distance') ? compterDeChezSoi(lus, lieux) : 0,
  ]);
  const criteres = { ...lus, commune: depart?.code ?? null, page };
  return {
    ...{ criteres, depart, choix, missions, total, lecture, facettes, communes, deChezSoi },
    pistes: total === 0 ? await chercherPistes(criteres, lieux) : [],
    remarques: remarques(parametres, lus, {
      lue: total > 0 ? page : null,
      communeConnue: depart !== null,
      motsVides: lus.q !== '' && lecture === null,
      allerOu: adresse.aller && !lus.aller && !adresse.ou,
    }),
  };
}
