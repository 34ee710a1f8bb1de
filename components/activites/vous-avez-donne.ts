/** Said of the hours of a week, to whom they are. */
export const vousAvezDonne = (duree: string) => `Vous avez donné ${duree}.`;
