import { parseArgs } from 'node:util';
import { ErreurDemarrage, executer } from '@/lib/demarrage/etapes';
import { lireEchelle } from './base';
import { ecrire, type Mesure } from './mesure';
import { avecServeur } from './serveur';

type Dire = (ligne: string) => void;
/** A bench answers its lines; those that speak as they go answer none. */
type Banc = (dire: Dire, echelle: string | undefined) => Promise<Mesure[] | void>;

const surLeProduit =
  (mesurer: (adresse: string, dire: Dire) => Promise<Mesure[] | void>): Banc =>
  (dire) =>
    avecServeur((adresse, base) => {
      process.env.DATABASE_URL = base;
      return mesurer(adresse, dire);
    }, dire);

const BANCS: Record<string, Banc> = {
  pages: surLeProduit(async (adresse, dire) => (await import('./pages')).mesurerPages(adresse, dire)),
  concurrence: surLeProduit(async (adresse) => (await import('./concurrence')).mesurerConcurrence(adresse)),
  recherche: async (dire, echelle) =>
    (await import('./recherche')).mesurerRecherche(lireEchelle(echelle), dire),
  classement: async (dire) => (await import('./classement')).mesurerClassement(dire),
  parcours: async (dire) => (await import('./parcours')).mesurerParcours(dire),
  propositions: async (dire) => (await import('./propositions')).mesurerPropositions(dire),
};

// `npm run bench -- propositions [--json]`: a table, or one JSON object per line; what is said meanwhile goes aside.
await executer(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, echelle: { type: 'string' } },
  });
  const banc = BANCS[positionals[0] ?? ''];
  if (!banc)
    throw new ErreurDemarrage(
      `Dites quoi mesurer : ${Object.keys(BANCS)
        .map((nom) => `npm run bench -- ${nom}`)
        .join(', ')}.`,
    );
  const mesures = await banc((ligne) => console.error(ligne), values.echelle);
  if (mesures) {
    console.log(ecrire(mesures, values.json ?? false));
    if (mesures.some((m) => m.atteint === false)) process.exitCode = 1;
  }
  process.exit(process.exitCode ?? 0);
});
