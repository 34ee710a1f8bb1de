import { MailFact } from '@/components/territoires/fact';

const QUI_VOIT = [
  { qui: 'Vous', quoi: 'tout ce qui vous concerne.' },
  {
    qui: 'Votre accompagnateur',
    quoi: 'vos coordonnées, votre parcours et vos demandes. Ses notes de travail, que personne d’autre ne lit. Vos heures, pour les missions que vous choisissez de compter. Les activités que vous lui montrez. Votre passeport, si vous le partagez.',
  },
  {
    qui: 'La coordination',
    quoi: 'vos coordonnées, vos besoins avec vos mots, vos demandes et vos heures.',
  },
  {
    qui: 'L’association',
    quoi: 'votre prénom et le contact que vous choisissez, après votre accord. Vos heures chez elle, et les pages du passeport qu’elle atteste. Rien d’autre.',
  },
  {
    qui: 'Le Département',
    quoi: 'des totaux. Les petits nombres sont cachés. S’il ouvre les données d’une personne pour un contrôle, c’est noté.',
  },
] as const;

const COOKIES = [
  {
    nom: 'next-auth.session-token',
    quoi: 'il garde votre espace ouvert. Il dure 2 heures, ou 30 jours sur votre téléphone.',
  },
  {
    nom: 'tremplin-gardees',
    quoi: 'les missions que vous gardez avant d’entrer dans votre espace. Seulement leurs numéros. Il dure 6 mois après le dernier changement, ou jusqu’à votre entrée.',
  },
  {
    nom: 'tremplin-suite',
    quoi: 'la recherche que vous voulez garder, le temps d’entrer dans votre espace. Il dure 15 minutes, ou jusqu’à votre entrée.',
  },
  {
    nom: 'tremplin-carte',
    quoi: 'pour un professionnel qui imprime une carte. Il dure 10 minutes.',
  },
  {
    nom: 'next-auth.state, nonce, csrf-token et callback-url',
    quoi: 'seulement pour un professionnel qui entre avec ProConnect. Ils vérifient que c’est bien lui. Le premier dure 15 minutes, les autres jusqu’à la fermeture du navigateur.',
  },
] as const;

/** How personal data are treated, in plain words. `departement` is the controller. */
export function PersonalData(props: { departement: { nomAvecDe: string; courrielDpo: string | null } }) {
  const d = props.departement;
  return (
    <div className="prose">
      <h2>Qui est responsable</h2>
      <p>
        Le Département {d.nomAvecDe} est responsable de ces données. Il agit dans sa mission d’intérêt public
        (article 6.1.e du RGPD). Votre participation repose sur votre accord : vous le donnez, et vous le
        retirez quand vous voulez.
      </p>
      <h2>Ce que nous gardons</h2>
      <ul>
        <li>votre prénom, votre nom, votre téléphone ou votre e-mail, votre commune ;</li>
        <li>vos recherches enregistrées, que personne d’autre ne lit ;</li>
        <li>vos réponses sur vos envies, vos moments libres et vos besoins ;</li>
        <li>vos missions, vos heures et votre passeport bénévole ;</li>
        <li>les ateliers, formations et démarches que l’on note avec vous ;</li>
        <li>la date de vos accords.</li>
      </ul>
      <p>
        Nous ne demandons jamais votre numéro de sécurité sociale. Nous ne demandons jamais de maladie ni de
        diagnostic. Nous ne vous donnons pas de note.
      </p>
      <h2>Qui voit quoi</h2>
      <ul>
        {QUI_VOIT.map((l) => (
          <li key={l.qui}>
            <strong>{l.qui}</strong> : {l.quoi}
          </li>
        ))}
      </ul>
      <p>Aucune décision sur vous n’est prise par une machine.</p>
      <h2>Combien de temps</h2>
      <ul>
        <li>
          Vos données : 2 ans après le dernier contact. Nous vous prévenons trois mois avant, puis un mois
          avant, si vous avez une adresse. Puis votre nom, vos coordonnées, vos réponses et vos textes sont
          effacés.
        </li>
        <li>
          Les notes que votre accompagnateur garde pour lui : jusqu’à 30 jours après la fin de votre
          accompagnement. Vous pouvez les demander au délégué à la protection des données.
        </li>
        <li>Les messages que nous vous envoyons : un an.</li>
        <li>Les demandes de rappel : 2 ans après la dernière étape.</li>
        <li>Les messages de contact : 2 ans après la réponse, ou après l’envoi.</li>
        <li>« Je ne viens pas cette fois » : jusqu’au lendemain du jour.</li>
      </ul>
      <p>
        Après, il reste des nombres : des missions et des heures, sans nom. Il reste aussi la trace de ce qui
        a été fait : des dates et des numéros.
      </p>
      <p>Un compte professionnel n’a pas cette durée. Le Département le ferme quand la personne s’en va.</p>
      <h2>Vos droits</h2>
      <p>
        Dans votre espace, page « Moi », vous lisez vos réponses et vous les changez. Vous y retirez votre
        accord. Vous y téléchargez toutes vos données. Vous pouvez aussi tout effacer, tout de suite.
      </p>
      <p>
        Écrivez <a href="/contact?sujet=donnees">un message</a>, ou un e-mail au délégué à la protection des
        données du Département : <MailFact value={d.courrielDpo} />
      </p>
      <p>
        Si la réponse ne vous va pas, vous pouvez écrire à la{' '}
        <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
      <h2>La carte des missions</h2>
      <p>
        Elle ne vient que si vous la demandez. Votre navigateur demande alors le fond de la carte à l’IGN, un
        service public. L’IGN reçoit l’adresse de votre connexion et la partie de la carte que vous regardez.
        Il ne reçoit pas votre nom, ni la page où vous êtes.
      </p>
      <h2>Les cookies</h2>
      <p>Ce site garde dans votre navigateur seulement ce qu’il faut pour marcher :</p>
      <ul>
        {COOKIES.map((c) => (
          <li key={c.nom}>
            <strong>{c.nom}</strong> : {c.quoi}
          </li>
        ))}
      </ul>
      <p>Ce site ne mesure pas ce que vous lisez et ne charge rien depuis un autre site.</p>
    </div>
  );
}
