import { instantEnLettres } from '@/lib/dates';
import type { MoyenAlerte } from '@/lib/generated/prisma/enums';
import { canauxOuverts } from '@/lib/notifications/canaux';
import { MOYENS_ALERTE, moyenDe } from './moyen';

type Alertes = {
  alertesPar: MoyenAlerte | null;
  user: { email: string | null; telephone: string | null };
  recherches: readonly {
    adresse: string;
    creeLe: Date;
    vuJusquA: Date;
    lueLe: Date;
    pauseeLe: Date | null;
    enleveeLe: Date | null;
  }[];
  /** What each search asks, by its address. */
  mots: ReadonlyMap<string, string>;
};
const instant = (d: Date | null) => d && instantEnLettres(d);

/** Saved searches, and how one is told, as the person downloads them. */
export const alertesEnFichier = ({ alertesPar, user, recherches, mots }: Alertes) => ({
  'recherches enregistrées': recherches.map((r) => ({
    recherche: mots.get(r.adresse)!,
    enregistrée: instant(r.creeLe),
    'comparée jusqu’au': instant(r.vuJusquA),
    'vue jusqu’au': instant(r.lueLe),
    'en pause depuis': instant(r.pauseeLe),
    enlevée: instant(r.enleveeLe),
  })),
  'comment me prévenir des nouvelles missions':
    MOYENS_ALERTE[moyenDe(alertesPar, user, canauxOuverts())].label,
});
