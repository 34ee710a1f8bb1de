import type { Domaine } from '@/lib/generated/prisma/enums';
import { THEMES } from '@/prisma/seed/demo/catalogue/themes';

/** A mission of the corpus: what the search reads of it. */
export type MissionDuCorpus = {
  titre: string;
  description: string;
  association: string;
  domaine: Domaine;
  activite: string;
  activites: string[];
};

/*
 * As associations write them, beside those of the demonstration; most of their words are not those of who searches.
 * Title | description | association | domain | activity.
 */
const AUTRES = `
Distribuer des repas chauds le soir | Deux fois par semaine, une équipe va au-devant des personnes qui dorment dehors. | Les Veilleurs de Nuit | SOLIDARITE_INSERTION | distribution
Tenir la collecte au supermarché | Un week-end de novembre, vous recevez les denrées que donnent les clients. | Banque Alimentaire | HUMANITAIRE | collecte-de-produits
Conduire des personnes chez le médecin | Avec votre voiture, vous accompagnez un habitant à son rendez-vous. | Mobilité Solidaire | SOLIDARITE_INSERTION | soutien-accompagnement
Porter des livres à domicile | La médiathèque prête, vous apportez les romans à qui ne sort plus. | Les Livres Voyageurs | CULTURE_LOISIRS | visites
Tenir la permanence d’écoute | Au bout du fil, des personnes seules ou inquiètes. Vous êtes là, sans juger. | Allô Présence | SANTE | ecoute-permanence
Visiter des malades à l’hôpital | Dans les chambres, un peu de présence et de conversation. | Au Chevet | SANTE | visites
Réparer des vélos à l’atelier | Chacun vient avec sa bicyclette, vous montrez comment changer une chambre à air. | La Roue Libre | SPORT | bricolage
Entretenir les sentiers de randonnée | Vous coupez les ronces et vous repeignez les balises. | Marcheurs du Bugey | ENVIRONNEMENT | gestion-entretien-patrimoine
Ramasser les déchets après le marché | Une heure, des gants et des pinces : la place redevient propre. | Ville Nette | ENVIRONNEMENT | ramassage-dechets
Accueillir à la ressourcerie | Vous proposez aux visiteurs de donner ce qui peut resservir. | Le Deuxième Souffle | ENVIRONNEMENT | accueil-de-public
Animer l’atelier compost | Vous expliquez comment les épluchures deviennent du terreau. | Terre Vivante | ENVIRONNEMENT | sensibilisation
S’occuper des chats abandonnés | Nourrir, caresser, nettoyer les boxes en attendant une famille. | Moustaches et Compagnie | ANIMAUX | soins-animaux
Mener les poneys des enfants | Le centre équestre reçoit des enfants en situation de handicap. | Selle et Sourire | ANIMAUX | soutien-accompagnement
Entraîner les poussines au basket | Une séance le mercredi pour des filles de huit ans. | Basket Club du Revermont | SPORT | sport
Arbitrer les matchs du samedi | On vous forme au sifflet et aux règles. | Union Sportive de la Plaine | SPORT | sport
Chanter avec la chorale du quartier | Pas besoin de connaître le solfège : on apprend à l’oreille. | Voix Mêlées | CULTURE_LOISIRS | art
Monter la scène du festival | Planches, projecteurs et câbles : deux jours de chantier joyeux. | Les Nuits d’Été | CULTURE_LOISIRS | evenementiel
Tenir la caisse du cinéma associatif | Vous vendez les places et vous éteignez les lumières. | L’Écran du Val | CULTURE_LOISIRS | accueil-de-public
Filmer les concerts | Une caméra, un pied, et le montage ensuite. | Images en Bresse | COMMUNICATION | communication
Créer le site internet d’une association | Deux pages, des images, un formulaire : cela se fait de chez soi. | Assos en Ligne | BENEVOLAT_COMPETENCES | informatique
Animer la page Facebook du club | Trois publications par semaine, et les réponses aux messages. | Gym pour Elles | COMMUNICATION | communication
Traduire des documents pour des familles | Arabe, albanais, anglais ou turc : vos langues rendent service. | Passerelles | VIVRE_ENSEMBLE | documentation-traduction
Apprendre à lire à des adultes | Lettre après lettre, à leur rythme, en petit groupe. | Savoirs pour Tous | EDUCATION | alphabetisation
Donner un cours de mathématiques | Des lycéens préparent le bac et demandent un coup de pouce. | Cap Réussite | EDUCATION | soutien-scolaire
Accompagner un jeune vers son premier emploi | Un rendez-vous par mois : vous partagez votre carnet d’adresses. | Parrains de l’Ain | EMPLOI | mentorat-parrainage
Relire des CV et des lettres de motivation | Vous corrigez, vous encouragez. | Tremplin Jeunes | EMPLOI | conseil
Remplir des dossiers de retraite | Impôts, caisse, allocation : avec vous, rien n’est oublié. | Point Papiers | GESTION_FINANCE_DROIT | taches-administratives
Informer sur le droit du logement | Un juriste vous forme, vous recevez les locataires. | Droit au Toit | GESTION_FINANCE_DROIT | juridique
Trouver de quoi financer un projet | Vous écrivez aux fondations et aux entreprises. | Élan Associatif | BENEVOLAT_COMPETENCES | gestion-recherche-des-partenariats
Rejoindre le conseil d’administration | L’association a besoin d’un trésorier. | Maison des Associations | GESTION_FINANCE_DROIT | responsabilites-associatives
Restaurer la chapelle | Chaux, pierre et pinceaux, avec une restauratrice. | Vieilles Pierres du Bugey | CULTURE_LOISIRS | preservation-patrimoine
Raconter la Résistance dans les collèges | Avec un témoin, vous transmettez ce que fut la guerre. | Le Souvenir | MEMOIRE_ET_CITOYENNETE | transmission-pedagogie
Tenir un bureau de vote | Vous recevez les électeurs et vous comptez les bulletins. | Citoyens d’Ici | MEMOIRE_ET_CITOYENNETE | vie-citoyenne
Donner l’alerte en cas de crue | La réserve communale surveille les cours d’eau et prévient les habitants. | Réserve Communale | PREVENTION_PROTECTION | secours-aide
Tenir le poste de secours d’une course | Pansements, eau, couvertures de survie. | Protection Civile | PREVENTION_PROTECTION | secourisme
Parler du dépistage du cancer | Vous distribuez des rubans roses et vous répondez aux questions. | Ruban Rose | SANTE | prevention-sensibilisation
Guider des coureurs aveugles | Un lien au poignet, vos yeux pour deux. | Courir Ensemble | SPORT | sport
Monter un spectacle en langue des signes | Entendants et sourds répètent ensemble. | Mains qui Parlent | CULTURE_LOISIRS | art
Accueillir des familles réfugiées | Vous montrez la ville, l’école, les commerces. | Bienvenue Ici | SOLIDARITE_INSERTION | soutien-accompagnement
Garder les tout-petits pendant les cours | Les mères apprennent le français, vous jouez avec leurs bébés. | La Ribambelle | EDUCATION | animation
Emballer des cadeaux pour Noël | Papier, ruban, et une tirelire pour l’association. | Un Noël pour Chacun | SOLIDARITE_INSERTION | collecte
Préparer des confitures | Les fruits invendus deviennent des bocaux. | La Bonne Conserve | ENVIRONNEMENT | restauration-hotellerie
Coiffer avant un rendez-vous important | Une coupe, un sourire : on se sent mieux. | Belle Image | EMPLOI | soutien-accompagnement
Tricoter pour les prématurés | Bonnets et chaussons partent à la maternité. | Les Mailles du Cœur | SANTE | activites-manuelles
Observer les papillons | Vous notez les espèces pour des chercheurs du Muséum. | Sciences au Jardin | RECHERCHE | sensibilisation
Accompagner une sortie à la piscine | Dans le bassin ou au bord, avec un groupe d’adultes handicapés. | Vivre Autrement | SPORT | sport
Jouer aux échecs avec des jeunes | Une partie, un conseil, une revanche. | Le Roi Blanc | CULTURE_LOISIRS | animation
Tenir la ludothèque | Prêter, ranger, expliquer les règles. | Le Dé à Six Faces | CULTURE_LOISIRS | accueil-de-public
Peindre la salle du club | Rouleaux et bâches : la salle change de couleur. | Amicale du Plateau | BATIMENT_INDUSTRIE_LOGISTIQUE | bricolage
Encadrer le pédibus | À pied jusqu’à l’école, un gilet jaune et dix cartables. | À Petits Pas | EDUCATION | soutien-accompagnement
Récolter les fruits oubliés | Échelles et paniers dans les vergers que plus personne ne cueille. | Les Glaneurs | ENVIRONNEMENT | collecte-de-produits
Rester auprès d’une personne en fin de vie | Une présence, une main, après une formation. | Présence et Paix | SANTE | aide-psychologique
Conduire le camion des denrées | Vous chargez à l’entrepôt et vous livrez les épiceries. | Banque Alimentaire | BATIMENT_INDUSTRIE_LOGISTIQUE | logistique
`;

/** Fifteen themes of the demonstration, then the others: every title is there once. */
export const CORPUS: readonly MissionDuCorpus[] = [
  ...THEMES.flatMap(({ associations, missions }) =>
    missions.map(({ titre, description, domaine, activite, activites }) => ({
      ...{ titre, description, domaine, activite, activites },
      association: associations[0]!,
    })),
  ),
  ...AUTRES.trim()
    .split('\n')
    .map((ligne) => {
      const [titre, description, association, domaine, activite] = ligne.split(' | ');
      return {
        titre: titre!,
        description: description!,
        association: association!,
        domaine: domaine as Domaine,
        activite: activite!,
        activites: [],
      };
    }),
];
