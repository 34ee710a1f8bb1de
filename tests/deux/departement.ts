import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { reglerPoids } from '@/lib/appariement/commands/poids';
import { POIDS } from '@/lib/appariement/poids';
import { SYSTEME } from '@/lib/auth/acteur';
import { demanderRappel } from '@/lib/beneficiaires/commands/rappel';
import { inviterBeneficiaire } from '@/lib/comptes/commands/beneficiaire';
import { db } from '@/lib/db';
import { fixerObjectif } from '@/lib/indicateurs/commands';
import { classerRappel, noterRappel } from '@/lib/rappels/commands';
import { creerTerritoire, deplacerCommunes, modifierTerritoire } from '@/lib/territoires/commands/decoupage';
import { approuverTexte } from '@/lib/droits/commands';
import { texteAModifier } from '@/lib/droits/queries';
import { modifierDepartement } from '@/lib/territoires/commands/departement';
import { importerHoraires } from '@/lib/trajets/commands/horaires';
import { unAgentDuDepartement, unCoordinateur } from '../factories/comptes';
import { unSujet } from '../factories/sujet';
import { FAITS, unDepartement } from '../factories/territoires';
import { ecrireZip, uneOffre } from '../support/gtfs';
import { pro } from './comptes';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

async function unRappel() {
  await unDepartement();
  const { id: rappelId } = await db.demandeRappel.create({
    data: { prenom: randomUUID(), telephone: '+33639980001', communeCode: '01053' },
  });
  return { rappelId, acteur: (await unCoordinateur()).acteur };
}

export const DEPARTEMENT: Courses = {
  'deux coordinateurs invitent depuis le même rappel': async () => {
    const { rappelId, acteur } = await unRappel();
    const saisie = { communeCode: '01053', dateNaissance: null, public: 'AUTRE' as const, rappelId };
    return {
      deux: deuxFois(() => inviterBeneficiaire(acteur, { ...pro(), ...saisie }, NOW)),
      codes: ['DEJA_TRAITEE'],
      action: 'compte.inviter',
    };
  },
  'l’un rappelle, l’autre classe': async () => {
    const { rappelId, acteur } = await unRappel();
    return {
      deux: [() => noterRappel(acteur, { rappelId }, NOW), () => classerRappel(acteur, { rappelId }, NOW)],
      passent: DANS_UN_ORDRE,
      codes: ['DEJA_TRAITEE'],
      fin: async () =>
        expect(await db.journal.count({ where: { objetId: rappelId, de: 'NOUVELLE' } })).toBe(1),
    };
  },
  'la personne demande deux fois à être rappelée': async () => {
    const { personne } = await unSujet();
    return {
      deux: deuxFois(() => demanderRappel(personne.acteur, { mot: 'Le matin' }, NOW)),
      ...SANS_EFFET,
      action: 'rappel.demander',
    };
  },
  'deux imports des mêmes horaires': async () => {
    await unDepartement();
    const chemin = ecrireZip(mkdtempSync(path.join(tmpdir(), 'gtfs-')), 'essai.zip', uneOffre());
    return {
      deux: deuxFois(() => importerHoraires(SYSTEME, { source: 'essai', chemin }, NOW)),
      passent: DANS_UN_ORDRE,
      codes: ['IMPORT_EN_COURS'],
      fin: async () => expect([await db.sourceHoraires.count(), await db.liaison.count()]).toEqual([1, 2]),
    };
  },
  'deux agents fixent l’objectif de la même année': async () => {
    const { acteur } = await unAgentDuDepartement();
    const annee = 2030 + (await db.objectif.count());
    return {
      deux: deuxFois(() => fixerObjectif(acteur, { annee, personnes: 10, budget: null, version: 0 }, NOW)),
      codes: ['PERIME'],
      action: 'objectif.fixer',
    };
  },
  'deux agents changent les informations du Département': async () => {
    const { acteur } = await unAgentDuDepartement();
    const { version } = await unDepartement();
    return {
      deux: deuxFois(() => modifierDepartement(acteur, { ...FAITS, version }, NOW)),
      codes: ['PERIME'],
      action: 'departement.modifier',
    };
  },
  'deux agents approuvent un texte des droits': async () => {
    const { acteur } = await unAgentDuDepartement();
    await unDepartement();
    const { numero: version } = await texteAModifier(acteur);
    const approuver = (mot: string) => () =>
      approuverTexte(
        acteur,
        {
          version,
          texte: `## ${mot} ?`,
          apercu: `## ${mot} ?`,
          approuveLe: new Date('2026-03-01'),
          relu: true,
        },
        NOW,
      );
    return {
      deux: [approuver('Un'), approuver('Deux')],
      codes: ['PERIME'],
      action: 'texte.approuver',
      fin: async () => expect((await texteAModifier(acteur)).numero).toBe(version + 1),
    };
  },
  'un agent approuve deux fois le même texte des droits': async () => {
    const { acteur } = await unAgentDuDepartement();
    await unDepartement();
    const { numero: version } = await texteAModifier(acteur);
    const texte = '## Trois ?';
    const saisie = { version, texte, apercu: texte, approuveLe: new Date('2026-03-01'), relu: true };
    return {
      deux: deuxFois(() => approuverTexte(acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'texte.approuver',
      fin: async () => expect((await texteAModifier(acteur)).numero).toBe(version + 1),
    };
  },
  'deux agents règlent les poids pour la première fois': async () => {
    const { acteur } = await unAgentDuDepartement();
    await db.poidsClassement.deleteMany();
    const regler = (envies: number) => () => reglerPoids(acteur, { ...POIDS, envies, version: 0 }, NOW);
    return {
      deux: [regler(40), regler(50)],
      codes: ['PERIME'],
      fin: async () => expect(await db.poidsClassement.findFirst()).toMatchObject({ version: 1 }),
    };
  },
  'deux agents changent les poids': async () => {
    const { acteur } = await unAgentDuDepartement();
    await db.poidsClassement.deleteMany();
    await reglerPoids(acteur, { ...POIDS, envies: 30, version: 0 }, NOW);
    const regler = (envies: number) => () => reglerPoids(acteur, { ...POIDS, envies, version: 1 }, NOW);
    return {
      deux: [regler(40), regler(50)],
      codes: ['PERIME'],
      fin: async () => expect(await db.poidsClassement.findFirst()).toMatchObject({ version: 2 }),
    };
  },
  'deux agents changent le même territoire': async () => {
    const { acteur } = await unAgentDuDepartement();
    const territoireId = await creerTerritoire(acteur, { nom: randomUUID() }, NOW);
    const changer = (telephone: string) => () =>
      modifierTerritoire(
        acteur,
        { territoireId, version: 1, nom: randomUUID(), telephone, confirme: true },
        NOW,
      );
    return {
      deux: [changer('+33474000003'), changer('+33474000004')],
      codes: ['PERIME'],
      action: 'territoire.modifier',
      fin: async () =>
        expect(await db.territoire.findUnique({ where: { id: territoireId } })).toMatchObject({ version: 2 }),
    };
  },
  'deux agents créent le même territoire': async () => {
    const { acteur } = await unAgentDuDepartement();
    const nom = randomUUID();
    return {
      deux: deuxFois(() => creerTerritoire(acteur, { nom }, NOW)),
      codes: ['NOM_PRIS'],
      action: 'territoire.creer',
    };
  },
  'deux agents déplacent la même commune': async () => {
    const { acteur } = await unAgentDuDepartement();
    const { id: deTerritoireId } = await db.territoire.findFirstOrThrow({
      where: { communes: { some: { code: '01451' } } },
    });
    const vers = async () => creerTerritoire(acteur, { nom: randomUUID() }, NOW);
    const [a, b] = [await vers(), await vers()];
    const deplacer = (versTerritoireId: string) => () =>
      deplacerCommunes(acteur, { deTerritoireId, versTerritoireId, communeCodes: ['01451'] }, NOW);
    return {
      deux: [deplacer(a), deplacer(b)],
      passent: [2],
      codes: [],
      fin: async () =>
        expect(
          await db.territoire.count({
            where: { id: { in: [a, b] }, communes: { some: { code: '01451' } } },
          }),
        ).toBe(1),
    };
  },
};
