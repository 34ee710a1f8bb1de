import { ecart, type BeneficiaireDemo, type Contexte, type MissionDemo } from './contexte';
import { affecter, souhaiter, type Souhait } from './souhait';

const plusProche = <T extends { commune: MissionDemo['commune'] }>(liste: T[], ici: MissionDemo['commune']) =>
  [...liste].sort((a, b) => ecart(a.commune, ici) - ecart(b.commune, ici));
/** Missions whose association has somebody to welcome. */
const accueillantes = (ctx: Contexte) => ctx.missions.filter((m) => m.association.userId);
/** Takes places of a mission: the sum is the column that the database checks. */
const prendre = (m: MissionDemo, n = 1) => (m.ligne.placesPrises = (m.ligne.placesPrises ?? 0) + n);

/** Since how many days somebody may have been in a mission: after the consent, and after its publication. */
const debutPossible = (b: BeneficiaireDemo, m: MissionDemo, souhaite: number) =>
  Math.max(Math.min(b.consentJours, m.ageJours) - 11, 1) < souhaite
    ? Math.max(Math.min(b.consentJours, m.ageJours) - 11, 1)
    : souhaite;

function placer(ctx: Contexte, b: BeneficiaireDemo, m: MissionDemo, depuis = ctx.h.entier(8, 170)): void {
  prendre(m);
  affecter(ctx, b, m, debutPossible(b, m, depuis), 0);
}

/** Places that are taken today: all of a full mission, some of an open one (the last stays free). */
function placesOccupees(ctx: Contexte): MissionDemo[] {
  return accueillantes(ctx).flatMap((m) => {
    if (m.statut === 'COMPLETE') return Array<MissionDemo>(m.places).fill(m);
    if (m.statut !== 'PUBLIEE' && m.statut !== 'SUSPENDUE') return [];
    const persona = m.association === ctx.associations[0];
    return Array<MissionDemo>(persona ? 2 : Math.min(m.places - 1, ctx.h.entier(0, 2))).fill(m);
  });
}

/** People who are in a mission take the places nearest to them, the closest pair first; Samira is in the garden. */
function placesDAujourdHui(ctx: Contexte): void {
  const [samira, ...autres] = ctx.beneficiaires.filter((b) => b.ligne.etape === 'EN_MISSION');
  placer(ctx, samira!, ctx.missions[0]!, 63);
  const places = new Set(placesOccupees(ctx).map((mission) => ({ mission })));
  const libres = new Set(autres);
  const paires = [...places].flatMap((place) =>
    autres.map((b) => ({ place, b, loin: ecart(place.mission.commune, b.commune) })),
  );
  for (const { place, b } of paires.sort((x, y) => x.loin - y.loin)) {
    if (!places.has(place) || !libres.has(b)) continue;
    places.delete(place);
    libres.delete(b);
    placer(ctx, b, place.mission);
  }
  // A full mission is full: somebody near has a second one.
  for (const { mission } of places)
    if (mission.statut === 'COMPLETE')
      placer(
        ctx,
        plusProche(autres, mission.commune).find((b) => b.dejaVu.size < 2 && !b.dejaVu.has(mission.id))!,
        mission,
      );
  for (const b of libres)
    placer(
      ctx,
      b,
      plusProche(accueillantes(ctx), b.commune).find(
        (m) => m.statut === 'PUBLIEE' && (m.ligne.placesPrises ?? 0) < m.places - 1,
      )!,
    );
}

/** Earlier missions of people who have been here long enough. */
function missionsPassees(ctx: Contexte): void {
  for (const b of ctx.beneficiaires) {
    const samira = b === ctx.beneficiaires[0];
    const chance =
      { SORTIE: 0.9, EN_PAUSE: 0.8, EN_MISSION: 0.4, EN_RECHERCHE: 0.45 }[b.ligne.etape as string] ?? 0;
    if (!samira && (!ctx.h.chance(chance) || b.consentJours < 90)) continue;
    const finMin = b.ligne.etape === 'SORTIE' ? 60 : 20;
    const m = plusProche(accueillantes(ctx), b.commune).find(
      (x) =>
        !b.dejaVu.has(x.id) &&
        !x.modele.ponctuelle &&
        ['PUBLIEE', 'TERMINEE', 'ARCHIVEE'].includes(x.statut) &&
        (!samira || x.association !== ctx.associations[0]) &&
        Math.min(x.ageJours, b.consentJours) - Math.max(x.finJours, finMin) > 50,
    );
    if (!m) continue;
    const debut = Math.min(m.ageJours, b.consentJours) - 11;
    const fin = Math.max(m.finJours, finMin, debut - ctx.h.entier(40, 180));
    affecter(ctx, b, m, debut, fin);
  }
}

/** Wishes of people who are looking: every other state of the machine. */
function souhaitsEnCours(ctx: Contexte): void {
  const quiCherchent = ctx.beneficiaires.filter((b) => b.ligne.etape === 'EN_RECHERCHE');
  const suite: Souhait['statut'][] = [
    'DEPOSEE',
    'PROPOSEE_A_L_ASSOCIATION',
    'LISTE_D_ATTENTE',
    'SANS_SUITE',
    'RETIREE',
    'DEPOSEE',
    'PROPOSEE_A_L_ASSOCIATION',
    'A_EXAMINER',
    'LISTE_D_ATTENTE',
    'PLACE_OFFERTE',
    'SANS_SUITE',
    'RETIREE',
  ];
  for (const [rang, b] of quiCherchent.entries()) {
    if (rang % 5 === 4) continue;
    const statut = suite[rang % suite.length]!;
    const libre = (m: MissionDemo) => (m.ligne.placesPrises ?? 0) < m.places;
    const m = plusProche(accueillantes(ctx), b.commune).find((x) => {
      if (b.dejaVu.has(x.id)) return false;
      if (statut === 'LISTE_D_ATTENTE') return x.statut === 'COMPLETE';
      return (
        x.statut === 'PUBLIEE' &&
        (statut !== 'PLACE_OFFERTE' || (libre(x) && (x.ligne.placesPrises ?? 0) < x.places - 1))
      );
    })!;
    if (statut === 'PLACE_OFFERTE') prendre(m);
    const jours =
      statut === 'PLACE_OFFERTE'
        ? 12
        : Math.min(ctx.h.entier(1, statut === 'DEPOSEE' ? 6 : 40), b.consentJours - 1, m.ageJours - 1);
    souhaiter(ctx, b, m, {
      statut,
      jours,
      ...(statut === 'A_EXAMINER'
        ? { examen: 'a-faire' as const }
        : rang % 30 === 0
          ? { examen: 'leve' as const }
          : {}),
    });
  }
  // The persona's association has somebody to meet.
  const jardin = ctx.missions[0]!;
  for (const b of plusProche(quiCherchent, jardin.commune)
    .filter((x) => !x.dejaVu.has(jardin.id))
    .slice(0, 2))
    souhaiter(ctx, b, jardin, { statut: 'PROPOSEE_A_L_ASSOCIATION', jours: 4 });
}

export function semerCandidatures(ctx: Contexte): void {
  placesDAujourdHui(ctx);
  missionsPassees(ctx);
  souhaitsEnCours(ctx);
}
