import type { GenreImport } from '@/lib/generated/prisma/enums';

/** What the screens of an import say, by what its lines are about. */
export const MOTS: Record<
  GenreImport,
  {
    importer: string;
    titre: string;
    vide: string;
    creees: string;
    aCreer: string;
    colonne: string;
    voir: (rang: number | null) => string;
    retrouver: string;
    precision: string;
    confirmer: string;
    defaire: string;
  }
> = {
  PERSONNES: {
    importer: 'Importer des personnes',
    titre: 'Import de personnes',
    vide: 'Ici se retrouvent les fichiers de personnes que vous avez importés.',
    creees: 'Personnes créées',
    aCreer: 'Personnes à créer',
    colonne: 'Personne',
    voir: (rang) => (rang ? `la personne ${rang}` : 'cette personne'),
    retrouver: 'Comment une ligne retrouve une personne',
    precision:
      'Si plusieurs personnes conviennent, ou si la ligne contredit ce qui est connu (un autre prénom, un autre nom sans la même date de naissance), elle est une erreur : rien n’est écrit. Une personne retrouvée ne change que là où le fichier dit quelque chose. Son référent reste le même.',
    confirmer:
      'Rien n’est encore écrit. Aucun message ne part aux personnes créées. Une personne dont l’e-mail ou le téléphone est remplacé reçoit un message à ses anciennes coordonnées. Vous pourrez tout défaire pendant 7 jours.',
    defaire:
      'Les personnes créées sont enlevées et les anciennes valeurs reviennent, là où personne n’a rien fait depuis. Le reste ne bouge pas.',
  },
  REFERENTS: {
    importer: 'Importer des référents',
    titre: 'Import de référents',
    vide: 'Ici se retrouvent les fichiers de référents que vous avez importés.',
    creees: 'Référents créés',
    aCreer: 'Référents à créer',
    colonne: 'Référent',
    voir: (rang) => (rang ? `le référent ${rang}` : 'ce référent'),
    retrouver: 'Comment une ligne retrouve un référent',
    precision:
      'Un organisme inconnu est créé seulement si le fichier dit sa sorte. Si plusieurs référents conviennent, ou si la ligne contredit ce qui est connu (un autre prénom), elle est une erreur : rien n’est écrit. Un référent retrouvé ne change que là où le fichier dit quelque chose. S’il accompagne des personnes, il reste dans son organisme.',
    confirmer:
      'Rien n’est encore écrit. Aucune invitation ne part : vous invitez chaque référent plus tard, depuis « Comptes ». Un référent dont l’e-mail ou le téléphone est remplacé reçoit un message à ses anciennes coordonnées. Vous pourrez tout défaire pendant 7 jours.',
    defaire:
      'Les comptes ouverts sont enlevés et les anciennes valeurs reviennent, là où personne n’a rien fait depuis. Le reste ne bouge pas.',
  },
  ASSOCIATIONS: {
    importer: 'Importer des associations',
    titre: 'Import d’associations',
    vide: 'Ici se retrouvent les fichiers d’associations que vous avez importés.',
    creees: 'Associations créées',
    aCreer: 'Associations à créer',
    colonne: 'Association',
    voir: (rang) => (rang ? `l’association ${rang}` : 'cette association'),
    retrouver: 'Comment une ligne retrouve une association',
    precision:
      'Si plusieurs associations conviennent, ou si la ligne contredit ce qui est connu (un autre numéro), elle est une erreur : rien n’est écrit. Une association retrouvée ne change que là où le fichier dit quelque chose.',
    confirmer:
      'Rien n’est encore écrit. Les associations créées sont « à contacter » : rien n’est publié et aucun message ne part. Vous pourrez tout défaire pendant 7 jours.',
    defaire:
      'Les associations créées sont enlevées et les anciennes valeurs reviennent, là où personne n’a rien fait depuis. Le reste ne bouge pas.',
  },
};
