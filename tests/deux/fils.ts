import { expect } from 'vitest';
import { db } from '@/lib/db';
import { lireFil } from '@/lib/fils/commands/lecture';
import { ecrireMessage } from '@/lib/fils/commands/message';
import { nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { leSuivi, unMessage } from '../factories/fils';
import { unSujet } from '../factories/sujet';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const ecrit = { relu: false, avecAssociation: false } as const;

async function unAccompagnement() {
  const { personne, referent } = await unSujet();
  const { id: sujetId } = await leSuivi(personne.id);
  const messages = () => db.messageFil.count({ where: { fil: { suiviId: sujetId } } });
  const ecrire = (texte: string) => () => ecrireMessage(personne.acteur, { sujetId, texte, ...ecrit }, NOW);
  return { personne, referent, sujetId, messages, ecrire };
}

export const FILS: Courses = {
  'le même message part deux fois, et commence l’échange': async () => {
    const { referent, messages, ecrire } = await unAccompagnement();
    return {
      deux: deuxFois(ecrire('Bonjour !')),
      ...SANS_EFFET,
      fin: async () => {
        expect(await messages()).toBe(1);
        expect(await db.message.count({ where: { userId: referent.userId } })).toBe(1);
      },
    };
  },
  'chacun écrit le premier message : c’est un seul échange': async () => {
    const { referent, sujetId, messages, ecrire } = await unAccompagnement();
    const repondre = () => ecrireMessage(referent.acteur, { sujetId, texte: 'Bonjour.', ...ecrit }, NOW);
    return {
      deux: [ecrire('Bonjour !'), repondre],
      ...SANS_EFFET,
      fin: async () => {
        expect(await messages()).toBe(2);
        expect(await db.fil.count({ where: { suiviId: sujetId } })).toBe(1);
      },
    };
  },
  'un message arrive pendant que l’on lit : il est montré, ou nouveau': async () => {
    const { personne, referent, sujetId, ecrire } = await unAccompagnement();
    await unMessage({ suiviId: sujetId }, { userId: personne.userId, role: 'BENEFICIAIRE' });
    let montres = 0;
    return {
      deux: [
        ecrire('Une chose encore.'),
        async () => {
          montres = (await lireFil(referent.acteur, { sujetId, page: 1 }, NOW)).messages.total;
        },
      ],
      ...SANS_EFFET,
      fin: async () => {
        expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(montres === 2 ? 0 : 1);
      },
    };
  },
  'deux onglets ouvrent le même échange': async () => {
    const { personne, referent, sujetId } = await unAccompagnement();
    await unMessage({ suiviId: sujetId }, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      deux: deuxFois(() => lireFil(referent.acteur, { sujetId, page: 1 }, NOW)),
      ...SANS_EFFET,
      fin: async () => expect(await nombreDeFilsNouveaux(referent.acteur, NOW)).toBe(0),
    };
  },
};
