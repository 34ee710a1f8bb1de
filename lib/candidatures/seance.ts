import { ajouterJours, demiJournee } from '@/lib/dates';
import type { DemiJournee } from '@/lib/generated/prisma/enums';

type CreneauDeSeance = { demiJournee: DemiJournee; date: Date | null };

/** Whether a créneau has a session on this calendar day: its own date, or its weekday. */
export function seanceCeJour(creneau: CreneauDeSeance, jour: Date): boolean {
  if (creneau.date) return creneau.date.getTime() === jour.getTime();
  return demiJournee(creneau.demiJournee).jour === ((jour.getUTCDay() + 6) % 7) + 1;
}

/** The calendar days of a créneau's sessions, from a day on, for so many days. */
export function prochainesSeances(creneau: CreneauDeSeance, depuis: Date, jours: number): Date[] {
  return Array.from({ length: jours }, (_, i) => ajouterJours(depuis, i)).filter((j) =>
    seanceCeJour(creneau, j),
  );
}

export type CreneauAttendu = CreneauDeSeance & {
  id: string;
  heureDebut: string;
  heureFin: string;
  mission: { id: string; titre: string };
  /** Told by the association (no affectation) or by a volunteer. */
  empechements: readonly { date: Date; affectationId: string | null }[];
  attendus: readonly { id: string; debutLe: Date; prenom: string }[];
};
export type SeancePrevue = {
  creneauId: string;
  date: Date;
  heureDebut: string;
  heureFin: string;
  mission: { id: string; titre: string };
  /** First names of those who come, as French people sort. */
  prenoms: string[];
  /** First names of those who said that they do not come this time. */
  prevenus: string[];
  /** The association said: no session that day. */
  annulee: boolean;
};

/** The sessions of the coming days with who comes, in order of time. A session that nobody is awaited at is left out. */
export function agenda(creneaux: readonly CreneauAttendu[], depuis: Date, jours: number): SeancePrevue[] {
  const seances = creneaux.flatMap((c) =>
    prochainesSeances(c, depuis, jours).map((date) => {
      const ceJour = c.empechements.filter((e) => e.date.getTime() === date.getTime());
      const absents = new Set(ceJour.map((e) => e.affectationId));
      const attendus = c.attendus.filter((a) => a.debutLe <= date);
      const noms = (venant: boolean) =>
        attendus
          .filter((a) => absents.has(a.id) !== venant)
          .map((a) => a.prenom)
          .sort((a, b) => a.localeCompare(b, 'fr'));
      return {
        creneauId: c.id,
        date,
        heureDebut: c.heureDebut,
        heureFin: c.heureFin,
        mission: c.mission,
        prenoms: noms(true),
        prevenus: noms(false),
        annulee: absents.has(null),
      };
    }),
  );
  return seances
    .filter((s) => s.prenoms.length + s.prevenus.length > 0)
    .sort((a, b) => Number(a.date) - Number(b.date) || a.heureDebut.localeCompare(b.heureDebut));
}
