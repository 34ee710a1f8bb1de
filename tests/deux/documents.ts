import { expect } from 'vitest';
import { db } from '@/lib/db';
import { deposerModele, retirerModele } from '@/lib/documents/commands';
import { unAgentDuDepartement } from '../factories/comptes';
import { unModele } from '../factories/documents';
import { AIN } from '../factories/territoires';
import { unWord } from '../support/word';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const enUsage = () => db.modeleDocument.findMany({ where: { departementCode: AIN, retireLe: null } });

export const DOCUMENTS: Courses = {
  'deux agents déposent un modèle de contrat': async () => {
    const { acteur } = await unAgentDuDepartement();
    await unModele(acteur, NOW);
    return {
      deux: deuxFois(() => deposerModele(acteur, unWord(), NOW)),
      ...SANS_EFFET,
      // Both are kept, the last one serves.
      fin: async () => expect(await enUsage()).toHaveLength(1),
    };
  },
  'deux agents retirent le même modèle': async () => {
    const { acteur } = await unAgentDuDepartement();
    const { id: modeleId } = await unModele(acteur, NOW);
    return {
      deux: deuxFois(() => retirerModele(acteur, { modeleId }, NOW)),
      codes: ['DEPASSE'],
      action: 'modele.retirer',
      fin: async () => expect(await enUsage()).toEqual([]),
    };
  },
};
