import { db, type Tx } from '@/lib/db';

/** Does it in a transaction of its own, tells what it wrote in the journal, and undoes all of it. */
export async function essayer(
  faire: (tx: Tx) => Promise<unknown>,
  objetId: string,
  lire: (tx: Tx) => Promise<string>,
) {
  const dit = {
    code: '',
    statut: '',
    lignes: [] as { action: string; de: string | null; vers: string | null }[],
  };
  const defaire = new Error('défait');
  await db
    .$transaction(async (tx) => {
      const ou = { where: { objetId }, select: { id: true } };
      const avant = (await tx.journal.findMany(ou)).map((l) => l.id);
      await faire(tx).catch((e: { code?: string }) => (dit.code = e.code ?? String(e)));
      dit.statut = await lire(tx);
      dit.lignes = await tx.journal.findMany({
        where: { objetId, id: { notIn: avant } },
        select: { action: true, de: true, vers: true },
      });
      throw defaire;
    })
    .catch((e: unknown) => {
      if (e !== defaire) throw e;
    });
  return dit;
}
