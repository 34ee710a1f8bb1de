import { beforeAll, describe, expect, it } from 'vitest';
import { donnerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { nommerAidant } from '@/lib/beneficiaires/commands/questions';
import { db } from '@/lib/db';
import { accorderHeures } from '@/lib/heures/commands/confirmation';
import { motsDetails } from '@/lib/journal/mots';
import { lireJournal } from '@/lib/journal/queries';
import { schemaFiltresJournal } from '@/lib/journal/schema';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { desHeures } from '../../factories/sujet';

const NOW = new Date('2026-11-02T09:00:00Z');
const APRES = new Date('2026-11-03T09:00:00Z');
const aides = (beneficiaireId: string) =>
  db.aide.findMany({ where: { beneficiaireId }, orderBy: [{ debutLe: 'asc' }, { finLe: 'asc' }] });
const nommer = (p: Awaited<ReturnType<typeof unBeneficiaire>>, nomAidant: string | null, le = NOW) =>
  nommerAidant(p.acteur, { beneficiaireId: p.id, nomAidant }, le);

/** What the Département reads beside the latest line of this kind. */
async function luParLeDepartement(action: string, beneficiaireId: string) {
  const { acteur } = await unAgentDuDepartement();
  const { lignes, noms } = await lireJournal(acteur, schemaFiltresJournal.parse({ action }));
  return motsDetails(
    lignes.find((l) => l.beneficiaireId === beneficiaireId)!,
    noms,
  );
}

let coordination: Awaited<ReturnType<typeof unCoordinateur>>['acteur'];
beforeAll(async () => {
  coordination = (await unCoordinateur()).acteur;
});

describe('« quelqu’un m’aide »', () => {
  it('n’a qu’une personne à la fois : la suivante finit l’aide d’avant, la même continue', async () => {
    const moi = await unBeneficiaire();
    await nommer(moi, 'Yvette');
    await nommer(moi, 'Yvette', APRES);
    await nommer(moi, 'Ali', APRES);
    await nommer(moi, null, APRES);
    expect(await aides(moi.id)).toMatchObject([
      { nom: 'Yvette', debutLe: NOW, finLe: APRES },
      { nom: 'Ali', debutLe: APRES, finLe: APRES },
    ]);
    const deux = { beneficiaireId: moi.id, nom: 'x', debutLe: NOW };
    await db.aide.create({ data: deux });
    await expect(db.aide.create({ data: deux })).rejects.toThrow(/aides_une_en_cours|Unique/);
  });

  it('se dit par son nom à la personne et au Département ; le journal n’a qu’un numéro', async () => {
    const moi = await unBeneficiaire();
    await nommer(moi, 'Yvette Canariaide');
    expect(await luParLeDepartement('beneficiaire.aidant', moi.id)).toContain(
      'avec l’aide de : Yvette Canariaide',
    );
    const { journal } = (await exporterMesDonnees(moi.acteur, {}, NOW)) as { journal: object[] };
    expect(JSON.stringify(journal)).toContain('avec l’aide de : Yvette Canariaide');
    const lignes = await db.journal.findMany({ where: { beneficiaireId: moi.id } });
    expect(JSON.stringify(lignes.map((l) => l.codes))).not.toContain('Canariaide');
  });

  it('donne l’accord : la ligne dit qui aidait', async () => {
    const moi = await unBeneficiaire({ consent: false });
    const saisie = { beneficiaireId: moi.id, accord: true as const, nomAidant: 'Ma fille' };
    await donnerConsentement(moi.acteur, saisie, NOW);
    expect(await luParLeDepartement('consentement.donner', moi.id)).toContain('avec l’aide de : Ma fille');
    expect(await aides(moi.id)).toMatchObject([{ nom: 'Ma fille', finLe: null }]);
  });

  it('dit oui à des heures : qui aide d’habitude est le même ; un autre n’aide que cette fois', async () => {
    const scene = () => desHeures({ accordLe: null, origine: 'ASSOCIATION' });
    const { personne, heures } = await scene();
    await nommer(personne, 'Ali');
    await accorderHeures(coordination, { heuresIds: [heures.id], nomAidant: 'Ali' }, APRES);
    expect(await aides(personne.id)).toHaveLength(1);

    const autre = await scene();
    await accorderHeures(coordination, { heuresIds: [autre.heures.id], nomAidant: 'Zoé' }, APRES);
    expect(await aides(autre.personne.id)).toMatchObject([{ nom: 'Zoé', debutLe: APRES, finLe: APRES }]);
    expect(await luParLeDepartement('heures.accorder', autre.personne.id)).toEqual(['avec l’aide de : Zoé']);
  });

  it('sans nom, l’accord et les heures ne disent rien de qui aide', async () => {
    const { personne, heures } = await desHeures({ accordLe: null, origine: 'ASSOCIATION' });
    await accorderHeures(personne.acteur, { heuresIds: [heures.id] }, NOW);
    expect(await luParLeDepartement('heures.accorder', personne.id)).toEqual([]);
    expect(await aides(personne.id)).toEqual([]);
  });

  it('effacée, n’a plus de nom : le journal dit seulement que quelqu’un aidait', async () => {
    const moi = await unBeneficiaire();
    await nommer(moi, 'Yvette');
    await effacerDonnees(moi.acteur, { beneficiaireId: moi.id, compris: true }, APRES);
    expect(await aides(moi.id)).toMatchObject([{ nom: '', finLe: APRES }]);
    expect(await luParLeDepartement('beneficiaire.aidant', moi.id)).toContain(
      'avec l’aide de : une personne dont le nom est effacé',
    );
  });
});
