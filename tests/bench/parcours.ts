import { fileURLToPath } from 'node:url';
import { avecDeuxBases, type Echelle } from './base';
import { Lecteur } from './lecteur';
import { auPlus, mediane, resume, SANS_OBJECTIF, type Mesure } from './mesure';
import type { Questions } from './parcours-base';

const LECTURE = fileURLToPath(new URL('./parcours-base.ts', import.meta.url));
const TAILLES: [Echelle, Echelle] = ['departement', 'france'];
/** Référents of each base, and rounds of them all: the first one warms. */
const TIRES = 90;
const TOURS = 4;
/** How much more a page may take among the people of a country. */
const CROISSANCE = 1.5;

const PAGES = { file: 'la file de 80 personnes', parcours: 'la page d’un parcours' } as const;
type Page = keyof typeof PAGES;
const LES_PAGES = Object.keys(PAGES) as Page[];

/**
 * The caseload of a référent who accompanies 80 people and the page of one parcours, as the product reads them: over the
 * reading of one row by its key in the same base, and among the people of a country over those of a département, in turn.
 */
export async function mesurerParcours(dire: (ligne: string) => void): Promise<Mesure[]> {
  const mesures: Mesure[] = [];
  await avecDeuxBases(TAILLES, async (urls) => {
    const lecteurs = urls.map((url) => new Lecteur<Questions>(LECTURE, url, 4)) as [
      Lecteur<Questions>,
      Lecteur<Questions>,
    ];
    try {
      const referents = await Promise.all(lecteurs.map((l) => l.demander('tirer', { combien: TIRES })));
      const temps = TAILLES.map(() => ({
        file: [] as number[],
        parcours: [] as number[],
        cle: [] as number[],
      }));
      for (let tour = 0; tour < TOURS; tour++)
        for (let i = 0; i < TIRES; i++)
          for (const k of [0, 1] as const) {
            const lu = await lecteurs[k].demander('lire', { referentId: referents[k]![i]! });
            if (tour === 0) continue;
            for (const quoi of ['file', 'parcours', 'cle'] as const) temps[k]![quoi].push(lu[quoi]);
          }
      for (const page of LES_PAGES) {
        for (const k of [0, 1] as const) {
          const ratio = mediane(temps[k]![page]) / mediane(temps[k]!.cle);
          mesures.push({
            ...{ bench: 'parcours', cas: `${PAGES[page]} ÷ une ligne par sa clé`, echelle: TAILLES[k] },
            ...{ ...resume(temps[k]![page]), ...SANS_OBJECTIF, ratio },
          });
        }
        const croissance = mediane(temps[1]![page]) / mediane(temps[0]![page]);
        mesures.push({
          ...{ bench: 'parcours', cas: `${PAGES[page]} ÷ département`, echelle: TAILLES[1] },
          ...{ ...resume(temps[1]![page]), ...auPlus(croissance, CROISSANCE) },
        });
        dire(`${PAGES[page]} : × ${croissance.toFixed(2)} d’un département à la France`);
      }
    } finally {
      for (const l of lecteurs) l.fermer();
    }
  });
  return mesures;
}
