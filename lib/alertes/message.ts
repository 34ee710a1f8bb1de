import { jourIso } from '@/lib/dates';
import type { Nouvelles } from '@/lib/recherche/queries/nouvelles';
import { cheminArret, ecrireArret } from '@/lib/notifications/lien';
import { MES_RECHERCHES, phraseAutres, phraseNouvelles, phraseVoir } from './recherche';

/** A search of the message: its name there, whether missions would betray what it asks, and what is new for it. */
export type Partie = { rechercheId: string; nom: string; discrete: boolean; nouvelles: Nouvelles };
/** A path of the site as a whole address. */
type Adresse = (chemin: string) => string;

/** The missions; where their titles would say the words or the needs of the search, only the way to one's space. */
function missionsEnTexte({ discrete, nouvelles: { total, premieres } }: Partie, adresse: Adresse): string[] {
  if (discrete) return [`${phraseVoir(total)}\u00a0: ${adresse(MES_RECHERCHES)}`];
  return [
    ...premieres.map((m) => `${m.titre} (${m.commune})\n${adresse(`/missions/${m.id}`)}`),
    ...(total > premieres.length ? [phraseAutres(total - premieres.length)] : []),
  ];
}

function partieEnTexte(partie: Partie, adresse: Adresse): string {
  const { rechercheId, nom, nouvelles } = partie;
  const arret = adresse(cheminArret(ecrireArret({ quoi: 'UNE', id: rechercheId })));
  return [
    `${nom}\u00a0: ${phraseNouvelles(nouvelles.total)}`,
    ...missionsEnTexte(partie, adresse),
    `Arrêter pour cette recherche\u00a0: ${arret}`,
  ].join('\n');
}

/** « 2 nouvelles missions pour votre recherche » ; of several searches only their number. */
function enTete(parties: readonly Partie[]): string {
  const seule = parties.length === 1 ? parties[0] : undefined;
  return seule
    ? `${phraseNouvelles(seule.nouvelles.total)} pour votre recherche`
    : `Nouvelles missions pour ${parties.length} de vos recherches`;
}

/** The one message of the day: its model and its words. Links lead to public pages, or to one's space. */
export function redigerAlerte(
  parties: readonly Partie[],
  { arret, moyen }: { arret: string; moyen: 'EMAIL' | 'SMS' },
  adresse: Adresse,
) {
  const commun = { toutes: adresse(MES_RECHERCHES), url: adresse(cheminArret(arret)) };
  if (moyen === 'SMS') {
    const seule = parties.length === 1 ? parties[0] : undefined;
    const quoi = seule ? `${phraseNouvelles(seule.nouvelles.total)}\u00a0: ${seule.nom}` : enTete(parties);
    return {
      modele: 'alertes.nouvelles-sms',
      variables: { ...commun, quoi, voir: phraseVoir(seule?.nouvelles.total ?? 2) },
    } as const;
  }
  const recherches = parties.map((p) => partieEnTexte(p, adresse)).join('\n\n');
  return {
    modele: 'alertes.nouvelles',
    variables: { ...commun, quoi: enTete(parties), recherches },
  } as const;
}

/** The keys of these messages begin so. */
export const DEBUT_DES_CLES = 'alertes:';
/** One message for a person and a day: whatever happens, the same key. */
export const cleDuJour = (beneficiaireId: string, jour: Date): string =>
  `${DEBUT_DES_CLES}${beneficiaireId}:${jourIso(jour)}`;
