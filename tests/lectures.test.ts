import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleActeur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { minutesAAttester } from '@/lib/passeport/queries';
import { lecturesAutour } from './lectures/autour';
import { lecturesDUnePersonne } from './lectures/personne';
import type { Lire } from './lectures/table';
import { NOW, QUI, unMonde, type Monde, type Objet } from './visibilite/monde';

let m: Monde;
beforeAll(async () => {
  m = await unMonde();
});
const TABLE = [...lecturesDUnePersonne(() => m), ...lecturesAutour(() => m)];

/** Who gets something, in the order of the columns; null, nothing and « introuvable » are the same silence. */
async function quiLit(lire: Lire, roles: readonly RoleActeur[], { id, regards }: Objet): Promise<string> {
  const lus: string[] = [];
  for (const qui of QUI.filter((q) => roles.includes(regards[q].role))) {
    const lu = await lire(regards[qui] as never, id).catch((e: { code?: string }) => {
      expect(e.code, `${qui} entend « introuvable »`).toBe('NON_TROUVE');
      return null;
    });
    if (lu) lus.push(qui);
  }
  return lus.join(' ') || 'personne';
}

describe('un objet ne se lit que par ceux à qui il est montré', () => {
  it.each(TABLE)('%s : %s', async (_, qui, roles, objet, lire) => {
    expect(await quiLit(lire, roles, await objet())).toBe(qui);
  });

  it('le nombre d’heures à attester ne se compte que pour qui lit la page', async () => {
    const { id, regards } = await m.uneFiche('BROUILLON');
    const { affectationId } = await db.fiche.findUniqueOrThrow({ where: { id } });
    await db.heures.create({
      data: {
        affectationId,
        date: new Date('2026-02-16'),
        minutes: 90,
        origine: 'ASSOCIATION',
        saisiParId: m.asso.user.id,
        ...{ statut: 'CONFIRMEES', accordLe: NOW, confirmeLe: NOW, confirmeParId: m.asso.user.id },
      },
    });
    const lues: Record<string, number> = {};
    for (const qui of QUI) lues[qui] = await minutesAAttester(regards[qui], id);
    expect(Object.entries(lues).filter(([, minutes]) => minutes > 0)).toEqual([
      ['soi', 90],
      ['asso', 90],
      ['coord', 90],
    ]);
  });
});
