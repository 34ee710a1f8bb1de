/** The kinds of things that wait for the coordination, in the order of the inbox. */
export const GENRES = {
  rappel: { titre: 'Personnes à rappeler', court: 'À rappeler', verbe: 'Appeler' },
  souhait: { titre: '« Ça m’intéresse » à présenter', court: 'À présenter', verbe: 'Présenter' },
  examen: { titre: 'À examiner : a travaillé pour l’association', court: 'À examiner', verbe: 'Examiner' },
  mission: { titre: 'Missions à relire', court: 'À relire', verbe: 'Relire' },
  relance: { titre: 'Associations à relancer', court: 'À relancer', verbe: 'Relancer' },
  message: { titre: 'Messages à répondre', court: 'Messages', verbe: 'Répondre' },
} as const;
export type Genre = keyof typeof GENRES;

export type LigneBoite = {
  id: string;
  genre: Genre;
  quoi: string;
  ou: string;
  /** The commune's code, for the map; a message has none. */
  commune: string | null;
  /** Null when it is not late yet. */
  depuis: Date | null;
  href: string;
  /** On one of the actor's own territoires. */
  mien: boolean;
};
export type Boite = { genre: Genre; lignes: LigneBoite[]; total: number }[];

/** One kind page by page, or the first rows of each; the whole Département, or the actor's own territoires. */
export type FiltreBoite = {
  genre?: Genre | undefined;
  miens?: boolean | undefined;
  page?: number | undefined;
  /** The map beside the rows. */
  carte?: boolean | undefined;
};

/** Rows of one kind on a page. */
export const PAR_GENRE = 20;
export const pagesDeLaBoite = (total: number) => Math.max(1, Math.ceil(total / PAR_GENRE));
