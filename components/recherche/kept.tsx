/** What the address of a list says and no field of its form does. */
export function Kept({ valeurs = [] }: { valeurs?: readonly (readonly [nom: string, valeur: string])[] }) {
  return valeurs.map(([nom, valeur]) => (
    <input key={`${nom} ${valeur}`} type="hidden" name={nom} value={valeur} />
  ));
}
