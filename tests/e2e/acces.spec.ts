import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { PERSONAS } from '@/lib/auth/personas';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { expect, test } from '../support/e2e';
import { ACTIONS } from './acces.actions';
import { PAGES, VISITEURS } from './acces.matrice';
import type { ObjetsDAutrui } from './acces.objets';
import { unFichierDe } from './exports.objets';
import { unMessageDe } from './fils.objets';
import { unImportDe } from './imports.objets';

const REFUS = 'Connectez-vous avec le bon compte';
/** Actions that touch nothing but the caller: there is no object of somebody else to try. */
const SANS_OBJET = [
  'terminerAutresSessionsAction',
  'choisirMoyensAction',
  'demanderRappelAction',
  'ecarterMissionAction',
  'finirAideAction',
  'remettreMissionAction',
];

async function objetsDAutrui(db: PrismaClient): Promise<ObjetsDAutrui> {
  const user = { email: { notIn: Object.values(PERSONAS).map((p) => p.courriel) } };
  const association = { membres: { none: { user: { email: PERSONAS.association.courriel } } } };
  const suivis = { none: { referent: { user: { email: PERSONAS.referent.courriel } } } };
  const beneficiaire = { user, suivis };
  const mission = { association, statut: 'PUBLIEE' as const };
  const id = { select: { id: true } };
  // Of the demonstration: those that other tests make come later, and go.
  const aine = { orderBy: { creeLe: 'asc' as const } };
  const brouillon = await db.fiche.findFirstOrThrow({
    where: {
      statut: 'BROUILLON',
      association,
      beneficiaire: { ...beneficiaire, consentements: { some: { retireLe: null } } },
    },
    select: { id: true, beneficiaireId: true },
  });
  const affectation = await db.affectation.findFirstOrThrow({
    where: { beneficiaire, mission: { association }, heures: { some: {} } },
    ...aine,
    select: { id: true, candidatureId: true, beneficiaireId: true, heures: id },
  });
  const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaire }, ...id });
  const surQuoi = { candidatureId: affectation.candidatureId, suiviId: suivi.id };
  return {
    affectation: affectation.id,
    candidature: affectation.candidatureId,
    personne: affectation.beneficiaireId,
    motivee: affectation.beneficiaireId,
    heures: affectation.heures[0]!.id,
    referent: (await db.referent.findFirstOrThrow({ where: { user }, ...id })).id,
    suivi: suivi.id,
    messageFil: await unMessageDe(db, null, surQuoi),
    mission: (await db.mission.findFirstOrThrow({ where: mission, ...aine, ...id })).id,
    association: (await db.association.findFirstOrThrow({ where: association, ...id })).id,
    contrat: (await db.contrat.findFirstOrThrow({ where: { beneficiaire }, ...id })).id,
    texte: (await db.versionContrat.findFirstOrThrow({ where: { contrat: { beneficiaire } }, ...id })).id,
    fiche: (await db.fiche.findFirstOrThrow({ where: { beneficiaire, association }, ...id })).id,
    brouillon: brouillon.id,
    titulaire: brouillon.beneficiaireId,
    partage: (await db.partagePasseport.findFirstOrThrow({ where: { beneficiaire }, ...id })).id,
    message: (await db.messageContact.findFirstOrThrow(id)).id,
    rappel: (await db.demandeRappel.findFirstOrThrow(id)).id,
    importPersonnes: await unImportDe(db, null),
    fichier: await unFichierDe(db, null),
    importFlux: (await db.importFlux.findFirstOrThrow(id)).id,
    lot: (await db.lotPropositions.findFirstOrThrow(id)).id,
    territoire: (await db.territoire.findFirstOrThrow(id)).id,
    recherche: (await db.rechercheEnregistree.findFirstOrThrow({ where: { beneficiaire }, ...id })).id,
    groupe: (await db.groupeSynonymes.findFirstOrThrow({ ...aine, ...id })).id,
  };
}

/** Sends somebody else's objects under every name that a form gives them. */
function formulaire(o: ObjetsDAutrui): FormData {
  const champs: Record<string, string> = {
    id: o.candidature,
    beneficiaireId: o.personne,
    personne: o.personne,
    montrees: o.personne,
    heuresId: o.heures,
    heuresIds: o.heures,
    contratId: o.contrat,
    versionId: o.texte,
    empreinte: 'a'.repeat(64),
    minutes: '60',
    date: '2026-01-05',
    mot: 'Bonjour',
    reponse: 'oui',
    importId: o.importPersonnes,
    retour: 'referent',
    accord: 'oui',
  };
  for (const [nom, valeur] of Object.entries(o)) champs[`${nom}Id`] = valeur;
  const multipart = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) multipart.append(`_1_${nom}`, valeur);
  // Last: it is read as a stream, and refers to the fields before it.
  multipart.append('0', '["$undefined","$K1"]');
  return multipart;
}

type Reference = { filename?: string; exportedName?: string };

/** Ids of the actions in the build that is served. */
function idsDesActions(): Map<string, string> {
  const manifeste = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, Reference>;
  };
  return new Map(Object.entries(manifeste.node).map(([id, r]) => [`${r.filename}#${r.exportedName}`, id]));
}

async function appeler(request: APIRequestContext, baseURL: string, id: string, o: ObjetsDAutrui) {
  const reponse = await request.post('/', {
    headers: { 'Next-Action': id, Origin: baseURL },
    multipart: formulaire(o),
    maxRedirects: 0,
  });
  const texte = await reponse.text();
  const reussie = 'x-action-redirect' in reponse.headers() || reponse.status() === 303;
  return { statut: reponse.status(), refusee: texte.includes(REFUS), reussie };
}

for (const visiteur of VISITEURS) {
  test.describe(`accès : ${visiteur}`, () => {
    test.setTimeout(240_000);
    test.beforeEach(async ({ connecter }) => {
      if (visiteur !== 'inconnu') await connecter(visiteur);
    });

    test(`les pages, avec les objets d’autrui (${visiteur})`, async ({ context, db }) => {
      const o = await objetsDAutrui(db);
      const fautes: string[] = [];
      for (const [route, { ouvert, chemin }] of Object.entries(PAGES)) {
        const adresse = chemin?.(o) ?? route;
        const reponse = await context.request.get(adresse, { maxRedirects: 0 });
        const versConnexion = /\/connexion(\?|$)/.test(reponse.headers().location ?? '');
        const statut = reponse.status();
        // /indisponible answers 503 to everybody: it is what it is for.
        const entre = (statut < 400 || route === '/indisponible') && !versConnexion;
        const bon = ouvert.includes(visiteur)
          ? entre || (statut === 404 && adresse.includes('inconnu'))
          : [401, 403, 404, 405].includes(statut) || (visiteur === 'inconnu' && versConnexion);
        if (!bon) fautes.push(`${adresse} (${route}) : ${statut} ${reponse.headers().location ?? ''}`);
      }
      expect(fautes).toEqual([]);
    });

    test(`les actions, avec les objets d’autrui (${visiteur})`, async ({ context, db, baseURL }) => {
      const o = await objetsDAutrui(db);
      const ids = idsDesActions();
      const fautes: string[] = [];
      for (const [fichier, noms] of Object.entries(ACTIONS))
        for (const [nom, permis] of Object.entries(noms)) {
          const id = ids.get(`${fichier}#${nom}`);
          const autorise = permis.includes(visiteur);
          // The coordination and the département may act on what belongs to others: their rules have their own tests.
          const surTout = ['coordination', 'departement'].includes(visiteur) || permis.includes('inconnu');
          if (!id) fautes.push(`${nom} : aucune page ne s’en sert`);
          if (!id || (autorise && (surTout || SANS_OBJET.includes(nom)))) continue;
          const { statut, refusee, reussie } = await appeler(context.request, baseURL!, id, o);
          if (reussie || statut >= 500 || refusee === autorise)
            fautes.push(`${nom} : ${statut}${reussie ? ', réussie' : ''}${refusee ? ', refusée' : ''}`);
        }
      expect(fautes).toEqual([]);
    });
  });
}
