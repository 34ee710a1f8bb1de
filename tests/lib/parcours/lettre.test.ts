import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { choisirReferent } from '@/lib/parcours/commands/choix';
import { ouvrirLettre } from '@/lib/parcours/commands/lettre';
import { nommerOrganisme, nommerReferent } from '@/lib/parcours/commands/nomination';
import { lettrePdf } from '@/lib/parcours/pdf/lettre';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unGestionnaire } from '../../factories/nominations';
import { unSuivi } from '../../factories/parcours';
import { unCollegueDe } from '../../factories/remplacements';
import { lirePdf } from '../../support/pdf';

const now = new Date('2026-03-03T09:00:00Z');
const LE = { le: new Date('2026-03-02'), depuis: null };

async function uneNomination() {
  const [personne, referent, { acteur }] = [
    await unBeneficiaire({ prenom: 'Zahra' }),
    await unReferent('FRANCE_TRAVAIL'),
    await unAgentDuDepartement(),
  ];
  const saisie = { beneficiaireId: personne.id, referentId: referent.id, ...LE };
  return { personne, referent, departement: acteur, ...(await nommerReferent(acteur, saisie, now)) };
}

describe('la lettre d’une nomination', () => {
  it('est la même feuille balisée pour les trois, et ne dit rien de ce que la personne reçoit', async () => {
    const { personne, referent, departement, suiviId } = await uneNomination();
    const feuilles = await Promise.all(
      [personne.acteur, referent.acteur, departement].map(async (a) =>
        lirePdf(await lettrePdf((await ouvrirLettre(a, suiviId, now))!, now)),
      ),
    );
    const [lue] = feuilles;
    expect(new Set(feuilles.map((f) => f.texte)).size).toBe(1);
    const { info } = await lue!.pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Qui vous accompagne', Language: 'fr-FR' });
    expect(lue!.roles.filter((r) => r === 'H1')).toHaveLength(1);
    expect(lue!.horsBalises).toBe('');
    for (const mot of ['Zahra Durand', 'Claire Martin', referent.organisme.nom, '2 mars 2026', '3 mars 2026'])
      expect(lue!.texte).toContain(mot);
    expect(lue!.texte).toContain('Denis Martin, pour le Département');
    expect(lue!.texte).not.toMatch(/RSA|revenu|contrat|naissance|sanction/i);
  });

  it('sa lecture est au journal : le parcours pour le référent, un nom pour le Département', async () => {
    const { personne, referent, departement, suiviId } = await uneNomination();
    for (const a of [personne.acteur, referent.acteur, departement]) await ouvrirLettre(a, suiviId, now);
    const lignes = await db.journal.findMany({
      where: { beneficiaireId: personne.id, codes: { equals: { page: 'lettre' } } },
      orderBy: { id: 'asc' },
    });
    expect(lignes.map((l) => [l.acteurId, l.action])).toEqual([
      [referent.userId, 'dossier.consulter'],
      [departement.userId, 'identite.lire'],
    ]);
  });

  it('dit ce qui a été nommé ce jour-là, puis qui l’organisme a choisi et quand ; la fin n’y change rien', async () => {
    const { acteur } = await unAgentDuDepartement();
    const [personne, gestionnaire] = [await unBeneficiaire(), await unGestionnaire()];
    const collegue = await unCollegueDe(gestionnaire);
    const { organismeId } = gestionnaire;
    const { suiviId } = await nommerOrganisme(
      acteur,
      { beneficiaireId: personne.id, organismeId, ...LE },
      now,
    );
    const texte = async () =>
      (await lirePdf(await lettrePdf((await ouvrirLettre(acteur, suiviId, now))!, now))).texte;
    expect(await texte()).toContain('une personne de cet organisme');
    expect(await ouvrirLettre(gestionnaire.acteur, suiviId, now)).toBeNull();
    await choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, now);
    const apres = await texte();
    expect(apres).toContain('une personne de cet organisme');
    expect(apres).toContain(`Le 3 mars 2026, ${gestionnaire.organisme.nom} a choisi Claire Martin pour vous`);
    await db.suivi.update({ where: { id: suiviId }, data: { finLe: new Date('2026-03-10') } });
    expect(await texte()).toBe(apres);
  });

  it('ne porte plus de nom quand le compte de qui a nommé n’est plus là', async () => {
    const { departement, suiviId } = await uneNomination();
    await db.suivi.update({
      where: { id: suiviId },
      data: { nommeParId: '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10' },
    });
    const { texte } = await lirePdf(await lettrePdf((await ouvrirLettre(departement, suiviId, now))!, now));
    expect(texte).not.toContain('pour le Département');
  });

  it('n’existe que si le Département a nommé, et pour personne d’autre', async () => {
    const { personne } = await unSuivi();
    const { id } = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    expect(await ouvrirLettre(personne.acteur, id, now)).toBeNull();
    const { suiviId, departement } = await uneNomination();
    for (const { acteur } of [await unBeneficiaire(), await unReferent()])
      expect(await ouvrirLettre(acteur, suiviId, now)).toBeNull();
    const ailleurs = { ...departement, departementCode: '73' };
    expect(await ouvrirLettre(ailleurs, suiviId, now)).toBeNull();
    expect(await ouvrirLettre(departement, 'pas-un-identifiant', now)).toBeNull();
  });
});
