import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { fermerSession } from '@/lib/auth/commands/session';
import { acteursDe } from '@/lib/auth/compte';
import { compteDeLaSession } from '@/lib/auth/queries';
import { commencerAide, finirAide } from '@/lib/beneficiaires/commands/aide';
import { donnerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { choisirContact, nommerAidant } from '@/lib/beneficiaires/commands/questions';
import { db } from '@/lib/db';
import { accorderHeures } from '@/lib/heures/commands/confirmation';
import { motsDetails } from '@/lib/journal/mots';
import { lireJournal } from '@/lib/journal/queries';
import { schemaFiltresJournal } from '@/lib/journal/schema';
import { accorderContrat } from '@/lib/parcours/commands/accord';
import { accorderCompte } from '@/lib/parcours/commands/compte';
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

describe('« quelqu’un m’aide en ce moment »', () => {
  const FIN = new Date('2026-11-02T11:00:00Z');
  const PLUS_TARD = new Date('2026-11-02T10:00:00Z');
  async function quelquUn() {
    const moi = await unBeneficiaire();
    const jeton = `aide-${moi.userId}`;
    await db.session.create({ data: { sessionToken: jeton, userId: moi.userId, expires: FIN } });
    /** Who acts, as a page of this session knows it. */
    const acteur = async () => {
      const [lu] = acteursDe((await compteDeLaSession(jeton, NOW))!.compte);
      return lu as typeof moi.acteur;
    };
    const commencer = async (nom: string, now = NOW) => commencerAide(await acteur(), { nom, jeton }, now);
    return { moi, jeton, acteur, commencer };
  }
  const REFUS = { code: 'AVEC_UNE_AIDE' };

  it('chaque ligne de la session mène à son nom, et plus aucune une fois finie', async () => {
    const { moi, jeton, acteur, commencer } = await quelquUn();
    await commencer('Yvette Canariaide');
    await choisirContact(await acteur(), { beneficiaireId: moi.id, contactChoisi: 'EMAIL' }, NOW);
    await finirAide(await acteur(), { jeton }, PLUS_TARD);
    await finirAide(await acteur(), { jeton }, PLUS_TARD);
    await choisirContact(await acteur(), { beneficiaireId: moi.id, contactChoisi: 'TELEPHONE' }, PLUS_TARD);
    const lignes = await db.journal.findMany({ where: { beneficiaireId: moi.id }, orderBy: { id: 'asc' } });
    const [aide] = await aides(moi.id);
    expect(lignes.map((l) => [l.action, (l.codes as { aide?: string } | null)?.aide])).toEqual([
      ['aide.commencer', aide!.id],
      ['beneficiaire.contact', aide!.id],
      ['aide.finir', aide!.id],
      ['beneficiaire.contact', undefined],
    ]);
    expect(aide).toMatchObject({ nom: 'Yvette Canariaide', debutLe: NOW, finLe: PLUS_TARD });
    expect(await luParLeDepartement('aide.commencer', moi.id)).toEqual([
      'avec l’aide de : Yvette Canariaide',
    ]);
    expect(JSON.stringify(await exporterMesDonnees(await acteur(), {}, APRES))).toContain(
      'Yvette Canariaide',
    );
  });

  it('une autre personne prend la suite ; la même continue ; deux clics sont un', async () => {
    const { moi, commencer } = await quelquUn();
    await Promise.all([commencer('Yvette'), commencer('Yvette')]);
    await commencer('Ali', PLUS_TARD);
    // Who helps in general may be named beside.
    await nommer(moi, 'Ma fille');
    expect(await aides(moi.id)).toMatchObject([
      { nom: 'Yvette', finLe: PLUS_TARD },
      { nom: 'Ma fille', finLe: null },
      { nom: 'Ali', finLe: FIN },
    ]);
  });

  it('s’arrête avec la session', async () => {
    const { moi, jeton, acteur, commencer } = await quelquUn();
    await commencer('Yvette');
    await fermerSession(await acteur(), { jeton }, PLUS_TARD);
    expect(await aides(moi.id)).toMatchObject([{ finLe: PLUS_TARD }]);
  });

  it('s’arrête seule deux heures après, même si la session dure un mois', async () => {
    const { moi, jeton, commencer } = await quelquUn();
    await db.session.update({ where: { sessionToken: jeton }, data: { expires: new Date('2026-12-01') } });
    await commencer('Yvette');
    const fin = new Date('2026-11-02T11:00:00Z');
    expect(await aides(moi.id)).toMatchObject([{ finLe: fin }]);
    const aide = async (le: Date) => (await compteDeLaSession(jeton, le))!.compte.aide?.nom;
    expect(await aide(new Date(fin.getTime() - 1))).toBe('Yvette');
    expect(await aide(fin)).toBeUndefined();
  });

  it('commencée pendant que la session se ferme ou que tout s’efface, ne bloque rien et ne reste pas', async () => {
    for (const fermer of [
      (a: Awaited<ReturnType<typeof quelquUn>>) => fermerSession(a.moi.acteur, { jeton: a.jeton }, PLUS_TARD),
      ({ moi }: Awaited<ReturnType<typeof quelquUn>>) =>
        effacerDonnees(SYSTEME, { beneficiaireId: moi.id, compris: true }, PLUS_TARD),
    ])
      for (let essai = 0; essai < 5; essai++) {
        const q = await quelquUn();
        const [debut, fin] = await Promise.allSettled([q.commencer('Yvette'), fermer(q)]);
        expect(fin.status).toBe('fulfilled');
        if (debut.status === 'rejected') expect(debut.reason).toMatchObject({ code: 'NON_TROUVE' });
        expect((await aides(q.moi.id)).filter((a) => a.finLe! > PLUS_TARD)).toEqual([]);
      }
  });

  it('on ne signe pas, on ne consent pas, on n’efface pas : la phrase dit quoi faire', async () => {
    const { moi, acteur, commencer } = await quelquUn();
    await commencer('Yvette');
    const a = await acteur();
    const beneficiaireId = moi.id;
    const gestes = [
      () => donnerConsentement(a, { beneficiaireId, accord: true, nomAidant: null }, NOW),
      () => effacerDonnees(a, { beneficiaireId, compris: true }, NOW),
      () => accorderContrat(a, { versionId: beneficiaireId, empreinte: '' }, NOW),
      () => accorderCompte(a, { compteId: beneficiaireId }, NOW),
    ];
    for (const geste of gestes) await expect(geste()).rejects.toMatchObject(REFUS);
    await expect(gestes[1]!()).rejects.toThrow('appuyez sur « L’aide est finie »');
  });

  it('la nuit efface quand même, et le nom s’en va', async () => {
    const { moi, commencer } = await quelquUn();
    await commencer('Yvette Canariaide');
    await effacerDonnees(SYSTEME, { beneficiaireId: moi.id, compris: true }, PLUS_TARD);
    expect(await aides(moi.id)).toMatchObject([{ nom: '', finLe: PLUS_TARD }]);
  });

  it('est à la session de la personne : celle d’un autre est introuvable', async () => {
    const [{ jeton }, autre] = [await quelquUn(), await quelquUn()];
    for (const j of [jeton, 'inconnu', null])
      await expect(commencerAide(await autre.acteur(), { nom: 'Ali', jeton: j }, NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
  });
});
