import type { LigneJournal } from '@/lib/journal/commands';
import type { ListeExportee } from './liste';

/** Who took what away, and how many lines: never whose they are, but for one parcours. */
export const ligneDExport = (
  liste: ListeExportee,
  nombre: number,
  objet: Pick<LigneJournal, 'objet' | 'beneficiaireId'>,
): LigneJournal => ({ action: 'export.telecharger', ...objet, codes: { liste, nombre } });

/** To take a list away is one's own act: the line is about one's account. */
export const soi = (userId: string) => ({ objet: { type: 'User', id: userId } }) as const;
