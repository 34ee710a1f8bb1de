import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lireFil } from '@/lib/fils/commands/lecture';
import { ecrireMessage } from '@/lib/fils/commands/message';
import { leSuivi } from '../../factories/fils';
import { unSujet } from '../../factories/sujet';
import { pendant } from '../../support/attente';

const NOW = new Date('2026-03-03T09:00:00Z');
const apres = (secondes: number) => new Date(NOW.getTime() + secondes * 1000);

async function unEchange() {
  const { personne, referent } = await unSujet();
  const { id: sujetId } = await leSuivi(personne.id);
  const saisie = { sujetId, texte: 'Bonjour.', relu: false, avecAssociation: false };
  const ecrire = (now: Date) => ecrireMessage(personne.acteur, saisie, now);
  await ecrire(NOW);
  return { referent, sujetId, ecrire };
}

describe('un échange', () => {
  it('effacé entre le moment où on le trouve et celui où on le tient, est introuvable', async () => {
    const { referent, sujetId } = await unEchange();
    await expect(
      pendant(
        (tx) => tx.fil.deleteMany({ where: { suiviId: sujetId } }),
        () => lireFil(referent.acteur, { sujetId, page: 1 }, apres(60)),
      ),
    ).rejects.toThrow('introuvable');
  });

  it('garde son jour quand le même message est renvoyé aussitôt', async () => {
    const { sujetId, ecrire } = await unEchange();
    await ecrire(apres(1));
    const fil = await db.fil.findUniqueOrThrow({ where: { suiviId: sujetId }, include: { messages: true } });
    expect(fil.dernierLe).toEqual(NOW);
    expect(fil.messages).toHaveLength(1);
  });
});
