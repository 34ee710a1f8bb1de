import { expect } from 'vitest';
import { db } from '@/lib/db';
import { accorderHeures, confirmerHeures, demanderRevue } from '@/lib/heures/commands/confirmation';
import { corrigerHeures, declarerHeures, retirerHeures } from '@/lib/heures/commands/declaration';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import { unCollegue } from '../factories/comptes';
import { desHeures, unSejour } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

type Sujet = Awaited<ReturnType<typeof desHeures>>;
const LE = new Date('2026-03-02');
const confirmer = ({ association, heures }: Sujet, acteur = association.acteur) =>
  confirmerHeures(acteur, { heuresIds: [heures.id], versions: [1] }, NOW);
const corriger = ({ personne, heures }: Sujet) =>
  corrigerHeures(personne.acteur, { heuresId: heures.id, date: LE, minutes: 90 }, NOW);

/** Hours that both said yes to are the two hours that the association had read; else nothing counts. */
const jamaisNonLues = async ({ heures }: Sujet) => {
  const ligne = await db.heures.findUnique({ where: { id: heures.id } });
  if (ligne?.statut === 'CONFIRMEES') expect(ligne.minutes).toBe(120);
};

export const HEURES: Courses = {
  'deux responsables confirment la même ligne': async () => {
    const sujet = await desHeures();
    const collegue = await unCollegue(sujet.association.acteur);
    return {
      deux: [() => confirmer(sujet), () => confirmer(sujet, collegue)],
      codes: ['TRANSITION'],
      action: 'heures.confirmer',
    };
  },
  'l’un confirme, l’autre demande de regarder de nouveau': async () => {
    const sujet = await desHeures();
    const { association, heures } = sujet;
    return {
      deux: [
        () => confirmer(sujet),
        () => demanderRevue(association.acteur, { heuresId: heures.id, mot: 'Mardi ?' }, NOW),
      ],
      codes: ['TRANSITION'],
      fin: async () =>
        expect(await db.journal.count({ where: { objetId: heures.id, de: 'DECLAREES' } })).toBe(1),
    };
  },
  'la personne corrige quand l’association confirme': async () => {
    const sujet = await desHeures();
    return {
      deux: [() => confirmer(sujet), () => corriger(sujet)],
      codes: ['TRANSITION', 'CONFIRMEES'],
      fin: () => jamaisNonLues(sujet),
    };
  },
  'la personne retire quand l’association confirme': async () => {
    const sujet = await desHeures();
    const { personne, heures } = sujet;
    return {
      deux: [() => confirmer(sujet), () => retirerHeures(personne.acteur, { heuresId: heures.id }, NOW)],
      codes: ['NON_TROUVE', 'CONFIRMEES'],
      fin: () => jamaisNonLues(sujet),
    };
  },
  'la personne retire deux fois': async () => {
    const { personne, heures } = await desHeures();
    return {
      deux: deuxFois(() => retirerHeures(personne.acteur, { heuresId: heures.id }, NOW)),
      codes: ['NON_TROUVE'],
      action: 'heures.retirer',
    };
  },
  'la personne dit oui deux fois': async () => {
    const { personne, heures } = await desHeures({ origine: 'ASSOCIATION', accordLe: null });
    return {
      deux: deuxFois(() => accorderHeures(personne.acteur, { heuresIds: [heures.id] }, NOW)),
      ...SANS_EFFET,
      action: 'heures.accorder',
    };
  },
  'la personne dit oui à ce qu’elle corrige': async () => {
    const sujet = await desHeures({ origine: 'ASSOCIATION', accordLe: null, statut: 'CONFIRMEES' });
    const { personne, heures } = sujet;
    return {
      deux: [
        () => accorderHeures(personne.acteur, { heuresIds: [heures.id], versions: [1] }, NOW),
        () => corriger(sujet),
      ],
      codes: ['TRANSITION', 'CONFIRMEES'],
      fin: () => jamaisNonLues(sujet),
    };
  },
  'l’association écrit la feuille du jour que la personne déclare': async () => {
    const { personne, association, saisie } = await unSejour();
    const ligne = { ...saisie, date: LE, minutes: 120 };
    return {
      deux: [
        () => declarerHeures(personne.acteur, ligne, NOW),
        () => saisirFeuille(association.acteur, { lignes: [ligne] }, NOW),
      ],
      codes: ['DEJA_ECRITES'],
      fin: async () => expect(await db.heures.count({ where: saisie })).toBe(1),
    };
  },
  'deux feuilles qui se croisent': async () => {
    const [a, b] = [await desHeures(), await desHeures()];
    const gerer = { ...a.association.acteur, associationIds: [a.association.id, b.association.id] };
    const ids = [a.heures.id, b.heures.id];
    return {
      deux: [
        () => confirmerHeures(gerer, { heuresIds: ids }, NOW),
        () => confirmerHeures(gerer, { heuresIds: [...ids].reverse() }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['TRANSITION'],
      fin: async () =>
        expect(await db.heures.count({ where: { id: { in: ids }, statut: 'CONFIRMEES' } })).toBe(2),
    };
  },
};
