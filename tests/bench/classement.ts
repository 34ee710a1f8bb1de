import { fileURLToPath } from 'node:url';
import { avecDeuxBases, type Echelle } from './base';
import type { Candidat, Questions } from './classement-base';
import { Lecteur } from './lecteur';
import { auMoins, auPlus, mediane, resume, SANS_OBJECTIF, type Mesure } from './mesure';

const LECTURE = fileURLToPath(new URL('./classement-base.ts', import.meta.url));
const TAILLES: [Echelle, Echelle] = ['departement', 'france'];
/** People drawn of each base, among whom pairs are made. */
const TIRES = 400;
const PAIRES = 100;
/** Two people have the same density around them when their missions in reach differ by this share at most. */
const ECART = 0.05;
/** Rounds of all pairs: the first one warms. */
const TOURS = 4;
/** People of each base whose whole list is compared with that of the oracle. */
const VERIFIEES = 25;

/** People of both bases with as many missions in reach: each of the small base with the nearest one of the large base. */
function apparier(petits: readonly Candidat[], grands: readonly Candidat[]): [Candidat, Candidat][] {
  const libres = new Set(grands);
  const paires: [Candidat, Candidat][] = [];
  for (const petit of petits) {
    const [proche] = [...libres].sort(
      (a, b) => Math.abs(a.aPortee - petit.aPortee) - Math.abs(b.aPortee - petit.aPortee),
    );
    if (!proche || Math.abs(proche.aPortee - petit.aPortee) > ECART * petit.aPortee) continue;
    libres.delete(proche);
    paires.push([petit, proche]);
    if (paires.length === PAIRES) break;
  }
  return paires;
}

/**
 * The first page of a person's list among the missions of a country, against that of somebody who has as many
 * missions around them in a base of one département: read in turn. Then whole lists against those of the oracle.
 */
export async function mesurerClassement(dire: (ligne: string) => void): Promise<Mesure[]> {
  const mesures: Mesure[] = [];
  await avecDeuxBases(TAILLES, async (urls) => {
    const lecteurs = urls.map((url) => new Lecteur<Questions>(LECTURE, url, 2)) as [
      Lecteur<Questions>,
      Lecteur<Questions>,
    ];
    try {
      const [petits, grands] = await Promise.all(
        lecteurs.map((l) => l.demander('tirer', { combien: TIRES })),
      );
      const paires = apparier(petits!, grands!);
      const portees = paires.map(([p]) => p.aPortee);
      dire(
        `${paires.length} paires, de ${Math.min(...portees)} à ${Math.max(...portees)} missions à portée, médiane ${mediane(portees)}`,
      );
      const temps: [number[], number[]] = [[], []];
      for (let tour = 0; tour < TOURS; tour++)
        for (const paire of paires)
          for (const k of [0, 1] as const) {
            const ms = await lecteurs[k].demander('lire', { id: paire[k].id });
            if (tour > 0) temps[k].push(ms);
          }
      const [petit, grand] = temps;
      mesures.push(
        {
          ...{ bench: 'classement', cas: 'première page d’une personne', echelle: TAILLES[0] },
          ...{ ...resume(petit), ...SANS_OBJECTIF },
        },
        {
          ...{ bench: 'classement', cas: 'la même ÷ département, même densité', echelle: TAILLES[1] },
          ...{ ...resume(grand), ...auPlus(mediane(grand) / mediane(petit), 1.5) },
        },
      );
      for (const k of [0, 1] as const) {
        const ids = paires.slice(0, VERIFIEES).map((paire) => paire[k].id);
        const { pareilles, temps: bruts } = await lecteurs[k].demander('verifier', { ids });
        mesures.push({
          ...{ bench: 'classement', cas: 'listes entières égales à la force brute', echelle: TAILLES[k] },
          ...{ ...resume(bruts), ...auMoins(pareilles / ids.length, 1) },
        });
      }
    } finally {
      for (const l of lecteurs) l.fermer();
    }
  });
  return mesures;
}
