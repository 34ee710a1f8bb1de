/** Those that are said, each once. */
export const presents = (valeurs: readonly (string | null)[]): string[] => [
  ...new Set(valeurs.flatMap((v) => v ?? [])),
];

type Contacts = { email: string | null; telephone: string | null };

/** A contact that somebody else has: a couple shares it, only one account can. `compteDe` = whose account has it. */
export function sansContactPris<D extends Contacts>(
  d: D,
  moi: string | null,
  compteDe: (contact: string) => string | undefined,
  mots: string[],
): D {
  const libre = { ...d };
  for (const [champ, mot] of [
    ['email', 'Cet e-mail sert déjà à un autre compte'],
    ['telephone', 'Ce téléphone sert déjà à un autre compte'],
  ] as const) {
    const compte = d[champ] && compteDe(d[champ]);
    if (!compte || compte === moi) continue;
    libre[champ] = null;
    mots.push(`${mot} : il n’est pas gardé ici.`);
  }
  return libre;
}

/** Somebody who has come in signs in with these: a file, which may be older, does not lock them out. */
export function sansContactQuiOuvre<D extends Contacts>(
  d: D,
  connu: Contacts & { estVenue: boolean },
  mots: string[],
): D {
  const gardees = { ...d };
  for (const [champ, mot] of [
    ['email', 'son e-mail'],
    ['telephone', 'son téléphone'],
  ] as const) {
    const [ecrit, avant] = [d[champ], connu[champ]];
    if (!connu.estVenue || !ecrit || !avant || ecrit === avant) continue;
    gardees[champ] = null;
    mots.push(`Cette personne entre déjà dans son espace : ${mot} reste celui qu’elle a.`);
  }
  return gardees;
}
