/** Where to turn when an answer on accessibility is not enough: the words that the RGAA wants. */
export function Recourse() {
  return (
    <>
      <h2>Si notre réponse ne suffit pas</h2>
      <p>Vous pouvez alors :</p>
      <ul>
        <li>
          écrire au Défenseur des droits, sur{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/">son formulaire</a> ;
        </li>
        <li>
          voir <a href="https://www.defenseurdesdroits.fr/saisir/delegues">son délégué près de chez vous</a> ;
        </li>
        <li>
          lui envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX
          07.
        </li>
      </ul>
    </>
  );
}
