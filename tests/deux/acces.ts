import { expect } from 'vitest';
import { ouvrirAvecMotif } from '@/lib/acces/commands';
import { db } from '@/lib/db';
import { unAgentDuDepartement } from '../factories/comptes';
import { unSujet } from '../factories/sujet';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

export const ACCES: Courses = {
  'un agent dit deux fois pourquoi il ouvre le même parcours : la personne est prévenue une fois':
    async () => {
      const { personne } = await unSujet();
      const { acteur } = await unAgentDuDepartement();
      const saisie = { beneficiaireId: personne.id, motif: 'La personne nous a écrit.', relu: false };
      return {
        deux: deuxFois(() => ouvrirAvecMotif(acteur, saisie, NOW)),
        ...SANS_EFFET,
        action: 'dossier.motiver',
        fin: async () =>
          expect([
            await db.accesMotive.count({ where: { beneficiaireId: personne.id } }),
            await db.message.count({ where: { userId: personne.userId, modele: 'compte.dossier-ouvert' } }),
          ]).toEqual([1, 1]),
      };
    },
};
