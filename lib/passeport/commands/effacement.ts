import type { Tx } from '@/lib/db';

/** A person is erased: no share, no draft, and of an attested page only that it was attested, for the figures. */
export async function effacerPasseport(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.partagePasseport.deleteMany({ where: { beneficiaireId } });
  await tx.fiche.deleteMany({ where: { beneficiaireId, statut: 'BROUILLON' } });
  await tx.ficheCompetence.deleteMany({ where: { fiche: { beneficiaireId } } });
  const rien = {
    contexte: '',
    activites: '',
    realisations: '',
    responsabilites: '',
    outils: '',
    formations: '',
  };
  await tx.fiche.updateMany({ where: { beneficiaireId }, data: rien });
}
