import { expect } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { accepterCandidature } from '@/lib/candidatures/commands/reponse';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { changerCoordonnees } from '@/lib/comptes/commands/acces';
import { entrerParLien } from '@/lib/auth/commands/lien';
import { empreinte } from '@/lib/auth/secret';
import { PUBLIC } from '@/lib/auth/acteur';
import { randomUUID } from 'node:crypto';
import { confirmerHeures } from '@/lib/heures/commands/confirmation';
import { db } from '@/lib/db';
import { unCoordinateur } from '../factories/comptes';
import { desHeures, unSejour, unSouhait } from '../factories/sujet';
import { deposer, personneDedans, TROP_TARD, type Sujet } from './candidatures';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const effacer = ({ personne }: Pick<Sujet, 'personne'>) =>
  effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, NOW);

/** Nobody is named, nothing is open, nobody is in. */
const rienNeReste = async (sujet: Pick<Sujet, 'personne'>) => {
  const { id, userId } = sujet.personne;
  const { user, anonymiseLe } = await db.beneficiaire.findUniqueOrThrow({
    where: { id },
    select: { anonymiseLe: true, user: true },
  });
  expect(anonymiseLe).toEqual(NOW);
  expect(user).toMatchObject({ id: userId, nom: '', email: null, telephone: null, desactiveLe: NOW });
  expect(await db.session.count({ where: { userId } })).toBe(0);
  expect(await db.affectation.count({ where: { beneficiaireId: id, finLe: null } })).toBe(0);
  const vivantes = { beneficiaireId: id, statut: { notIn: ['RETIREE' as const, 'SANS_SUITE' as const] } };
  expect(await db.candidature.count({ where: { ...vivantes, affectation: null } })).toBe(0);
};
const EFFACE = { action: 'beneficiaire.effacer' };

export const EFFACEMENT: Courses = {
  'la personne efface tout deux fois': async () => {
    const sujet = await unSejour();
    return { ...EFFACE, deux: deuxFois(() => effacer(sujet)), ...SANS_EFFET, fin: () => rienNeReste(sujet) };
  },
  'la personne efface tout quand on l’accueille': async () => {
    const sujet = await unSouhait();
    return {
      ...EFFACE,
      deux: [() => accepterCandidature(sujet.association.acteur, sujet.saisie, NOW), () => effacer(sujet)],
      passent: DANS_UN_ORDRE,
      codes: TROP_TARD,
      fin: async () => {
        await rienNeReste(sujet);
        await personneDedans(sujet);
      },
    };
  },
  'la personne efface tout quand elle se dit intéressée': async () => {
    const sujet = await unSejour();
    await db.affectation.updateMany({
      where: { id: sujet.affectation.id },
      data: { finLe: new Date('2026-03-01') },
    });
    return {
      ...EFFACE,
      deux: [() => deposer(sujet), () => effacer(sujet)],
      passent: DANS_UN_ORDRE,
      codes: ['CONSENTEMENT'],
      fin: () => rienNeReste(sujet),
    };
  },
  'la personne efface tout quand l’association met fin à sa mission': async () => {
    const sujet = await unSejour();
    return {
      ...EFFACE,
      deux: [() => terminerAffectation(sujet.association.acteur, sujet.saisie, NOW), () => effacer(sujet)],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE', 'DEJA_TERMINEE'],
      fin: () => rienNeReste(sujet),
    };
  },
  'la personne efface tout quand ses heures sont confirmées': async () => {
    const sujet = await desHeures();
    return {
      ...EFFACE,
      deux: [
        () => confirmerHeures(sujet.association.acteur, { heuresIds: [sujet.heures.id] }, NOW),
        () => effacer(sujet),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      fin: () => rienNeReste(sujet),
    };
  },
  'la personne efface tout quand elle entre par un lien': async () => {
    const sujet = await unSejour();
    const jeton = randomUUID();
    await db.lienConnexion.create({
      data: {
        ...{ userId: sujet.personne.userId, tokenHash: empreinte(jeton), canal: 'EMAIL' },
        ...{ creeLe: NOW, expireLe: new Date(NOW.getTime() + 60_000) },
      },
    });
    const entree = { jeton, longue: false, appareil: 'Essai', reseau: randomUUID() };
    return {
      ...EFFACE,
      deux: [() => entrerParLien(PUBLIC, entree, NOW), () => effacer(sujet)],
      passent: DANS_UN_ORDRE,
      codes: ['LIEN_PERIME', 'COMPTE_FERME'],
      fin: () => rienNeReste(sujet),
    };
  },
  'la personne efface tout quand on change ses coordonnées': async () => {
    const sujet = await unSejour();
    const saisie = {
      ...{ beneficiaireId: sujet.personne.id, telephone: null, perdu: false },
      email: `${randomUUID()}@exemple.fr`,
    };
    const { acteur } = await unCoordinateur();
    return {
      ...EFFACE,
      deux: [() => changerCoordonnees(acteur, saisie, NOW), () => effacer(sujet)],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      fin: () => rienNeReste(sujet),
    };
  },
};
