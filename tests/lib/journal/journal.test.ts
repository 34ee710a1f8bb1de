import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { journaliser } from '@/lib/journal/commands';

describe('le journal', () => {
  it('ne se modifie pas, ne s’efface pas, ne se vide pas', async () => {
    const id = randomUUID();
    await journaliser(db, SYSTEME, new Date('2026-03-03T09:00:00Z'), {
      action: 'compte.fermer',
      objet: { type: 'User', id },
    });
    expect(await db.journal.count({ where: { objetId: id } })).toBe(1);
    await expect(
      db.journal.updateMany({ where: { objetId: id }, data: { action: 'compte.rouvrir' } }),
    ).rejects.toThrow();
    await expect(db.journal.deleteMany({ where: { objetId: id } })).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE journal`).rejects.toThrow();
    expect(await db.journal.count({ where: { objetId: id, action: 'compte.fermer' } })).toBe(1);
  });
});
