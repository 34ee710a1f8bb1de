import { describe, expect, it } from 'vitest';
import { lireTelephone } from '@/lib/imports/cellule';
import { CHAMPS, COLONNES_PERSONNES, type Champ } from '@/lib/imports/personnes/colonne';
import { lireJour, lireLigne } from '@/lib/imports/personnes/ligne';

const { reconnaitre } = COLONNES_PERSONNES;

const jour = new Date('2026-03-03T00:00:00Z');
const lire = (valeurs: Partial<Record<Champ, string>>) =>
  lireLigne(Object.values(valeurs), {
    champs: Object.keys(valeurs) as Champ[],
    epoque1904: false,
    jour,
    commune: (cp, ville) => (cp === '01000' || ville === 'Bourg' ? '01053' : null),
  });

describe('un jour se lit comme les fichiers l’écrivent', () => {
  it.each([
    ['1990-12-31', '1990-12-31'],
    ['1990-12-31T00:00:00', '1990-12-31'],
    ['31/12/1990', '1990-12-31'],
    ['1/2/1990', '1990-02-01'],
    ['31-12-1990', '1990-12-31'],
    ['31.12.1990', '1990-12-31'],
    ['31/12/1990 00:00', '1990-12-31'],
    ['33238', '1990-12-31'],
    ['33238.5', '1990-12-31'],
    ['25569', '1970-01-01'],
    ['31/02/1990', null],
    ['12/31/1990', null],
    ['31/12/90', null],
    ['010190', null],
    ['01011990', null],
    ['1990', null],
    ['0', null],
    ['hier', null],
    ['31/12/1820', null],
  ])('%s → %s', (texte, lu) => expect(lireJour(texte)).toBe(lu));
  it('compte depuis 1904 dans un classeur qui le dit', () =>
    expect(lireJour('31776', true)).toBe('1990-12-31'));
});

describe('un téléphone devient le même numéro', () => {
  it.each([
    ['06 39 98 12 34', '+33639981234'],
    ['+33 (0)6.39.98.12.34', '+33639981234'],
    ['639981234', '+33639981234'],
    ['33639981234', '+33639981234'],
    ['12, 06 39 98 12 34', '+33639981234'],
    ['0639981234/0474111111', '+33639981234'],
    ['0033639981234', '+33639981234'],
    ['0474111111, 06 39 98 12 34', '+33639981234'],
    ['04 74 11 11 11 / 07 57 99 12 34', '+33757991234'],
    ['04/74/11/11/11', '+33474111111'],
    ['0474111111', '+33474111111'],
    ['aucun', null],
    ['', null],
  ])('%s → %s', (texte, lu) => expect(lireTelephone(texte)).toBe(lu));
});

describe('une ligne', () => {
  it('garde ce que Tremplin connaît', () => {
    expect(
      lire({
        ...{ prenom: 'Samira', nom: 'Ben Ali', dateNaissance: '12/03/1990', telephone: '0639981234' },
        ...{ email: 'Samira@Exemple.fr', codePostal: '1000', ville: 'BOURG', droitsRsa: 'Oui' },
        ...{ identifiantInterne: 'A12', referentEmail: 'R@x.fr', entreeLe: '2026-01-05' },
      }),
    ).toEqual({
      faute: null,
      remarques: [],
      donnees: {
        ...{ prenom: 'Samira', nom: 'Ben Ali', dateNaissance: '1990-03-12', telephone: '+33639981234' },
        ...{ email: 'samira@exemple.fr', communeCode: '01053', identifiantInterne: 'A12', public: 'RSA' },
        ...{ referentEmail: 'r@x.fr', entreeLe: '2026-01-05' },
      },
    });
  });
  it.each<[string, Partial<Record<Champ, string>>, string]>([
    ['sans nom', { prenom: 'A', nom: '' }, 'Il manque le nom.'],
    ['une formule pour nom', { prenom: 'A', nom: '=HYPERLINK("x")' }, 'Le nom ne se lit pas.'],
    [
      'une date qui n’existe pas',
      { prenom: 'A', nom: 'B', dateNaissance: '31/02/1990' },
      'La date de naissance ne se lit pas',
    ],
    [
      'une naissance à venir',
      { prenom: 'A', nom: 'B', dateNaissance: '04/03/2026' },
      'n’est pas encore passée',
    ],
    ['le conjoint du dossier', { prenom: 'A', nom: 'B', roleDossier: 'CJT' }, 'conjoint'],
  ])('%s : une faute', (_, valeurs, phrase) => expect(lire(valeurs).faute).toContain(phrase));
  it.each<[string, Partial<Record<Champ, string>>, string]>([
    ['un téléphone faux', { prenom: 'A', nom: 'B', telephone: '12' }, 'Le téléphone ne se lit pas'],
    ['un e-mail faux', { prenom: 'A', nom: 'B', email: 'x@' }, 'L’adresse e-mail ne se lit pas'],
    ['une commune d’ailleurs', { prenom: 'A', nom: 'B', ville: 'Paris' }, 'Commune inconnue ici'],
    ['une entrée qui ne se lit pas', { prenom: 'A', nom: 'B', entreeLe: '?' }, 'd’entrée'],
  ])('%s : une remarque, la ligne reste', (_, valeurs, phrase) => {
    const { faute, remarques } = lire(valeurs);
    expect([faute, remarques.join()]).toEqual([null, expect.stringContaining(phrase)]);
  });
});

/* The three files of the Département's tools, heading by heading. */
const CARNET =
  'Identifiant dans le SI;Prénom;Nom;Date de naissance;Lieu de naissance;Téléphone;Email;Adresse;Adresse (complément);Code postal;Ville;Situation;Identifiant Pôle emploi;Droits RSA;Zone de mobilité;Emploi recherché (code ROME);Niveau de formation;Structure;Accompagnateurs';
const INSERTION =
  'nom;prénom;civilité;rôle (DEM/CJT);date de naissance;nom de naissance;e-mail;téléphone;identifiant interne;identifiant France Travail;adresse;organisation;e-mail du référent;étiquettes';
const CNAF =
  'ROLE PERSONNE;TYPE PERSONNE;DATE DEMANDE RSA;NOM RESPONSABLE DOSSIER;PRENOM RESPONSABLE DOSSIER;NUMERO TELEPHONE DOSSIER;NUMERO TELEPHONE 2 DOSSIER;ADRESSE ELECTRONIQUE DOSSIER';
it.each(`${CARNET};${INSERTION};${CNAF}`.split(';'))('« %s » est reconnu', (titre) => {
  expect(reconnaitre(titre)).not.toBeUndefined();
  expect(reconnaitre(titre.toUpperCase())).toEqual(reconnaitre(titre));
});
it.each([
  ['Nom allocataire', 'nom'],
  ['Nom de l’allocataire', 'nom'],
  ['Prénom de l’allocataire', 'prenom'],
  ['Téléphone allocataire', 'telephone'],
])('« %s » dit %s', (titre, champ) => expect(reconnaitre(titre)).toBe(champ));
it('chaque champ a un titre qui le donne', () => {
  for (const [champ, mot] of Object.entries(CHAMPS))
    if (champ !== 'droitsRsa' && champ !== 'roleDossier' && champ !== 'identifiantInterne')
      expect(reconnaitre(mot), mot).toBe(champ);
});
