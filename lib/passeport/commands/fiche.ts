import type { Acteur } from '@/lib/auth/acteur';
import { tenirParticipation } from '@/lib/beneficiaires/commands/accord';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { prevenirAssociation } from '@/lib/missions/commands/prevenir';
import { notifier } from '@/lib/notifications/commands/envoi';
import { fusionner, type ChampFiche, type NiveauxFiche } from '../fiche';
import { affectationsOuvrantFiche, peutEcrire } from '../policy';
import type { SaisieFiche } from '../schema';
import { DEJA_ATTESTEE, verrouiller } from './verrou';

/**
 * Begins the page of an agreed mission, from what the mission says; harmless when it exists. Returns its id.
 * Each side that did not begin it is told once.
 */
export async function ouvrirFiche(
  acteur: Acteur,
  saisie: { affectationId: string },
  now: Date,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { affectationId } = saisie;
    await tenirParticipation(
      tx,
      Prisma.sql`SELECT "beneficiaireId" FROM "affectations" WHERE "id" = ${affectationId}::uuid`,
    );
    const affectation = await tx.affectation.findFirst({
      where: { id: affectationId, ...affectationsOuvrantFiche(acteur) },
      select: {
        id: true,
        beneficiaireId: true,
        beneficiaire: { select: { userId: true, user: { select: { prenom: true } } } },
        mission: { select: { titre: true, associationId: true, description: true, activites: true } },
      },
    });
    if (!affectation) throw new NonTrouve('Cette mission');
    const { mission, beneficiaireId } = affectation;
    const { count } = await tx.fiche.createMany({
      data: {
        affectationId: affectation.id,
        beneficiaireId,
        associationId: mission.associationId,
        contexte: mission.description,
        activites: mission.activites.join('\n'),
        creeLe: now,
        modifieeLe: now,
      },
      skipDuplicates: true,
    });
    const { id } = await tx.fiche.findUniqueOrThrow({
      where: { affectationId: affectation.id },
      select: { id: true },
    });
    if (count === 0) return id;
    await journaliser(tx, acteur, now, {
      action: 'fiche.ouvrir',
      objet: { type: 'Fiche', id },
      beneficiaireId,
      vers: 'BROUILLON',
    });
    if (acteur.role !== 'BENEFICIAIRE')
      await notifier(
        tx,
        {
          modele: 'fiche.ouverte',
          userId: affectation.beneficiaire.userId,
          cle: `fiche.ouverte:${id}`,
          variables: {
            mission: mission.titre,
            qui: acteur.role === 'COORDINATION' ? 'La coordination' : 'L’association',
          },
        },
        now,
      );
    if (acteur.role !== 'ASSOCIATION')
      await prevenirAssociation(
        tx,
        mission.associationId,
        {
          modele: 'fiche.ouverte.association',
          cle: `fiche.ouverte:${id}`,
          variables: { mission: mission.titre, prenom: affectation.beneficiaire.user.prenom },
        },
        now,
      );
    return id;
  });
}

/**
 * Writes a draft. Two people may write at once: their changes are put together field by field (`fusionner`) and
 * `fusion` names the fields to read again. A change of the text withdraws the person's agreement.
 */
export async function modifierFiche(
  acteur: Acteur,
  saisie: SaisieFiche,
  now: Date,
): Promise<{ ficheId: string; beneficiaireId: string; fusion: string[] }> {
  return db.$transaction(async (tx) => {
    const fiche = await verrouiller(tx, acteur, saisie.ficheId);
    if (!peutEcrire(fiche)) throw DEJA_ATTESTEE;
    const { contexte, activites, realisations, responsabilites, outils, formations } = fiche;
    const courant = {
      textes: { contexte, activites, realisations, responsabilites, outils, formations },
      niveaux: Object.fromEntries(fiche.competences.map((c) => [c.competence, c.niveau])) as NiveauxFiche,
    };
    const saisi = { textes: saisie.textes, niveaux: saisie.niveaux };
    const { contenu, parLAutre, enDouble } =
      saisie.version === fiche.version
        ? { contenu: saisi, parLAutre: [], enDouble: [] }
        : fusionner(saisie.base, courant, saisi);
    const champs = (Object.keys(contenu.textes) as ChampFiche[]).filter(
      (c) => contenu.textes[c] !== courant.textes[c],
    );
    const memesNiveaux =
      Object.keys(contenu.niveaux).length === fiche.competences.length &&
      fiche.competences.every((c) => contenu.niveaux[c.competence] === c.niveau);
    const fusion = [...parLAutre, ...enDouble];
    const ecrite = { ficheId: fiche.id, beneficiaireId: fiche.beneficiaireId, fusion };
    if (champs.length === 0 && memesNiveaux) return ecrite;
    await tx.fiche.update({
      where: { id: fiche.id },
      data: { ...contenu.textes, accordLe: null, modifieeLe: now, version: { increment: 1 } },
    });
    if (!memesNiveaux) {
      await tx.ficheCompetence.deleteMany({ where: { ficheId: fiche.id } });
      await tx.ficheCompetence.createMany({
        data: Object.entries(contenu.niveaux).map(([competence, niveau]) => ({
          ficheId: fiche.id,
          competence: competence as keyof NiveauxFiche,
          niveau,
        })),
      });
    }
    await journaliser(tx, acteur, now, {
      action: 'fiche.modifier',
      objet: { type: 'Fiche', id: fiche.id },
      beneficiaireId: fiche.beneficiaireId,
      codes: { champs: champs.join(','), competences: !memesNiveaux, accordRetire: fiche.accordLe !== null },
    });
    return ecrite;
  });
}
