import { ajouterJours, demiJournee, MOMENTS } from '@/lib/dates';
import { Accompagnement, type DemiJournee, type StatutMission } from '@/lib/generated/prisma/enums';
import type { ModeleMission } from './catalogue/modele';
import { THEMES } from './catalogue/themes';
import {
  communeAuHasard,
  ecart,
  ilYA,
  instantIlYA,
  noter,
  type AssociationDemo,
  type Contexte,
  type MissionDemo,
} from './contexte';
import { creerHasard } from './hasard';

const HEURES: Record<keyof typeof MOMENTS, [string, string][]> = {
  MATIN: [
    ['09:00', '12:00'],
    ['09:30', '11:30'],
  ],
  APRES_MIDI: [
    ['14:00', '17:00'],
    ['14:00', '16:00'],
  ],
  SOIR: [['18:00', '20:00']],
};
const MOTIFS = [
  'Dites combien d’heures par semaine, et qui accueille.',
  'Écrivez ce que l’on fera en trois phrases courtes.',
  'Précisez si le trajet est remboursé.',
];
const VENIR = [
  'Arrêt de bus « Mairie », puis cinq minutes à pied.',
  'Un parking gratuit est devant la salle.',
  'Nous venons vous chercher à la gare si vous nous appelez.',
  'Covoiturage possible depuis le centre : demandez-nous.',
];

/** What becomes of 157 missions (the persona's three are apart); drawn in this proportion, spread evenly. */
const REPARTITION: [StatutMission, number][] = [
  ['PUBLIEE', 73],
  ['TERMINEE', 26],
  ['COMPLETE', 16],
  ['A_VALIDER', 12],
  ['BROUILLON', 10],
  ['ARCHIVEE', 8],
  ['A_CORRIGER', 6],
  ['SUSPENDUE', 6],
];
const VIVANTES: StatutMission[] = ['PUBLIEE', 'COMPLETE', 'SUSPENDUE'];
const PASSEES: StatutMission[] = ['TERMINEE', 'ARCHIVEE'];

export function semerMissions(ctx: Contexte): void {
  const statuts = REPARTITION.flatMap(([statut, n]) =>
    Array.from({ length: n }, () => ({ statut, cle: ctx.h.reel() })),
  )
    .sort((a, b) => a.cle - b.cle)
    .map((s) => s.statut);
  // Associations that are not ready have drafts only.
  const prendre = (association: AssociationDemo) => {
    const i = association.active
      ? 0
      : statuts.findIndex((s) => s === 'BROUILLON' || s === 'A_VALIDER' || s === 'TERMINEE');
    return statuts.splice(Math.max(i, 0), 1)[0]!;
  };
  const attentes = [...ctx.associations].slice(1).sort((a, b) => Number(a.active) - Number(b.active));
  const persona = ctx.associations[0]!;
  for (const [rang, statut] of (['PUBLIEE', 'COMPLETE', 'PUBLIEE'] as const).entries())
    mission(ctx, persona, THEMES[persona.theme]!.missions[rang]!, statut);
  for (const rang of [0, 1, 2])
    for (const association of attentes) {
      if (statuts.length === 0) return;
      if (rang === 2 && !association.active) continue;
      const modele = THEMES[association.theme]!.missions[(rang + ctx.h.entier(0, 2)) % 3]!;
      mission(ctx, association, modele, prendre(association));
    }
}

/** The half-days of a mission; a one-off has dates, to come or past. */
function creneaux(ctx: Contexte, missionId: string, modele: ModeleMission, passee: boolean) {
  const jours = modele.ponctuelle
    ? modele.quand.slice(0, 2)
    : ctx.h.plusieurs(modele.quand, ctx.h.entier(1, 3));
  const dans = passee ? -ctx.h.entier(40, 300) : ctx.h.entier(4, 40);
  return jours.map((code: DemiJournee) => {
    const [heureDebut, heureFin] = ctx.h.choix(HEURES[demiJournee(code).moment]);
    const base = ajouterJours(ctx.jour, dans);
    const decalage = (demiJournee(code).jour - ((base.getUTCDay() + 6) % 7) - 1 + 7) % 7;
    const date = modele.ponctuelle ? ajouterJours(base, decalage) : null;
    return { id: ctx.h.uuid(), missionId, demiJournee: code, date, heureDebut, heureFin };
  });
}

function mission(ctx: Contexte, association: AssociationDemo, modele: ModeleMission, statut: StatutMission) {
  const { h } = ctx;
  const id = h.uuid();
  const voisines = ctx.communes
    .filter((c) => c.territoireId === association.commune.territoireId)
    .sort((a, b) => ecart(a, association.commune) - ecart(b, association.commune))
    .slice(0, 12);
  const commune =
    association === ctx.associations[0] || h.chance(0.7) ? association.commune : communeAuHasard(h, voisines);
  const vivante = VIVANTES.includes(statut);
  const passee = PASSEES.includes(statut);
  const publiee = vivante || passee;
  const ageJours = passee ? h.entier(400, 790) : vivante ? h.entier(30, 500) : h.entier(1, 25);
  const finJours = passee ? h.entier(20, 150) : 0;
  const lignesCreneaux = creneaux(ctx, id, modele, passee);
  const places =
    association === ctx.associations[0]
      ? statut === 'COMPLETE'
        ? 2
        : 5
      : statut === 'COMPLETE'
        ? h.entier(1, 3)
        : h.entier(2, modele.ponctuelle ? 8 : 5);
  const frais = h.entier(0, 2);
  const ligne: MissionDemo['ligne'] = {
    id,
    departementCode: ctx.departementCode,
    associationId: association.id,
    statut,
    motifCorrection: statut === 'A_CORRIGER' ? h.choix(MOTIFS) : null,
    titre: modele.titre,
    description: modele.description,
    activites: modele.activites,
    domaine: modele.domaine,
    activite: modele.activite,
    communeCode: commune.code,
    adresse: h.choix([
      'Salle des fêtes',
      '3 rue du Lavoir',
      '12 place de la Mairie',
      'Maison des associations',
    ]),
    lat: commune.lat,
    lon: commune.lon,
    x: commune.x,
    y: commune.y,
    precision: commune.precision,
    places,
    regularite: modele.ponctuelle ? 'PONCTUELLE' : 'REGULIERE',
    debutLe: publiee ? ilYA(ctx, ageJours - 7) : ajouterJours(ctx.jour, 14),
    finLe: passee ? ilYA(ctx, finJours) : null,
    dureeSemaines: modele.ponctuelle ? null : h.entier(2, 10) * 4,
    tuteurPrenom: association.contactPrenom || 'Lucie',
    aDemander: association.contactPrenom || 'Lucie',
    aApporter: modele.apporter ?? '',
    commentVenir: h.choix(VENIR),
    prochesTransports: commune.population > 3000,
    apprend: modele.apprend,
    codesRome: modele.rome,
    ...modele.traits,
    // Drawn apart, so that the rest of the demo stays as it is.
    accompagnement: creerHasard(70_000 + ctx.missions.length).choix([...Object.values(Accompagnement), null]),
    remboursement: (['OUI', 'EN_PARTIE', 'NON'] as const)[frais]!,
    remboursementDetail: ['Le bus ou l’essence, sur ticket', 'Le bus, sur ticket', ''][frais]!,
    ...(publiee ? { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true } : {}),
    ...(publiee
      ? {
          publieeLe: instantIlYA(ctx, ageJours),
          controleLe: instantIlYA(ctx, ageJours),
          controleParId: h.choix(ctx.coordinateurIds),
        }
      : {}),
    creeParId: association.userId,
    creeLe: instantIlYA(ctx, ageJours + 5),
    modifieeLe: instantIlYA(ctx, ageJours),
    statutLe: instantIlYA(ctx, passee ? finJours : vivante ? ageJours : Math.min(ageJours, 9)),
  };
  ctx.lot.mission.push(ligne);
  ctx.lot.creneau.push(...lignesCreneaux);
  ctx.missions.push({
    id,
    statut,
    places,
    association,
    commune,
    modele,
    ageJours,
    finJours,
    creneaux: lignesCreneaux,
    ligne,
  });
  if (statut !== 'BROUILLON')
    noter(ctx, instantIlYA(ctx, ageJours + 3), {
      acteur: { userId: association.userId, role: association.userId ? 'ASSOCIATION' : 'SYSTEME' },
      action: 'mission.soumettre',
      objet: ['Mission', id],
      de: 'BROUILLON',
      vers: 'A_VALIDER',
    });
  if (publiee)
    noter(ctx, instantIlYA(ctx, ageJours), {
      acteur: { userId: h.choix(ctx.coordinateurIds), role: 'COORDINATION' },
      action: 'mission.publier',
      objet: ['Mission', id],
      de: 'A_VALIDER',
      vers: 'PUBLIEE',
    });
}
