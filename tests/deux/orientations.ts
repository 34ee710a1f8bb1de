import { expect } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { deciderOrientation } from '@/lib/orientations/commands/decision';
import { demanderOrientation } from '@/lib/orientations/commands/demande';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { uneOrientation } from '../factories/orientations';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

export const ORIENTATIONS: Courses = {
  'deux agents décident autrement d’une orientation': async () => {
    const { id: orientationId, personne } = await uneOrientation();
    const [{ acteur }, autre, ailleurs] = [
      await unAgentDuDepartement(),
      await unAgentDuDepartement(),
      await unReferent('FRANCE_TRAVAIL'),
    ];
    const { organismeId } = ailleurs;
    const change = { orientationId, decision: 'CHANGEMENT', organismeId, motif: 'Un métier.' } as const;
    const garde = { orientationId, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' } as const;
    return {
      deux: [
        () => deciderOrientation(acteur, change, NOW),
        () => deciderOrientation(autre.acteur, garde, NOW),
      ],
      codes: ['CONFLIT'],
      action: 'orientation.decider',
      fin: async () =>
        expect(await db.suivi.count({ where: { beneficiaireId: personne.id, finLe: null } })).toBe(1),
    };
  },
  'une orientation se demande deux fois': async () => {
    const { referent, personne } = await unSujet();
    const beneficiaireId = personne.id;
    const saisie = { beneficiaireId, versType: 'FRANCE_TRAVAIL', motif: 'Un métier.' } as const;
    return {
      deux: deuxFois(() => demanderOrientation(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'orientation.demander',
      fin: async () => expect(await db.orientation.count({ where: { beneficiaireId } })).toBe(1),
    };
  },
  'la personne efface tout quand le Département décide': async () => {
    const { id: orientationId, personne } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const garde = { orientationId, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' } as const;
    const tout = { beneficiaireId: personne.id, compris: true };
    return {
      deux: [() => deciderOrientation(acteur, garde, NOW), () => effacerDonnees(personne.acteur, tout, NOW)],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      action: 'beneficiaire.effacer',
      fin: async () =>
        expect(
          await db.orientation.count({
            where: { id: orientationId, NOT: { motif: null, decisionMotif: null } },
          }),
        ).toBe(0),
    };
  },
};
