import type { Acteur } from '@/lib/auth/acteur';
import type { VersionContrat } from '@/lib/generated/prisma/client';
import { accorderContrat, retirerAccordContrat } from '@/lib/parcours/commands/accord';
import { ajouterAuContrat } from '@/lib/parcours/commands/complement';
import { creerContrat, modifierContrat } from '@/lib/parcours/commands/contrat';
import { lireFeuille, mettreFeuille, retirerFeuille } from '@/lib/parcours/commands/feuille';
import { NonTrouve } from '@/lib/erreurs';
import { ouvrirTexte } from '@/lib/parcours/commands/texte';
import { leTexteDe, unContrat, unPdf } from '../factories/parcours';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

const LES_DEUX = ['la personne', 'son référent'] as const;
const LE = new Date('2026-03-02');
const TERMES = {
  type: 'CONTRAT_ENGAGEMENT',
  nature: 'SOCIAL',
  debutLe: LE,
  finLe: null,
  cibleHebdo: 7.5,
  actions: [] as string[],
  proposees: [] as string[],
  nouvelles: [] as string[],
  accord: false,
} as const;

/** A command on the text of a contract that is being prepared, its signed sheet there or not. */
const surTexte =
  (
    feuille: 'avec la feuille' | 'sans feuille',
    commande: (acteur: Acteur, texte: VersionContrat) => Promise<unknown>,
    ...permis: Cas['permis']
  ) =>
  async (): Promise<Cas> => {
    const { acteurs, personne, referent } = await unSujet();
    const texte = await leTexteDe((await unContrat(personne.id, { signeLe: null })).id);
    if (feuille === 'avec la feuille')
      await mettreFeuille(referent.acteur, { versionId: texte.id, le: LE }, unPdf(), NOW);
    return { acteurs, permis, appeler: (a) => commande(a, texte) };
  };

export const CONTRATS: Table = {
  creerContrat: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, remplaceId: null, ...TERMES };
    return { acteurs, permis: ['son référent'], appeler: (a) => creerContrat(a, saisie, NOW) };
  },
  modifierContrat: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: contratId, version } = await unContrat(personne.id);
    return {
      acteurs,
      permis: ['son référent'],
      appeler: (a) => modifierContrat(a, { contratId, version, remplacer: false, ...TERMES }, NOW),
    };
  },
  accorderContrat: surTexte(
    'sans feuille',
    (a, { id, empreinte }) => accorderContrat(a, { versionId: id, empreinte }, NOW),
    ...LES_DEUX,
  ),
  retirerAccordContrat: async () => {
    const { acteurs, personne, referent } = await unSujet();
    const { id: contratId } = await unContrat(personne.id, { signeLe: null });
    const { id: versionId, empreinte } = await leTexteDe(contratId);
    await accorderContrat(referent.acteur, { versionId, empreinte }, NOW);
    return {
      acteurs,
      permis: ['son référent', 'la personne'],
      appeler: (a) => retirerAccordContrat(a, { versionId }, NOW),
    };
  },
  ajouterAuContrat: surTexte(
    'sans feuille',
    (a, { contratId }) => ajouterAuContrat(a, { contratId, titre: 'Passer le code' }, NOW),
    'la personne',
  ),
  ouvrirTexte: surTexte(
    'sans feuille',
    async (a, { id }) => {
      if (!(await ouvrirTexte(a, id, NOW))) throw new NonTrouve('Ce texte');
    },
    ...(['son référent', 'la personne'] as const),
  ),
  mettreFeuille: surTexte(
    'sans feuille',
    (a, { id }) => mettreFeuille(a, { versionId: id, le: LE }, unPdf(), NOW),
    'son référent',
  ),
  retirerFeuille: surTexte(
    'avec la feuille',
    (a, { id }) => retirerFeuille(a, { versionId: id }, NOW),
    'son référent',
  ),
  lireFeuille: surTexte(
    'avec la feuille',
    (a, { id }) => lireFeuille(a, { versionId: id }, NOW),
    ...(['son référent', 'la personne'] as const),
  ),
};
