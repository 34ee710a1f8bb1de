import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { appliquerConservation, prevoirConservation } from '@/lib/beneficiaires/commands/conservation';
import { enNombre } from '@/lib/beneficiaires/conservation';
import { rapportsConservation } from '@/lib/beneficiaires/queries/conservation';
import { db } from '@/lib/db';
import { PAR_PAGE } from '@/lib/pagination';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { empreinteDeLaBase } from '../../support/empreinte';

const passer = (now: Date) => appliquerConservation(SYSTEME, {}, now);
const vuLe = (le: string, email?: null) =>
  unBeneficiaire({ profil: { dernierContactLe: new Date(le) }, ...(email === null ? { email } : {}) });
const lire = (id: string) => db.beneficiaire.findUniqueOrThrow({ where: { id } });
const RIEN = { premiers: 0, derniers: 0, effaces: 0 };

describe('le compte rendu d’une nuit', () => {
  const nuit = (le: string) => db.rapportConservation.findUnique({ where: { le: new Date(le) } });

  it('compte avec chaque geste, s’ajoute quand la tâche reprend, et dit qu’elle est allée au bout', async () => {
    const soir = new Date('2027-03-01T02:40:00Z');
    await vuLe('2025-01-01', null);
    await passer(soir);
    expect(await nuit('2027-03-01')).toMatchObject({ effaces: 1, echecs: 0, finiLe: soir });
    // It runs once more in the same night: what it did before stays counted.
    await vuLe('2025-01-01', null);
    const apres = new Date('2027-03-01T03:10:00Z');
    await passer(apres);
    expect(await nuit('2027-03-01')).toMatchObject({ effaces: 2, finiLe: apres });
  });

  it('une nuit sans rien à faire a le sien ; un essai n’en a pas', async () => {
    const vide = new Date('2027-04-01T02:40:00Z');
    await db.beneficiaire.updateMany({ data: { dernierContactLe: vide } });
    const avant = await empreinteDeLaBase();
    expect(await prevoirConservation(vide)).toEqual(RIEN);
    expect(await empreinteDeLaBase()).toEqual(avant);
    await passer(vide);
    expect(await nuit('2027-04-01')).toMatchObject({ ...RIEN, echecs: 0, finiLe: vide });
  });

  it('qui n’a pas pu être effacé est compté, et les autres le sont', async () => {
    const le = new Date('2027-05-01T02:40:00Z');
    await db.beneficiaire.updateMany({ data: { dernierContactLe: le } });
    const [{ id }, { id: bloque }] = [await vuLe('2025-01-02', null), await vuLe('2025-01-01', null)];
    await db.$executeRawUnsafe(`
      CREATE OR REPLACE FUNCTION non() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'non'; END $$ LANGUAGE plpgsql`);
    await db.$executeRawUnsafe(`
      CREATE TRIGGER non BEFORE UPDATE ON beneficiaires FOR EACH ROW
      WHEN (NEW.id = '${bloque}' AND NEW."anonymiseLe" IS NOT NULL) EXECUTE FUNCTION non()`);
    try {
      expect(await passer(le)).toEqual({ ...RIEN, effaces: 1 });
    } finally {
      await db.$executeRawUnsafe('DROP TRIGGER non ON beneficiaires');
    }
    expect((await lire(id)).anonymiseLe).toEqual(le);
    expect(await nuit('2027-05-01')).toMatchObject({ effaces: 1, echecs: 1 });
  });

  it('qui n’a pas pu être prévenu est compté, et la nuit continue', async () => {
    const le = new Date('2027-06-01T02:40:00Z');
    await db.beneficiaire.updateMany({ data: { dernierContactLe: le } });
    const [{ userId: bloque }] = [await vuLe('2025-07-30'), await vuLe('2025-07-31')];
    await vuLe('2025-01-01', null);
    await db.$executeRawUnsafe(`
      CREATE OR REPLACE FUNCTION non() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'non'; END $$ LANGUAGE plpgsql`);
    await db.$executeRawUnsafe(`
      CREATE TRIGGER non BEFORE INSERT ON messages FOR EACH ROW WHEN (NEW."userId" = '${bloque}') EXECUTE FUNCTION non()`);
    try {
      expect(await passer(le)).toEqual({ premiers: 1, derniers: 0, effaces: 1 });
    } finally {
      await db.$executeRawUnsafe('DROP TRIGGER non ON messages');
    }
    expect(await nuit('2027-06-01')).toMatchObject({ premiers: 1, effaces: 1, echecs: 1, finiLe: le });
  });

  it('se lit par le Département, par pages, sans un petit nombre', async () => {
    const { acteur } = await unAgentDuDepartement();
    await db.rapportConservation.deleteMany();
    await db.rapportConservation.createMany({
      data: Array.from({ length: PAR_PAGE + 1 }, (_, i) => ({
        ...{ le: new Date(Date.UTC(2028, 0, i + 1)), premiers: i, effaces: 1200 },
      })),
    });
    const { lignes, pages } = await rapportsConservation(acteur, 1);
    expect(pages).toBe(2);
    expect(lignes[0]).toEqual({
      ...{ le: new Date('2028-01-21'), finie: false },
      nombres: ['20', '0', (1200).toLocaleString('fr-FR'), '0'],
    });
    const dernieres = (await rapportsConservation(acteur, 2)).lignes;
    expect(dernieres.map((r) => r.nombres[0])).toEqual(['0']);
    expect([0, 1, 4, 5].map(enNombre)).toEqual(['0', 'moins de 5', 'moins de 5', '5']);
    await expect(rapportsConservation((await unCoordinateur()).acteur, 1)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
  });
});
