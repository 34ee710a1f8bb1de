import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import type { ActionJournal } from './mots/actions';
import type { DetailJournal } from './mots/details';
import type { ObjetJournal } from './mots/objets';

export type LigneJournal = {
  /** Verb of the command, in the journal's words: `candidature.deposer`. */
  action: ActionJournal;
  objet: { type: ObjetJournal; id: string };
  /** The person whose file is touched or read. */
  beneficiaireId?: string | null;
  de?: string | null;
  vers?: string | null;
  /** Ids and codes only: never a name, never a free text. */
  codes?: Partial<Record<DetailJournal, string | number | boolean | null>>;
};

/** Somebody helps in the session: the line leads to them, unless the command itself names who helped. */
const aideDe = (acteur: Acteur): LigneJournal['codes'] =>
  acteur.role === 'BENEFICIAIRE' && acteur.aideId ? { aide: acteur.aideId } : undefined;

const enDonnees = (acteur: Acteur, now: Date, ligne: LigneJournal) => ({
  le: now,
  acteurId: acteur.userId,
  acteurRole: acteur.role,
  action: ligne.action,
  objetType: ligne.objet.type,
  objetId: ligne.objet.id,
  beneficiaireId: ligne.beneficiaireId ?? null,
  de: ligne.de ?? null,
  vers: ligne.vers ?? null,
  ...(ligne.codes || aideDe(acteur) ? { codes: { ...aideDe(acteur), ...ligne.codes } } : {}),
});

/**
 * Writes one line of the journal, inside the transaction of the command. The table is append-only and holds
 * ids and codes only, so that erasing a person need not touch it.
 */
export async function journaliser(tx: Tx, acteur: Acteur, now: Date, ligne: LigneJournal): Promise<void> {
  await tx.journal.create({ data: enDonnees(acteur, now, ligne) });
}

/**
 * The same form came twice: the last transition of this object is this act, by this person. They are answered as the
 * first time, and nothing more is written.
 */
export async function vientDeLeFaire(
  tx: Tx,
  acteur: Acteur,
  { action, objet }: Pick<LigneJournal, 'action' | 'objet'>,
): Promise<boolean> {
  const derniere = await tx.journal.findFirst({
    where: { objetType: objet.type, objetId: objet.id, vers: { not: null } },
    orderBy: { id: 'desc' },
    select: { action: true, acteurId: true },
  });
  return derniere?.action === action && derniere.acteurId === acteur.userId;
}

/** Several lines of one act, in one statement. */
export async function journaliserLignes(
  tx: Tx,
  acteur: Acteur,
  now: Date,
  lignes: readonly LigneJournal[],
): Promise<void> {
  await tx.journal.createMany({ data: lignes.map((ligne) => enDonnees(acteur, now, ligne)) });
}

/** Several people are shown at once, by name or (`dossier`) with what is held on them: one line for each, in one statement. */
export async function journaliserIdentites(
  tx: Tx,
  acteur: Acteur,
  now: Date,
  personnes: readonly { id: string; dossier?: boolean }[],
): Promise<void> {
  await journaliserLignes(
    tx,
    acteur,
    now,
    personnes.map(({ id, dossier }) => ({
      action: dossier ? 'dossier.lire' : 'identite.lire',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
    })),
  );
}
