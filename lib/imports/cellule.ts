import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { courriel } from '@/lib/champs';

/** What a line says, once read: `faute` = it is not imported; `remarques` = it is, without something. */
export type LigneLue<D extends object = object> = { donnees: D; faute: string | null; remarques: string[] };

/** How the cells of a file are read. */
export type Contexte<C extends string = string> = {
  champs: readonly (C | null)[];
  epoque1904: boolean;
  /** Today. */
  jour: Date;
  commune: (codePostal: string, ville: string) => string | null;
};

const NOM = /^\p{L}[\p{L}\p{M}'’ .-]{0,99}$/u;

/** A number that can be called, in E.164. A spreadsheet drops the first zero. */
function unTelephone(brut: string): string[] {
  const v = brut
    .trim()
    .replace(/^([1-9]\d{8})$/, '0$1')
    .replace(/^33(\d{9})$/, '+33$1')
    .replace(/^\d\d(\/\d\d){4}$/, (n) => n.replaceAll('/', ' '));
  const numero = v ? parsePhoneNumberFromString(v, 'FR') : undefined;
  if (numero?.isValid()) return [numero.number];
  return v.includes('/') ? v.split('/').flatMap(unTelephone) : [];
}

/** Of a list of numbers, the first that takes an SMS, else the first. */
export function lireTelephone(texte: string): string | null {
  const lus = texte.split(/[,;]|\s\/\s|\sou\s/).flatMap(unTelephone);
  return lus.find((n) => /^\+33[67]/.test(n)) ?? lus[0] ?? null;
}

/** The cells of one line by what their columns say, with what every kind of line holds: names, contacts, a commune. */
export function lireCellules<C extends string>(
  cellules: readonly string[],
  { champs, commune: trouver }: Contexte<C>,
) {
  const fautes: string[] = [];
  const remarques: string[] = [];
  const toutes = (champ: C) =>
    champs.flatMap((c, i) => (c === champ && cellules[i]?.trim() ? [cellules[i].trim()] : []));
  const lire = (champ: C) => toutes(champ)[0] ?? '';
  return {
    ...{ fautes, remarques, lire },
    nom(champ: C, mot: string): string {
      const v = lire(champ).replace(/\s+/g, ' ');
      if (!v) fautes.push(`Il manque le ${mot}.`);
      else if (!NOM.test(v)) fautes.push(`Le ${mot} ne se lit pas.`);
      return NOM.test(v) ? v : '';
    },
    telephone(champ: C): string | null {
      const telephones = toutes(champ).join(',');
      const lu = telephones ? lireTelephone(telephones) : null;
      if (telephones && !lu) remarques.push('Le téléphone ne se lit pas : il n’est pas gardé.');
      return lu;
    },
    email(champ: C): string | null {
      const adresse = courriel.safeParse(lire(champ));
      if (lire(champ) && !adresse.success)
        remarques.push('L’adresse e-mail ne se lit pas : elle n’est pas gardée.');
      return adresse.success ? adresse.data : null;
    },
    commune(codePostal: C, ville: C): string | null {
      const cp = lire(codePostal)
        .replace(/^(\d{4})$/, '0$1')
        .slice(0, 5);
      const nom = lire(ville);
      const code = cp || nom ? trouver(cp, nom) : null;
      if ((cp || nom) && !code)
        remarques.push(
          `Commune inconnue ici, ou plusieurs possibles : « ${`${cp} ${nom}`.trim().slice(0, 60)} ».`,
        );
      return code;
    },
    rendre: <D extends object>(donnees: D): LigneLue<D> => ({
      ...{ donnees, remarques },
      faute: fautes.join(' ') || null,
    }),
  };
}
