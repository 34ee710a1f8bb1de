/** One block of the text that a person agrees to. */
type BlocConsentement = { titre: string; phrases: readonly string[] };

/** The wording given today. A new wording gets a new number: the old one stays readable below. */
export const VERSION_CONSENTEMENT = '1';

/** Every wording ever agreed to, by version: the row of a consent names its own. */
export const TEXTES_CONSENTEMENT: Record<string, readonly BlocConsentement[]> = {
  '1': [
    {
      titre: 'Ce que nous faisons',
      phrases: [
        'Nous vous aidons à trouver une mission de bénévolat près de chez vous.',
        'C’est vous qui choisissez. Vous dites oui ou non à chaque mission.',
      ],
    },
    {
      titre: 'Ce que nous gardons',
      phrases: [
        'Votre nom, votre commune et comment vous joindre.',
        'Vos réponses aux questions sur vos envies et vos besoins.',
        'Vos missions et les heures que vous avez données.',
      ],
    },
    {
      titre: 'Qui voit quoi',
      phrases: [
        'Vous : vous voyez tout ce qui vous concerne.',
        'Votre accompagnateur : il voit vos réponses et vos missions. Il voit vos heures seulement si vous êtes d’accord pour les compter.',
        'La coordination : elle voit vos réponses, vos missions et vos heures. Elle vous présente aux associations.',
        'L’association que vous choisissez : elle voit votre prénom et le contact que vous donnez. Rien avant votre accord.',
        'Le Département : il voit des totaux, sans votre nom. S’il ouvre votre dossier, c’est écrit.',
      ],
    },
    {
      titre: 'Ce qu’une association peut deviner',
      phrases: [
        'L’association sait que vous venez par Tremplin.',
        'Elle peut deviner que quelqu’un vous accompagne. Elle peut penser que vous touchez le RSA.',
        'Nous ne le lui disons jamais. D’autres bénévoles de Tremplin ne touchent pas le RSA.',
      ],
    },
    {
      titre: 'Je peux arrêter quand je veux',
      phrases: [
        'J’arrête en deux gestes, dans « Moi ». Je ne dis pas pourquoi.',
        'Mes demandes en cours et mes partages s’arrêtent tout de suite.',
        'Je peux revenir plus tard.',
      ],
    },
  ],
};
