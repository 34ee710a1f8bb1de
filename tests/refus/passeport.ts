import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { ouvrirPourAider } from '@/lib/passeport/commands/aide';
import { accorderFiche, attesterFiche } from '@/lib/passeport/commands/attestation';
import { modifierFiche, ouvrirFiche } from '@/lib/passeport/commands/fiche';
import { partagerPasseport, revoquerPartage } from '@/lib/passeport/commands/partage';
import { uneFiche, unePersonneEnMission } from '../factories/passeport';
import { comme, NOW, type Cas, type Table } from './cas';

type Fiche = Awaited<ReturnType<typeof uneFiche>>;
type Etat = Parameters<typeof uneFiche>[0];
const ECRIVENT = ['la personne', 'l’association', 'la coordination'] as const;
const CHOIX = { libelle: '', montreNom: true, montreHeures: true, duree: 'UN_MOIS' } as const;
const gens = ({ personne, hote }: Pick<Fiche, 'personne' | 'hote'>) => ({
  personne: personne.acteur,
  association: hote.acteur,
});

/** A command on a page of the passport in this state. */
const sur =
  (etat: Etat, commande: (acteur: Acteur, tout: Fiche) => Promise<unknown>, ...permis: Cas['permis']) =>
  async (): Promise<Cas> => {
    const tout = await uneFiche(etat);
    return { acteurs: gens(tout), permis, appeler: (a) => commande(a, tout) };
  };

export const PASSEPORT: Table = {
  ouvrirFiche: async () => {
    const tout = await unePersonneEnMission();
    return {
      acteurs: gens(tout),
      permis: [...ECRIVENT, 'l’installation'],
      appeler: (a) => ouvrirFiche(a, { affectationId: tout.affectation.id }, NOW),
    };
  },
  modifierFiche: sur(
    {},
    (a, { fiche }) =>
      modifierFiche(
        a,
        {
          ficheId: fiche.id,
          version: fiche.version,
          base: '',
          textes: {
            contexte: 'Un verger',
            activites: '',
            realisations: '',
            responsabilites: '',
            outils: '',
            formations: '',
          },
          niveaux: {},
        },
        NOW,
      ),
    ...ECRIVENT,
    'l’installation',
  ),
  ouvrirPourAider: sur(
    {},
    (a, { fiche, personne }) =>
      ouvrirPourAider(comme(a), { ficheId: fiche.id, beneficiaireId: personne.id }, NOW),
    'la coordination',
  ),
  accorderFiche: sur(
    {},
    (a, { fiche }) => accorderFiche(comme(a), { ficheId: fiche.id, version: fiche.version }, NOW),
    'la personne',
  ),
  attesterFiche: sur(
    { accordee: true },
    (a, { fiche }) => attesterFiche(comme(a), { ficheId: fiche.id, version: fiche.version }, NOW),
    'l’association',
  ),
  partagerPasseport: sur(
    { attestee: true },
    (a, { fiche }) => partagerPasseport(comme(a), { ...CHOIX, ficheIds: [fiche.id] }, NOW),
    'la personne',
  ),
  revoquerPartage: async () => {
    const tout = await uneFiche({ attestee: true });
    const titulaire: ActeurDe<'BENEFICIAIRE'> = tout.personne.acteur;
    const partageId = await partagerPasseport(titulaire, { ...CHOIX, ficheIds: [tout.fiche.id] }, NOW);
    return {
      acteurs: gens(tout),
      permis: ['la personne'],
      appeler: (a) => revoquerPartage(comme(a), { partageId }, NOW),
    };
  },
};
