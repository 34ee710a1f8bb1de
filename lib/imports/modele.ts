import type { Tableau } from '@/lib/tableur/cellule';

/** A file to begin from: headings that are known, and one line that shows them and can never become somebody. */
export function modeleDImport(avecReferent: boolean): Tableau {
  const colonnes: (readonly [titre: string, exemple: Tableau['lignes'][number][number]])[] = [
    ['Identifiant interne', 'A-123'],
    ['Prénom', 'Prénom'],
    // No name has such signs: the line is an error that says so, whoever forgets to take it out.
    ['Nom', '(exemple : effacez cette ligne)'],
    ['Date de naissance', { jour: new Date('1990-12-31') }],
    ['Téléphone', '06 39 98 00 00'],
    ['E-mail', 'prenom.nom@exemple.fr'],
    ['Code postal', '01000'],
    ['Ville', 'Bourg-en-Bresse'],
    ['Date d’entrée dans l’accompagnement', { jour: new Date('2026-01-05') }],
    ['Droits RSA', 'oui ou non'],
    ...(avecReferent ? ([['E-mail du référent', 'referent@exemple.fr']] as const) : []),
  ];
  return {
    nom: 'Personnes',
    titres: colonnes.map(([titre]) => titre),
    lignes: [colonnes.map(([, exemple]) => exemple)],
  };
}
