import { alertesEnFichier } from '@/lib/alertes/fichier';
import { MOTIFS_ECART } from '@/lib/appariement/appris';
import { ROLES } from '@/lib/comptes/libelle';
import { SUJETS, type Sujet } from '@/lib/contact/message';
import { instantEnLettres } from '@/lib/dates';
import { motAction, motsDetails } from '@/lib/journal/mots';
import { STATUTS_RAPPEL } from '@/lib/rappels/rappel';
import type { Dossier, Trace } from './commands/donnees';
import { accompagnement } from './donnees/accompagnement';
import { compte } from './donnees/compte';
import { demandes } from './donnees/demandes';
import { passeport } from './donnees/passeport';
import { profil } from './donnees/profil';
import { instant, mission, type Fichier } from './donnees/valeur';

const quiActe = (t: Trace, moi: string) => {
  if (t.acteurId === moi) return 'Vous';
  const role = ROLES[t.acteurRole as keyof typeof ROLES] ?? 'Le site';
  return t.prenom ? `${t.prenom} (${role})` : role;
};

/** Everything that is held on a person, as they download it, chapter by chapter. `moi` = their account. */
export function enFichier(d: Dossier, traces: readonly Trace[], moi: string, now: Date): Fichier {
  return {
    'fichier fait le': instantEnLettres(now),
    compte: compte(d),
    profil: profil(d),
    accords: d.consentements.map((c) => ({
      donné: instant(c.donneLe),
      'version du texte': c.versionTexte,
      'en entretien': c.recueilliParId !== null,
      'avec l’aide de': c.nomAidant,
      retiré: instant(c.retireLe),
    })),
    accompagnement: accompagnement(d),
    demandes: demandes(d),
    'missions mises de côté': d.missionsEcartees.map((e) => ({
      ...mission(e.mission),
      pourquoi: e.motif && MOTIFS_ECART[e.motif],
      le: instant(e.creeLe),
    })),
    'missions gardées': d.missionsGardees.map((g) => ({ ...mission(g.mission), le: instant(g.creeLe) })),
    ...alertesEnFichier(d),
    'anciens employeurs': d.anciensEmployeurs.map((a) => ({
      association: a.association.nom,
      dit: instant(a.declareLe),
      'vu par la coordination': instant(a.leveLe),
    })),
    passeport: passeport(d),
    'messages envoyés': d.user.messages.map((m) => ({
      par: m.canal === null ? 'dans mon espace' : m.canal === 'EMAIL' ? 'e-mail' : 'SMS',
      à: m.adresse,
      sujet: m.sujet,
      texte: m.texte,
      écrit: instant(m.creeLe),
      envoyé: instant(m.envoyeLe),
      lu: instant(m.luLe),
    })),
    'messages écrits': d.ecrits.map((m) => ({
      nom: m.nom,
      sujet: SUJETS[m.sujet as Sujet] ?? m.sujet,
      texte: m.texte,
      réponse: m.reponse,
      écrit: instant(m.creeLe),
      répondu: instant(m.reponduLe),
    })),
    'demandes de rappel': d.rappels.map((r) => ({
      prénom: r.prenom,
      téléphone: r.telephone,
      'adresse e-mail': r.email,
      mot: r.mot,
      état: STATUTS_RAPPEL[r.statut],
      demandée: instant(r.creeLe),
    })),
    journal: traces.map((t) => ({
      quand: instant(t.le),
      qui: quiActe(t, moi),
      quoi: motAction(t.action),
      détails: motsDetails(t, new Map(d.aides.map((a) => [a.id, a.nom]))),
    })),
  };
}
