import { describe, expect, it } from 'vitest';
import { motsDeSante, questionnerSante } from '@/lib/sante';

/** Sentences that are questioned, with the words that make it so. */
const QUESTIONNEES: readonly (readonly [texte: string, ...mots: string[]])[] = [
  ['Sa maladie l’empêche de venir le matin.', 'maladie'],
  ['Il est malade depuis mardi.', 'malade'],
  ['Elle parle de DÉPRESSION.', 'dépression'],
  ['depression et anxiete', 'depression', 'anxiete'],
  ['Suivi par un psychiatre et un psychologue.', 'psychiatre', 'psychologue'],
  ['A une RQTH, dossier MDPH en cours, touche l’AAH.', 'rqth', 'mdph', 'aah'],
  ['Elle est enceinte de 4 mois.', 'enceinte'],
  ['Suite à son accouchement.', 'accouchement'],
  ['Problème d’alcool, en sevrage.', 'alcool', 'sevrage'],
  ['Sortie de cure lundi.', 'cure'],
  ['Hospitalisé en janvier, opéré du genou.', 'hospitalisé', 'opéré'],
  ['Rendez-vous à l’hôpital jeudi.', 'hôpital'],
  ['En arrêt maladie, puis en arrêt de travail.', 'arrêt maladie', 'arrêt de travail'],
  ['Accident du travail en 2019.', 'accident du travail'],
  ['Prend des médicaments : traitement lourd.', 'médicaments', 'traitement'],
  ['Se plaint de douleurs, d’une hernie discale.', 'douleurs', 'hernie'],
  ['Diabétique, insuline.', 'diabétique'],
  ['Épileptique : ne conduit pas.', 'épileptique'],
  ['Il est sourd, elle est malvoyante.', 'sourd', 'malvoyante'],
  ['Se déplace en fauteuil roulant.', 'fauteuil roulant'],
  ['Troubles du sommeil.', 'troubles du'],
  ['Problèmes de santé.', 'problèmes de santé'],
  ['Son médecin dit que oui.', 'médecin'],
  ['Handicapée, avec invalidité de catégorie 2.', 'handicapée', 'invalidité'],
  ['Elle voit un kiné deux fois par semaine.', 'kiné'],
  ['A fait un burn-out.', 'burn-out'],
  ['Elle a fait un AVC.', 'avc'],
  ['Cancer du sein, chimiothérapie.', 'cancer', 'chimiothérapie'],
  ['Souffre de migraines.', 'souffre', 'migraines'],
  ['Une fracture du poignet.', 'fracture'],
  ['Un diagnostic est posé.', 'diagnostic'],
  ['Allergique au pollen.', 'allergique'],
  ['Addiction au cannabis.', 'addiction', 'cannabis'],
  ['Tentative de suicide.', 'suicide'],
  ['Dyslexique, peu à l’aise à l’écrit.', 'dyslexique'],
  ['Passe une IRM.', 'irm'],
  ['Séropositif.', 'séropositif'],
  ['Obésité.', 'obésité'],
  ['Une rechute en mars.', 'rechute'],
  ['Il a de l’asthme.', 'asthme'],
];

/** Sentences of this work that say nothing of health. */
const LIBRES: readonly string[] = [
  'Elle cherche une mission le mardi matin, près de chez elle.',
  'Pas de port de charges, plutôt assis.',
  'Il préfère le calme et les petits groupes.',
  'A besoin d’une place de crèche pour commencer.',
  'La fracture numérique : prévoir un atelier.',
  'Diagnostic socio-professionnel fait le 3 mars.',
  'Diagnostic partagé avec la mission locale.',
  'Atelier de traitement de texte le jeudi.',
  'Le traitement du dossier prend deux semaines.',
  'Clinique juridique, permanence du lundi.',
  'Prendre soin du jardin lui plaît.',
  'Elle aime cuisiner et accueillir.',
  'Le bus passe à 8 h 10 et à 9 h 10.',
  'Permis en cours : code passé, conduite à venir.',
  'Voudrait travailler dans la vente.',
  'Je lui ai parlé du forum du 12 mars.',
  'Elle a visité la ressourcerie, cela lui a plu.',
  'Rappeler la mairie pour la carte de bus.',
  'Garde alternée : libre une semaine sur deux.',
  'Opération de nettoyage des berges samedi.',
  'A tenu la caisse à la fête du quartier.',
  'Motivé, ponctuel, aime le contact.',
  'Demander le remboursement des trajets.',
  'Le contrat se termine fin avril.',
  'Refaire le CV avec la Maison des solidarités.',
  'Il parle italien et un peu anglais.',
  'Sa fille entre à l’école en septembre.',
  'Elle a gardé des enfants pendant dix ans.',
  'Logement trouvé à Oyonnax.',
  'Ouvrir une boîte e-mail ensemble.',
  'Le train du soir est trop tard.',
  'Essayer deux heures, puis voir.',
  'Fatigué après la semaine, content quand même.',
  'Un mois difficile : on se rappelle le 15.',
  'Sécurité sociale : adresse à mettre à jour.',
  'Aide à domicile : métier visé.',
  'Auxiliaire de vie, formation en vue.',
  'Agent d’entretien dans une école.',
  'Bénévole au don du sang ? À proposer.',
  'Rester debout une heure, cela va.',
  'Conduire un fauteuil de théâtre sur scène.',
  'L’ancienne école est devenue une salle de quartier.',
  'Formation premiers secours (PSC1).',
  'Club de marche du mercredi.',
  'Cantine : tous les midis.',
  'Numéro de téléphone changé.',
  'Veut revoir ses horaires.',
  'Peut porter des cartons légers.',
  'Le tuteur est très content d’elle.',
  'Prochain point le 3 avril à 9 h.',
];

describe('les mots qui parlent de santé', () => {
  it.each(QUESTIONNEES)('« %s » est questionné', (texte, ...mots) => {
    expect(motsDeSante(texte)).toEqual(mots);
  });

  it.each(LIBRES)('« %s » passe', (texte) => {
    expect(motsDeSante(texte)).toEqual([]);
  });

  it('se lisent avec des accents en deux signes, et une seule fois', () => {
    expect(motsDeSante('De\u0301pression. Dépression. DEPRESSION.')).toEqual(['dépression', 'depression']);
  });

  it('n’arrêtent pas un texte très long', () => {
    expect(motsDeSante('dys'.repeat(50_000))).toEqual([]);
  });

  it('disent pourquoi à côté du texte, et demandent de relire', () => {
    const dire = (relu: boolean) => () => questionnerSante({ texte: 'Il est malade.', lieu: 'Bourg' }, relu);
    expect(dire(true)).not.toThrow();
    expect(() => questionnerSante({ texte: null }, false)).not.toThrow();
    try {
      dire(false)();
      expect.unreachable();
    } catch (e) {
      expect(e).toMatchObject({
        code: 'SANTE',
        champs: { texte: [expect.stringContaining('«\u00a0malade\u00a0»')], relu: [expect.any(String)] },
      });
      expect(Object.keys((e as { champs: object }).champs)).not.toContain('lieu');
    }
  });
});
