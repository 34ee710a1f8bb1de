import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { fermerPartages, partagerPasseport, revoquerPartage } from '@/lib/passeport/commands/partage';
import { estUnJeton, finDuPartage, partageOuvert, periode } from '@/lib/passeport/partage';
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

describe('la durée d’un partage', () => {
  const instants = fc.date({
    noInvalidDate: true,
    min: new Date('2022-01-01'),
    max: new Date('2060-01-01'),
  });

  it('finit le même jour d’un mois suivant, ou le dernier jour de ce mois', () => {
    fc.assert(
      fc.property(instants, (now) => {
        for (const [duree, mois] of [
          ['UN_MOIS', 1],
          ['SIX_MOIS', 6],
          ['UN_AN', 12],
        ] as const) {
          const fin = finDuPartage(duree, now)!;
          const rang = now.getUTCFullYear() * 12 + now.getUTCMonth() + mois;
          expect(fin.getUTCFullYear() * 12 + fin.getUTCMonth()).toBe(rang);
          const dernier = new Date(Date.UTC(Math.floor(rang / 12), (rang % 12) + 1, 0)).getUTCDate();
          expect(fin.getUTCDate()).toBe(Math.min(now.getUTCDate(), dernier));
        }
        expect(finDuPartage('SANS_FIN', now)).toBeNull();
      }),
    );
  });

  it.each([
    ['sans fin', null, null, true],
    ['avant sa fin', new Date(MARS.getTime() + 1), null, true],
    ['à l’instant de sa fin', MARS, null, false],
    ['après sa fin', new Date(MARS.getTime() - 1), null, false],
    ['arrêté', null, MARS, false],
    ['arrêté avant sa fin', new Date(MARS.getTime() + 1), MARS, false],
  ])('%s', (_, expireLe, revoqueLe, ouvert) => {
    expect(partageOuvert({ expireLe, revoqueLe }, MARS)).toBe(ouvert);
  });

  it.each([
    ['2026-01-05', null, null, 'Depuis le 5 janvier 2026'],
    ['2026-01-05', '2026-01-05', null, 'Le 5 janvier 2026'],
    ['2026-01-05', '2026-03-01', null, 'Du 5 janvier 2026 au 1er mars 2026'],
    ['2026-01-05', null, '2026-02-02T09:00:00Z', 'Du 5 janvier 2026 au 2 février 2026'],
    ['2026-01-05', '2026-03-01', '2026-02-02T09:00:00Z', 'Du 5 janvier 2026 au 2 février 2026'],
    ['2026-01-05', '2026-01-20', '2026-02-02T09:00:00Z', 'Du 5 janvier 2026 au 20 janvier 2026'],
    ['2026-01-05', null, '2026-01-05T09:00:00Z', 'Le 5 janvier 2026'],
  ])('de %s à %s, attestée %s : « %s »', (debutLe, finLe, attesteeLe, phrase) => {
    const date = (t: string | null) => (t ? new Date(t) : null);
    expect(
      periode({
        affectation: { debutLe: new Date(debutLe), finLe: date(finLe) },
        attesteeLe: date(attesteeLe),
      }),
    ).toBe(phrase);
  });

  it.each([
    '',
    'a'.repeat(42),
    'a'.repeat(44),
    `${'a'.repeat(42)}/`,
    `${'a'.repeat(42)}%`,
    `${'a'.repeat(43)}\n`,
  ])('« %s » n’est pas un jeton', (jeton) => expect(estUnJeton(jeton)).toBe(false));
});
