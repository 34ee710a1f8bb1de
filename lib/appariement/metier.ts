/** A job of the ROME (France Travail's directory): its code, its title, and the words people use for it, comma separated. */
export type Metier = { code: string; label: string; mots: string };

const LIGNES = `
A1203|Entretien des espaces verts|jardinier, jardinière, paysagiste
A1202|Entretien des espaces naturels|garde nature, rivière, forêt
A1414|Horticulture et maraîchage|maraîcher, maraîchère, fleurs, légumes, serre
A1401|Aide agricole : fruits et vigne|cueillette, vendange, verger
A1402|Aide agricole : légumes|ouvrier agricole, ouvrière agricole
A1403|Aide d’élevage|ferme, animaux, vaches, volailles
A1416|Polyculture, élevage|agriculteur, agricultrice
A1501|Aide aux soins animaux|animalier, animalière, refuge
D1101|Boucherie|boucher, bouchère, charcuterie
D1102|Boulangerie, viennoiserie|boulanger, boulangère, pain
D1104|Pâtisserie, confiserie, chocolaterie|pâtissier, pâtissière
D1106|Vente en alimentation|vendeur, vendeuse, boulangerie, primeur, marché
D1202|Coiffure|coiffeur, coiffeuse
D1205|Nettoyage du linge|pressing, blanchisserie
D1206|Réparation d’articles en cuir|cordonnier, cordonnière, chaussures
D1207|Retouches en habillement|couturier, couturière, couture
D1208|Soins esthétiques et corporels|esthéticien, esthéticienne, beauté
D1209|Vente de végétaux|fleuriste, jardinerie
D1211|Vente d’articles de sport et loisirs|vendeur, vendeuse, vélo
D1212|Vente d’équipement de la maison|vendeur, vendeuse, décoration, bricolage
D1214|Vente de vêtements|vendeur, vendeuse, habillement, friperie
D1401|Assistanat commercial|assistant commercial, assistante commerciale
D1505|Caisse|caissier, caissière, hôte de caisse
D1507|Mise en rayon|employé de libre-service, rayons, magasin
E1103|Communication|chargé de communication, affiches, réseaux sociaux
E1205|Réalisation de contenus multimédias|graphiste, vidéo, photo
F1602|Électricité du bâtiment|électricien, électricienne
F1603|Plomberie et chauffage|plombier, plombière, chauffagiste
F1604|Montage d’agencements|plaquiste, cuisiniste
F1606|Peinture en bâtiment|peintre
F1608|Carrelage et sols|carreleur, carreleuse
F1610|Couverture|couvreur, couvreuse, toit
F1703|Maçonnerie|maçon, maçonne
F1704|Gros œuvre et travaux publics|ouvrier, chantier, coffreur
G1202|Animation culturelle ou ludique|animateur, animatrice, ateliers
G1203|Animation auprès d’enfants|animateur, animatrice, centre de loisirs, périscolaire
G1204|Éducation en activités sportives|éducateur sportif, éducatrice sportive
G1501|Service d’étage en hôtellerie|femme de chambre, valet
G1602|Cuisine|cuisinier, cuisinière, commis
G1603|Restauration : personnel polyvalent|cantine, restauration collective
G1605|Plonge|plongeur, plongeuse
G1703|Réception en hôtellerie|réceptionniste, hôtel, accueil
G1803|Service en restauration|serveur, serveuse
H2102|Production alimentaire|agroalimentaire, usine, conditionnement
H2206|Menuiserie bois|menuisier, menuisière
H2902|Chaudronnerie, tôlerie|chaudronnier, chaudronnière, métal
H2909|Montage et assemblage mécanique|monteur, monteuse, usine
H2913|Soudage|soudeur, soudeuse
H3201|Fabrication de pièces en plastique|plasturgie, usine
H3302|Tri, assemblage, emballage|opérateur de tri, conditionnement
I1203|Maintenance des bâtiments|agent d’entretien, factotum, bricolage
I1401|Maintenance informatique|dépannage, ordinateur, technicien
I1402|Réparation d’appareils ménagers|électroménager, réparateur, réparatrice
I1604|Mécanique automobile|mécanicien, mécanicienne, garage
I1607|Réparation de vélos et motos|atelier vélo, cycles
J1301|Services hospitaliers|agent de service hospitalier, ménage, hôpital, EHPAD
J1304|Aide aux tout-petits|auxiliaire de puériculture, crèche
J1305|Conduite d’ambulance|ambulancier, ambulancière
J1501|Soins d’hygiène et de confort|aide-soignant, aide-soignante
J1506|Soins infirmiers|infirmier, infirmière
K1201|Action sociale|assistant social, assistante sociale
K1202|Éducation de jeunes enfants|éducateur, éducatrice, crèche
K1204|Médiation sociale|médiateur, médiatrice, quartier
K1206|Intervention socioculturelle|animateur, animatrice, centre social
K1207|Intervention socioéducative|éducateur spécialisé, éducatrice spécialisée
K1301|Accompagnement médico-social|accompagnant éducatif, handicap
K1302|Aide à domicile auprès d’adultes|auxiliaire de vie, personnes âgées
K1303|Garde d’enfants|nounou, assistante maternelle, garde à domicile
K1304|Ménage à domicile|employé de maison, repassage, services
K1305|Intervention sociale et familiale|technicien, technicienne, famille
K1601|Documentation, bibliothèque|bibliothécaire, livres, médiathèque
K2107|Enseignement au collège ou au lycée|professeur, professeure
K2111|Formation d’adultes|formateur, formatrice
K2204|Nettoyage de locaux|agent de propreté, ménage, bureaux
K2303|Nettoyage des rues|propreté urbaine, éboueur
K2304|Recyclage et réemploi|ressourcerie, recyclerie, déchetterie, tri
K2503|Sécurité et surveillance|agent de sécurité, gardien
M1203|Comptabilité|comptable, aide-comptable
M1501|Assistanat en ressources humaines|assistant, assistante, RH
M1601|Accueil et renseignements|hôte d’accueil, hôtesse, standard
M1602|Travail administratif de bureau|employé de bureau, agent administratif
M1606|Saisie de données|opérateur, opératrice, ordinateur
M1607|Secrétariat|secrétaire
M1609|Secrétariat médical ou social|secrétaire médicale
M1805|Développement informatique|développeur, développeuse, programmation
N1101|Conduite de chariots élévateurs|cariste, entrepôt
N1103|Magasin et préparation de commandes|magasinier, magasinière, préparateur, logistique
N1105|Manutention|manutentionnaire, déménagement
N4101|Conduite de camion|chauffeur routier, chauffeuse, poids lourd
N4102|Transport de personnes|taxi, chauffeur, accompagnement
N4103|Conduite de bus et de cars|conducteur, conductrice, transport scolaire
N4105|Livraison|livreur, livreuse, chauffeur
`;

/** Common ROME jobs, by code (ROME 4.0). Titles are shortened so that they read easily. */
export const METIERS: readonly Metier[] = LIGNES.trim()
  .split('\n')
  .map((ligne) => {
    const [code = '', label = '', mots = ''] = ligne.split('|');
    return { code, label, mots };
  });

const PAR_CODE = new Map(METIERS.map((m) => [m.code, m]));

/** Whether this is a ROME code that we know. */
export function estMetier(code: string): boolean {
  return PAR_CODE.has(code);
}
/** Title of a ROME code; the code itself when it is not in the table. */
export function labelMetier(code: string): string {
  return PAR_CODE.get(code)?.label ?? code;
}

const simple = (t: string) =>
  t
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Jobs whose title or usual words hold every word typed (accents and case do not matter); all of them when nothing is typed. */
export function rechercherMetiers(texte: string): Metier[] {
  const mots = simple(texte).split(' ').filter(Boolean);
  return METIERS.filter((m) => {
    const cible = simple(`${m.code} ${m.label} ${m.mots}`);
    return mots.every((mot) => cible.includes(mot));
  }).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}

/**
 * How close a mission is to a job: 1 when it names the job, ½ when it names one of the same professional
 * field (the first three signs of a ROME code), else 0.
 */
export function procheDuMetier(codesRome: readonly string[], vise: string): 0 | 0.5 | 1 {
  if (codesRome.includes(vise)) return 1;
  return codesRome.some((c) => c.slice(0, 3) === vise.slice(0, 3)) ? 0.5 : 0;
}
