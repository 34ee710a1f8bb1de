/** A sentence that a tired reader would stumble on, and why. */
export type Remarque = { phrase: string; motif: string };

/** Longest sentence on a citizen's page, in words. */
export const MOTS_PAR_PHRASE = 20;

/* Words that judge, threaten or belong to the administration; what to say instead. Source: the voice of the product. */
/** A whole word, or its beginning when it ends with `*` (JavaScript's own \b does not know accents). */
const mot = (debut: string) =>
  new RegExp(`(?<!\\p{L})(?:${debut.replace(/\*$/, '')})${debut.endsWith('*') ? '' : '(?!\\p{L})'}`, 'u');

const A_EVITER: readonly { motif: RegExp; plutot: string; sauf?: RegExp }[] = [
  { motif: mot('candidat*'), plutot: '« demande » ou « ça m’intéresse »' },
  { motif: mot('refus(?:er?|ée?s?)'), plutot: '« sans suite », « dire non »' },
  { motif: mot('offres? d.emploi'), plutot: '« mission »' },
  { motif: mot('employeurs?'), plutot: '« association »', sauf: /ancien employeur/ },
  { motif: mot('postes?'), plutot: '« mission »' },
  { motif: mot('plannings?'), plutot: '« moments », « créneaux proposés »' },
  { motif: mot('absen(?:ces?|te?s?)'), plutot: '« je ne viens pas cette fois »' },
  { motif: mot('obligat(?:ion|oire)*'), plutot: 'dire ce qui est demandé' },
  { motif: mot('sanction*'), plutot: 'rien : le site ne sanctionne pas' },
  { motif: mot('dossiers? incomplet*'), plutot: '« il reste à dire… »' },
  { motif: mot('vous n.avez pas(?! à )'), plutot: 'dire ce qui est fait' },
  { motif: mot('référents?'), plutot: '« accompagnateur »' },
  { motif: mot('bénéficiaires?'), plutot: '« vous », « la personne »' },
  { motif: mot('structures? d.accueil'), plutot: '« association »' },
  { motif: /\d\s?%|pour cent(?!\p{L})/u, plutot: 'un nombre en mots' },
  {
    motif: mot('susmentionnée?s?|néanmoins|nonobstant|modalités|prestations?|le cas échéant|afin d*'),
    plutot: 'un mot simple',
  },
];

/** RSA is named on one page only: being here discloses nothing. */
const RSA = mot('rsa');

/** Sentences of a text, as a reader breathes: full stop, question, exclamation, colon and semicolon end one. */
function phrasesDe(texte: string): string[] {
  return texte
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?…])\s+(?=[A-ZÀ-ÖØ-Þ«\d])|\s[:;]\s|\n/)
    .map((p) => p.trim())
    .filter(Boolean);
}

/**
 * What is wrong in a text for citizens: a sentence of more than 20 words, or a word of the list.
 * `rsa` allows the one page that explains the scheme.
 */
export function verifierLangage(texte: string, { rsa = false } = {}): Remarque[] {
  const remarques: Remarque[] = [];
  for (const phrase of phrasesDe(texte)) {
    const mots = phrase.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const bas = phrase.normalize('NFC').toLowerCase();
    if (mots > MOTS_PAR_PHRASE)
      remarques.push({ phrase, motif: `${mots} mots : ${MOTS_PAR_PHRASE} au plus` });
    for (const { motif, plutot, sauf } of A_EVITER)
      if (motif.test(bas) && !sauf?.test(bas))
        remarques.push({ phrase, motif: `« ${motif.exec(bas)![0]} » : plutôt ${plutot}` });
    if (!rsa && RSA.test(bas)) remarques.push({ phrase, motif: 'le RSA n’est nommé que sur /le-dispositif' });
  }
  return remarques;
}
