/** The kinds of things that wait for the coordination, in the order of the inbox. */
export const GENRES = {
  rappel: { titre: 'Personnes à rappeler', verbe: 'Appeler' },
  souhait: { titre: '« Ça m’intéresse » à présenter', verbe: 'Présenter' },
  examen: { titre: 'À examiner : a travaillé pour l’association', verbe: 'Examiner' },
  mission: { titre: 'Missions à relire', verbe: 'Relire' },
  message: { titre: 'Messages à répondre', verbe: 'Répondre' },
} as const;
export type Genre = keyof typeof GENRES;

export type LigneBoite = {
  id: string;
  genre: Genre;
  quoi: string;
  ou: string;
  depuis: Date;
  href: string;
  /** On one of the actor's own territoires. */
  mien: boolean;
};
export type Boite = { genre: Genre; lignes: LigneBoite[]; total: number }[];
