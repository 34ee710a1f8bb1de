/** What the scheme is, in nine sentences. */
export function Principles() {
  return (
    <div className="prose">
      <p>
        Des personnes qui reçoivent le RSA donnent de leur temps dans une association. Elles le font de leur
        plein gré. C’est un pas vers l’autonomie, et souvent vers un emploi.
      </p>
      <p>
        D’autres bénévoles sont accompagnés de la même façon. Les associations accueillent des bénévoles, sans
        savoir qui reçoit une aide.
      </p>
      <p>
        Le bénévolat est libre. Dire non ou arrêter ne demande pas de raison et n’a pas de conséquence. Les
        heures ne comptent dans un contrat que si la personne et son référent l’écrivent ensemble.
      </p>
    </div>
  );
}
