import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { fermerPartages, partagerPasseport, revoquerPartage } from '@/lib/passeport/commands/partage';
import { finDuPartage } from '@/lib/passeport/partage';
import { attestationAImprimer, attestationPublique, monPasseport } from '@/lib/passeport/queries';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneFiche } from '../../factories/passeport';

const MARS = new Date('2026-03-03T09:00:00Z');
const CHOIX = { libelle: '', montreNom: true, montreHeures: true, duree: 'UN_MOIS' as const };

let tout: Awaited<ReturnType<typeof uneFiche>>;
let jeton: string;
let partageId: string;
beforeAll(async () => {
  tout = await uneFiche({ attestee: true });
  partageId = await partagerPasseport(tout.personne.acteur, { ...CHOIX, ficheIds: [tout.fiche.id] }, MARS);
  ({ jeton } = await db.partagePasseport.findUniqueOrThrow({ where: { id: partageId } }));
});

describe('partager son passeport', () => {
  it('ne prend pas la page d’un autre, ni une page qui n’est pas attestée', async () => {
    const autre = await unBeneficiaire();
    await expect(
      partagerPasseport(autre.acteur, { ...CHOIX, ficheIds: [tout.fiche.id] }, MARS),
    ).rejects.toMatchObject({ code: 'NON_TROUVE' });
    const brouillon = await uneFiche({ personne: tout.personne });
    await expect(
      partagerPasseport(tout.personne.acteur, { ...CHOIX, ficheIds: [brouillon.fiche.id] }, MARS),
    ).rejects.toMatchObject({ code: 'PAS_ATTESTEE' });
  });

  it('montre ce que la personne a choisi, derrière un jeton de 256 bits', async () => {
    expect(Buffer.from(jeton, 'base64url')).toHaveLength(32);
    const vue = await attestationPublique(jeton, MARS);
    expect(vue).toMatchObject({ titulaire: 'Samira Durand' });
    expect(vue?.pages.map((p) => [p.association.nom, p.minutes])).toEqual([[tout.hote.nom, 180]]);
    const discret = await partagerPasseport(
      tout.personne.acteur,
      { ...CHOIX, montreNom: false, montreHeures: false, ficheIds: [tout.fiche.id] },
      MARS,
    );
    const cache = await attestationAImprimer(tout.personne.acteur, discret, MARS);
    expect(cache).toMatchObject({ titulaire: null, pages: [{ minutes: null }] });
    expect(JSON.stringify(cache)).not.toMatch(/Samira|Durand/);
  });

  it('dit la même chose d’un jeton inconnu, expiré ou arrêté : rien', async () => {
    expect(await attestationPublique('x'.repeat(43), MARS)).toBeNull();
    expect(await attestationPublique('../../etc', MARS)).toBeNull();
    expect(await attestationPublique(jeton, new Date('2026-04-03T09:00:01Z'))).toBeNull();
  });

  it('n’est imprimé et arrêté que par son titulaire', async () => {
    const autre = await unBeneficiaire();
    expect(await attestationAImprimer(autre.acteur, partageId, MARS)).toBeNull();
    await expect(revoquerPartage(autre.acteur, { partageId }, MARS)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    expect(await attestationPublique(jeton, MARS)).not.toBeNull();
    await revoquerPartage(tout.personne.acteur, { partageId }, MARS);
    await revoquerPartage(tout.personne.acteur, { partageId }, MARS);
    expect(await attestationPublique(jeton, MARS)).toBeNull();
    expect(await attestationAImprimer(tout.personne.acteur, partageId, MARS)).toBeNull();
    expect(await db.journal.count({ where: { objetId: partageId, action: 'passeport.revoquer' } })).toBe(1);
  });
});

describe('fermerPartages', () => {
  it('arrête tout dans la transaction du retrait, et un partage fait en même temps ne reste pas ouvert', async () => {
    for (let tour = 0; tour < 5; tour++) {
      const { fiche, personne } = await uneFiche({ attestee: true });
      await partagerPasseport(personne.acteur, { ...CHOIX, ficheIds: [fiche.id] }, MARS);
      await Promise.allSettled([
        partagerPasseport(personne.acteur, { ...CHOIX, ficheIds: [fiche.id] }, MARS),
        db.$transaction(async (tx) => {
          await fermerPartages(tx, personne.acteur, personne.id, MARS);
          await tx.consentement.updateMany({
            where: { beneficiaireId: personne.id },
            data: { retireLe: MARS },
          });
        }),
      ]);
      expect(
        await db.partagePasseport.count({ where: { beneficiaireId: personne.id, revoqueLe: null } }),
      ).toBe(0);
      expect((await monPasseport(personne.acteur, MARS)).partages).toEqual([]);
    }
  });
});

describe('la durée d’un partage', () => {
  it('finit le même jour d’un mois plus tard, ou le dernier jour quand il n’existe pas', () => {
    expect(finDuPartage('UN_MOIS', new Date('2026-01-31T10:00:00Z'))).toEqual(
      new Date('2026-02-28T10:00:00Z'),
    );
    expect(finDuPartage('UN_AN', MARS)).toEqual(new Date('2027-03-03T09:00:00Z'));
    expect(finDuPartage('SANS_FIN', MARS)).toBeNull();
  });
});
