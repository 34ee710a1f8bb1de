import { MetierError } from '@/lib/erreurs';

/*
 * Words that often tell of somebody's health, written without accents: whole ones, or beginnings (`*`). The list is ours,
 * to be put right by whoever knows better. It questions, it never forbids: « cure » is also a village, « opération » a
 * day of cleaning. What is common in this work and says nothing of health is left out by what follows it (`SAUF`).
 */
const MOTS: Readonly<Record<string, string>> = {
  'le corps et ses maux':
    'malad* douleur* douloureu* souffr* blessure* blesse blessee symptom* patholog* infirmit* invalid* handicap* fractur* lombalg* sciatiqu* hernie* arthr* tendinit* rhumat* migrain* insomni* obes* cholesterol hypertension diabet* asthm* allerg* epilep* cancer* tumeur* avc infarctus cardia* thyroid* sclerose parkinson alzheimer hepatit* vih sida seropositi* covid* sourd sourde* malentend* malvoyan* aveugle* prothese* bequill*',
  'la tête et le moral':
    'depress* depressi* deprime* anxi* angoiss* phobi* suicid* scarif* bipolair* schizo* psychos* psychot* psychiat* psycholog* psychotherap* autis* tdah dyslexi* dysphasi* dysprax* dyscalcul* burn-out burnout anorexi* boulimi*',
  'ce que l’on consomme':
    'alcool* addict* drogu* toxico* cannabis heroine cocaine methadone subutex sevrage* cure cures',
  'attendre un enfant': 'enceinte* grossesse* ivg accouch*',
  'les soins':
    'medecin* medica* medicaux hopital* hopitaux hospital* clinique* chirurg* opere operee operer infirmier* kine kines kinesither* therap* chimio* radiotherap* diagnosti* ordonnance* traitement* soins irm scanner',
  'ce qui le dit': 'rqth mdph aah ald cpam mi-temps-therapeutique',
};
const SAUF: Readonly<Record<string, RegExp>> = {
  'fractur*': /^fracture (?:numerique|sociale)/,
  'diagnosti*': /^diagnostics? (?:social|sociaux|socio|partage|de territoire|numerique|energetique)/,
  'traitement*': /^traitements? (?:de textes?|des? donnees|du dossier|de la demande|des demandes|de salaire)/,
  'clinique*': /^cliniques? (?:juridique|du droit)/,
  'invalid*': /^invalid(?:e|es|er|ee)? (?:le|la|un|une|formulaire|adresse|numero)/,
};
/** Words in several pieces. */
const EXPRESSIONS =
  'arret(?:s)? (?:de travail|maladie)|accident(?:s)? du travail|fauteuil roulant|fausse couche|se faire operer|troubles? (?:du|de la|psy|dys|musculo|cognitif|alimentaire)\\p{L}*|etats? de sante|problemes? de sante|soucis? de sante|rechut\\p{L}*';

const STEMS = Object.values(MOTS).flatMap((ligne) => ligne.split(' '));
const enMotif = (mot: string) => mot.replace(/\*$/, '\\p{L}*');
const MOTIF = new RegExp(
  `(?<![\\p{L}\\d])(?:${EXPRESSIONS}|${STEMS.map(enMotif).join('|')})(?![\\p{L}\\d])`,
  'giu',
);
const EXCEPTIONS = Object.entries(SAUF).map(([mot, sauf]) => ({
  mot: new RegExp(`^${enMotif(mot)}$`, 'iu'),
  sauf: new RegExp(sauf.source, 'i'),
}));

/** Each letter without its accent, in its own place, so that what is found is shown as it was written. */
const sansAccents = (texte: string) =>
  Array.from(texte, (c) => {
    const nue = c.normalize('NFD').replace(/\p{M}/gu, '').replace('’', "'");
    return nue.length === c.length ? nue : c;
  }).join('');

/** The words of a text that often tell of health, as they are written there, each once. */
export function motsDeSante(texte: string): string[] {
  const ecrit = texte.normalize('NFC');
  const nu = sansAccents(ecrit).replace(/\s/g, ' ');
  const trouves = [...nu.matchAll(MOTIF)]
    .filter(
      (m) =>
        !EXCEPTIONS.some(({ mot, sauf }) => mot.test(m[0]) && sauf.test(nu.slice(m.index, m.index + 60))),
    )
    .map((m) => ecrit.slice(m.index, m.index + m[0].length).toLowerCase());
  return [...new Set(trouves)];
}

/** How many words are named in the sentence: enough to find the others. */
const MONTRES = 4;

/**
 * Asks, before a text about somebody is saved, that its author read it again when it seems to tell of health: once, with
 * the words and why. `champs` = the texts by field; `relu` = they have read it again, and it says nothing of health.
 * @throws MetierError SANTE, beside each field, and beside the box « relu »
 */
export function questionnerSante(
  champs: Readonly<Record<string, string | null>>,
  relu: boolean | undefined,
): void {
  if (relu) return;
  const fautes = Object.entries(champs).flatMap(([champ, texte]) => {
    const mots = motsDeSante(texte ?? '');
    return mots.length === 0 ? [] : [[champ, [phrase(mots)]] as const];
  });
  if (fautes.length === 0) return;
  throw new MetierError('SANTE', 'Ce texte parle peut-être de santé. Rien n’est encore enregistré.', {
    ...Object.fromEntries(fautes),
    relu: ['Si ce texte ne dit rien de la santé, cochez la case, puis enregistrez.'],
  });
}

function phrase(mots: readonly string[]): string {
  const cites = mots.slice(0, MONTRES).map((m) => `«\u00a0${m}\u00a0»`);
  const lu = `${cites.join(', ')}${mots.length > MONTRES ? '…' : ''}`;
  return `Tremplin ne garde rien de la santé des personnes. À relire\u00a0: ${lu}. Écrivez ce qui aide (le matin, assis, au calme), sans dire pourquoi.`;
}
