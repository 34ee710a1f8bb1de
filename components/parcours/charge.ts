/** How many people somebody accompanies. Small numbers are not said: whose people they are could be guessed. */
export function charge(nombre: number): string {
  if (nombre === 0) return 'n’accompagne personne';
  return nombre < 5 ? 'accompagne moins de 5 personnes' : `accompagne ${nombre} personnes`;
}
