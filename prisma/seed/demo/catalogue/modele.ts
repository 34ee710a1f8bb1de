import type { ADistance, Competence, DemiJournee, Domaine } from '@/lib/generated/prisma/enums';

/** A mission of the demo, before it has a place, a date and an association. */
export type ModeleMission = {
  titre: string;
  description: string;
  /** What one will do: 3 to 5 short lines. */
  activites: string[];
  domaine: Domaine;
  activite: string;
  apprend: Competence[];
  rome: string[];
  /** Half-days on which it may happen; one to three are taken. */
  quand: DemiJournee[];
  ponctuelle?: boolean;
  apporter?: string;
  traits?: {
    aDistance?: ADistance;
    accessibleFauteuil?: boolean;
    permisNecessaire?: boolean;
    lectureNecessaire?: boolean;
    portDeCharges?: boolean;
    longtempsDebout?: boolean;
    enEquipe?: boolean;
    calme?: boolean;
    enfantsBienvenus?: boolean;
  };
};

/** A kind of association: four names, one sentence, three missions. */
export type Theme = { associations: string[]; description: string; missions: ModeleMission[] };
