import { ouvrirHighs, modeleLineaire, type Highs } from '../support/oracle';
import { desPlaces, hasard, uneDemandeAuHasard, unTirage } from '../factories/demandes';
import { uneDemandeSurUnTerritoire } from '../factories/demandes-territoire';
import { repartir, type Demande, type Repartition } from '@/lib/propositions/repartition';
import { auMoins, auPlus, mediane, resume, SANS_OBJECTIF, type Mesure } from './mesure';

const BENCH = 'propositions';
const DEPARTEMENT = { personnes: 7_700, missions: 1_000, choix: 20 };
const PAYS = { personnes: 200_000, missions: 20_000, choix: 20 };
/** As many places for each person in the country as in the département: tight or easy, it is the same market. */
const autantDePlaces = (places: number) =>
  Math.round((places * DEPARTEMENT.missions * PAYS.personnes) / (DEPARTEMENT.personnes * PAYS.missions));
/** Places and proposals: a shortage, just enough, ease; 7.7 people for each mission. */
const PLACES = [
  { nom: '1 proposition, 5 places par mission (pénurie)', places: 5, parPersonne: 1 },
  { nom: '3 propositions, 12 places par mission', places: 12, parPersonne: 3 },
  { nom: '3 propositions, 30 places par mission (aise)', places: 30, parPersonne: 3 },
] as const;
/** Among missions around each person, as they are; and among all, where no order of memory helps. */
const CANDIDATS = [
  { ou: 'autour de soi', tirer: uneDemandeSurUnTerritoire },
  { ou: 'partout', tirer: uneDemandeAuHasard },
] as const;

/** The three cases on the same people and missions. */
function* lesCas({ ou, tirer }: (typeof CANDIDATS)[number], taille: typeof PAYS, places = (p: number) => p) {
  const base = tirer(1, { ...taille, places: 1, parPersonne: 1 });
  for (const [graine, cas] of PLACES.entries())
    yield {
      nom: `${ou}, ${cas.nom}`,
      d: {
        ...base,
        places: desPlaces(hasard(graine + 1), taille.missions, places(cas.places)),
        parPersonne: cas.parPersonne,
      },
    };
}

const nombre = (x: number) => x.toLocaleString('fr-FR', { maximumFractionDigits: 0 });
const echelleDe = (t: typeof PAYS) => `${nombre(t.personnes)} × ${nombre(t.missions)} × ${t.choix}`;

/** Processor time of this process, in milliseconds: what else runs on the machine changes it little. */
function processeur(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function chronometrer(d: Demande, fois: number): { temps: number[]; r: Repartition } {
  const tirage = unTirage(d);
  const fait = () => {
    const debut = processeur();
    const r = repartir(d, tirage);
    return { temps: processeur() - debut, r };
  };
  // Not measured: what compiles the code.
  fait();
  const faits = Array.from({ length: fois }, fait);
  return { temps: faits.map((f) => f.temps), r: faits[0]!.r };
}

/**
 * The optimum by HiGHS. Serving is given a bonus: when as many people are served as can be, the rest of its value is
 * the greatest total that serves as many.
 */
async function optimum(highs: Highs, d: Demande, servies: number) {
  const { ms, valeurs } = await highs.resoudre(modeleLineaire(d, 20, 1));
  const paires = d.mission.length;
  const total = valeurs.subarray(0, paires).reduce((s, x, a) => s + x * d.accord[a]!, 0);
  const lesSiennes = valeurs.subarray(paires).reduce((s, y) => s + y, 0);
  if (Math.abs(lesSiennes - servies) > 1e-3)
    throw new Error(`HiGHS sert ${lesSiennes} personnes, et nous ${servies}.`);
  return { ms, total };
}

const dits = (r: Repartition) =>
  `${r.servies} personnes, ${r.propositions} propositions, total ${r.total.toFixed(4)}, écart ≤ ${r.borne.toExponential(1)} (N·ε), ≤ ${r.ecart.toExponential(1)} (par les prix)`;

/** A département, a country (time for each pair, beside the département), then HiGHS, whose memory is not ours. */
export async function mesurerPropositions(dire: (ligne: string) => void): Promise<Mesure[]> {
  const mesures: Mesure[] = [];
  const ajouter = (
    cas: string,
    echelle: string,
    temps: number[],
    but: Pick<Mesure, 'ratio' | 'objectif' | 'atteint'>,
  ) => mesures.push({ bench: BENCH, cas, echelle, ...resume(temps), ...but });

  const faits = CANDIDATS.flatMap((c) =>
    Array.from(lesCas(c, DEPARTEMENT), ({ nom, d }) => {
      const fait = { nom, d, ...chronometrer(d, 9) };
      dire(`${nom}, ${echelleDe(DEPARTEMENT)} : ${dits(fait.r)}`);
      return fait;
    }),
  );
  for (const c of CANDIDATS)
    for (const { nom, d } of lesCas(c, PAYS, autantDePlaces)) {
      const petit = faits.find((f) => f.nom === nom)!;
      const { temps, r } = chronometrer(d, 3);
      dire(`${nom}, ${echelleDe(PAYS)} : ${dits(r)}`);
      const rapport = mediane(temps) / d.mission.length / (mediane(petit.temps) / petit.d.mission.length);
      ajouter(`${nom} : temps par paire ÷ département`, echelleDe(PAYS), temps, auPlus(rapport, 2));
      ajouter(
        `${nom} : total ÷ majorant`,
        echelleDe(PAYS),
        temps,
        auMoins(r.total / (r.total + r.ecart), 1 - 1e-5),
      );
    }
  ajouter('mémoire du processus au plus haut, en Mio', echelleDe(PAYS), [0], {
    ...SANS_OBJECTIF,
    ratio: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  const highs = ouvrirHighs();
  try {
    for (const { nom, d, temps, r } of faits) {
      const vrai = await optimum(highs, d, r.servies);
      dire(`${nom}, ${echelleDe(DEPARTEMENT)} : HiGHS ${vrai.total.toFixed(4)} en ${vrai.ms.toFixed(0)} ms`);
      ajouter(
        `${nom} : temps ÷ HiGHS`,
        echelleDe(DEPARTEMENT),
        temps,
        auPlus(mediane(temps) / vrai.ms, 0.15),
      );
      ajouter(
        `${nom} : total ÷ optimum`,
        echelleDe(DEPARTEMENT),
        temps,
        auMoins(r.total / vrai.total, 1 - 1e-5),
      );
    }
  } finally {
    await highs.fermer();
  }
  return mesures;
}
