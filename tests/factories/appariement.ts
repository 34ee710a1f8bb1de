import { RIEN_APPRIS } from '@/lib/appariement/appris';
import type { MissionAppariable, ProfilAppariable } from '@/lib/appariement/appariable';

const BOURG = {
  x: 871_500,
  y: 6_570_000,
  precision: 'GEONAMES' as const,
  commune: { code: '01053', nom: 'Bourg-en-Bresse' },
};

/** A person of Bourg-en-Bresse, free on two mornings, who drives up to 20 km. */
export function unProfil(champs: Partial<ProfilAppariable> = {}): ProfilAppariable {
  return {
    ...BOURG,
    rayonKm: 20,
    modesDeplacement: ['VOITURE'],
    disponibilites: ['LUNDI_MATIN', 'MARDI_MATIN'],
    domainesSouhaites: [],
    besoins: [],
    competences: [],
    competencesVisees: [],
    metierVise: null,
    accompagnementSouhaite: null,
    compagnieSouhaitee: null,
    rythmeSouhaite: null,
    anciensEmployeurs: [],
    appris: RIEN_APPRIS,
    ...champs,
  };
}

/** An open mission at `km` kilometres north of Bourg-en-Bresse, on Monday and Tuesday mornings. */
export function uneMissionAppariable(km = 5, champs: Partial<MissionAppariable> = {}): MissionAppariable {
  return {
    ...BOURG,
    y: BOURG.y + km * 1000,
    commune: km === 0 ? BOURG.commune : { code: '01451', nom: 'Viriat' },
    id: `mission-${km}`,
    associationId: 'association',
    statut: 'PUBLIEE',
    places: 2,
    placesPrises: 0,
    domaine: 'ENVIRONNEMENT',
    aDistance: 'NON',
    creneaux: [
      { demiJournee: 'LUNDI_MATIN', heureDebut: '09:00', heureFin: '12:00' },
      { demiJournee: 'MARDI_MATIN', heureDebut: '09:00', heureFin: '12:00' },
    ],
    accessibleFauteuil: false,
    prochesTransports: false,
    permisNecessaire: false,
    lectureNecessaire: false,
    portDeCharges: false,
    longtempsDebout: false,
    enEquipe: true,
    calme: false,
    enfantsBienvenus: false,
    remboursement: 'NON',
    apprend: ['TRAVAILLER_EN_EQUIPE'],
    codesRome: ['A1203'],
    accompagnement: null,
    regularite: 'REGULIERE',
    dansJours: null,
    passee: false,
    ...champs,
  };
}
