import 'server-only';
import { nomRecherche } from '@/lib/territoires/commune';
import { communeParCode, resoudreCommune, type CommuneVue } from '@/lib/territoires/queries';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import type { Lecture } from '@/lib/vocabulaire/requete';
import { chercherMissions, type MissionTrouvee } from '../queries';
import { adresseRecherche, type Criteres } from '../recherche';
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

/**
 * The search of an address, answered. Words that mean one commune give its own address instead (`vers`), to be
 * shared. `chemin` = the list's page; `chezMoi` = what the reader said of where they can go.
 */
export async function lireRecherche(
  parametres: AdresseLue,
  now: Date,
  { chemin = '/missions', chezMoi = null }: { chemin?: string; chezMoi?: ChezMoi | null } = {},
): Promise<Recherche | { vers: string }> {
  const adresse = criteresSchema.parse(parametres);
  const lieu = await lieuDe(adresse, chezMoi);
  if (lieu.vers) return { vers: adresseRecherche(adresse, { commune: lieu.vers, aller: false }, chemin) };
  const { depart = null, choix = null } = lieu;
  const aller = adresse.aller && !adresse.ou && chezMoi !== null;
  const lus: Criteres = {
    ...adresse,
    aller,
    ...(aller ? { rayon: chezMoi.rayonKm, mode: adresse.mode ?? chezMoi.mode } : {}),
  };
  const lecture = await lireLaRecherche(lus.q);
  const lieux = { commune: depart, lecture, now };
  const [{ missions, total, page }, facettes, communes, deChezSoi] = await Promise.all([
    chercherMissions(lus, depart, now, lecture),
    lus.filtres ? compterFacettes(lus, lieux) : null,
    aller ? compterParCommune(lus, lieux) : [],
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
      allerOu: adresse.aller && !aller && !adresse.ou,
    }),
  };
}
