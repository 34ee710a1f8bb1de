import { expect } from 'vitest';
import { retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { db } from '@/lib/db';
import { accorderFiche, attesterFiche } from '@/lib/passeport/commands/attestation';
import { modifierFiche, ouvrirFiche } from '@/lib/passeport/commands/fiche';
import { partagerPasseport, revoquerPartage } from '@/lib/passeport/commands/partage';
import { empreinte } from '@/lib/passeport/fiche';
import { attestationPublique } from '@/lib/passeport/queries';
import { unCollegue } from '../factories/comptes';
import { uneFiche, unePersonneEnMission } from '../factories/passeport';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

type Tout = Awaited<ReturnType<typeof uneFiche>>;
const CHOIX = { libelle: '', montreNom: true, montreHeures: true, duree: 'UN_MOIS' as const };
const lue = ({ fiche }: Tout) => ({ ficheId: fiche.id, version: fiche.version });
const attester = (tout: Tout, acteur = tout.hote.acteur) => attesterFiche(acteur, lue(tout), NOW);
const accorder = (tout: Tout) => accorderFiche(tout.personne.acteur, lue(tout), NOW);

/** Writes « Planter des haies » in the activities of the page, as it had been read. */
function ecrire({ fiche, personne }: Tout) {
  const { contexte, activites, realisations, responsabilites, outils, formations } = fiche;
  const textes = { contexte, activites, realisations, responsabilites, outils, formations };
  const niveaux = { TRAVAILLER_EN_EQUIPE: 2 };
  return modifierFiche(
    personne.acteur,
    {
      ficheId: fiche.id,
      version: fiche.version,
      base: empreinte({ textes, niveaux }),
      textes: { ...textes, activites: 'Planter des haies' },
      niveaux,
    },
    NOW,
  );
}

/** What is attested is what the person agreed to; what they wrote later is not. */
const jamaisSansAccord = async ({ fiche }: Tout) => {
  const apres = await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } });
  if (apres.statut === 'ATTESTEE')
    expect(apres).toMatchObject({ activites: fiche.activites, accordLe: expect.any(Date) });
  else expect(apres).toMatchObject({ activites: 'Planter des haies', accordLe: null });
};

async function unPartage() {
  const tout = await uneFiche({ attestee: true });
  const partageId = await partagerPasseport(
    tout.personne.acteur,
    { ...CHOIX, ficheIds: [tout.fiche.id] },
    NOW,
  );
  const { jeton } = await db.partagePasseport.findUniqueOrThrow({ where: { id: partageId } });
  return { ...tout, partageId, jeton };
}

export const PASSEPORT: Courses = {
  'les deux côtés ouvrent la même page': async () => {
    const { personne, hote, affectation } = await unePersonneEnMission();
    const saisie = { affectationId: affectation.id };
    return {
      deux: [() => ouvrirFiche(personne.acteur, saisie, NOW), () => ouvrirFiche(hote.acteur, saisie, NOW)],
      ...SANS_EFFET,
      action: 'fiche.ouvrir',
    };
  },
  'la personne dit son accord deux fois': async () => {
    const tout = await uneFiche();
    return { deux: deuxFois(() => accorder(tout)), ...SANS_EFFET, action: 'fiche.accorder' };
  },
  'deux responsables attestent la même page': async () => {
    const tout = await uneFiche({ accordee: true });
    const collegue = await unCollegue(tout.hote.acteur);
    return {
      deux: [() => attester(tout), () => attester(tout, collegue)],
      codes: ['DEJA_ATTESTEE'],
      action: 'fiche.attester',
    };
  },
  'la personne écrit quand l’association atteste': async () => {
    const tout = await uneFiche({ accordee: true });
    return {
      deux: [() => attester(tout), () => ecrire(tout)],
      codes: ['DEJA_ATTESTEE', 'SANS_ACCORD'],
      fin: () => jamaisSansAccord(tout),
    };
  },
  'la personne est d’accord quand elle écrit dans une autre fenêtre': async () => {
    const tout = await uneFiche();
    return {
      deux: [() => accorder(tout), () => ecrire(tout)],
      ...SANS_EFFET,
      fin: () => jamaisSansAccord(tout),
    };
  },
  'la personne arrête un partage deux fois': async () => {
    const { personne, partageId } = await unPartage();
    return {
      deux: deuxFois(() => revoquerPartage(personne.acteur, { partageId }, NOW)),
      ...SANS_EFFET,
      action: 'passeport.revoquer',
    };
  },
  'un tiers lit quand la personne arrête le partage': async () => {
    const { personne, partageId, jeton } = await unPartage();
    return {
      deux: [
        () => attestationPublique(jeton, NOW),
        () => revoquerPartage(personne.acteur, { partageId }, NOW),
      ],
      ...SANS_EFFET,
      action: 'passeport.revoquer',
      fin: async () => expect(await attestationPublique(jeton, NOW)).toBeNull(),
    };
  },
  'la personne partage quand elle arrête tout': async () => {
    const { personne, fiche } = await uneFiche({ attestee: true });
    return {
      deux: [
        () => partagerPasseport(personne.acteur, { ...CHOIX, ficheIds: [fiche.id] }, NOW),
        () => retirerConsentement(personne.acteur, { beneficiaireId: personne.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['SANS_PARTICIPATION'],
      action: 'consentement.retirer',
      fin: async () =>
        expect(
          await db.partagePasseport.count({ where: { beneficiaireId: personne.id, revoqueLe: null } }),
        ).toBe(0),
    };
  },
  'l’association atteste quand la personne arrête tout': async () => {
    const tout = await uneFiche({ accordee: true });
    return {
      deux: [
        () => attester(tout),
        () => retirerConsentement(tout.personne.acteur, { beneficiaireId: tout.personne.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      action: 'consentement.retirer',
    };
  },
};
