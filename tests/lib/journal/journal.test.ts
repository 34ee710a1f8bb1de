import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { journaliser } from '@/lib/journal/commands';

describe('le journal', () => {
  it('ne se modifie pas, ne s’efface pas, ne se vide pas', async () => {
    const id = randomUUID();
    await journaliser(db, SYSTEME, new Date('2026-03-03T09:00:00Z'), {
      action: 'essai',
      objet: { type: 'Essai', id },
    });
    expect(await db.journal.count({ where: { objetId: id } })).toBe(1);
    await expect(
      db.journal.updateMany({ where: { objetId: id }, data: { action: 'autre' } }),
    ).rejects.toThrow();
    await expect(db.journal.deleteMany({ where: { objetId: id } })).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE journal`).rejects.toThrow();
    expect(await db.journal.count({ where: { objetId: id, action: 'essai' } })).toBe(1);
  });
});
