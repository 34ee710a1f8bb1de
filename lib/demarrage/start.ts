import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { PERSONAS } from '@/lib/auth/personas';
import { env, type Reglages } from '@/lib/env';
import { maintenant } from '@/lib/horloge';
import { departementReel, ouvrirBase, uneFois, type Base } from './base';
import { construire, constructionAJour, genererClient, NEXT } from './construction';
import { dossierDonnees, secretGarde } from './donnees';
import { arreterEnfant, lancerEnfant, type Enfant } from './enfants';
import { ErreurDemarrage, etape, executer } from './etapes';
import { appliquerMigrations } from './migrations';
import { verifierPort } from './port';
import { tenirEnVie } from './relance';
import { prendreVerrou } from './verrou';

const DEV = process.argv.includes('--dev');
const hote = (h: string) => (h === '0.0.0.0' || h === '::' ? 'localhost' : h.includes(':') ? `[${h}]` : h);

/** What the server and the worker are told: settings resolved once, here. */
function environnement(reglages: Reglages, base: Base, adresse: string, demo: boolean): NodeJS.ProcessEnv {
  const dossier = base.embarquee?.dossier ?? dossierDonnees(reglages.TREMPLIN_DONNEES);
  return {
    ...process.env,
    NODE_ENV: DEV ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: base.url,
    NEXTAUTH_SECRET: reglages.NEXTAUTH_SECRET ?? secretGarde(dossier, 'nextauth.secret'),
    NEXTAUTH_URL: reglages.NEXTAUTH_URL ?? adresse,
    TREMPLIN_DEMO: demo ? '1' : '0',
    TREMPLIN_ADRESSE: adresse,
    HOST: reglages.HOST,
    PORT: String(reglages.PORT),
  };
}

/**
 * Whether this base is shown as a demonstration: never one that serves a real Département, whose messages would then
 * be read by anybody.
 */
async function enDemonstration(reglages: Reglages, base: Base): Promise<boolean> {
  if (!reglages.demo) return false;
  const reel = await departementReel(base.url);
  if (reel && reglages.TREMPLIN_DEMO)
    throw new ErreurDemarrage(
      `Cette base sert le Département ${reel}, ce n’est pas une démonstration : retirez TREMPLIN_DEMO=1, ou prenez une base vide.`,
    );
  return !reel;
}

/** Migrations, then what the base shows first. Returns whether it is a demonstration. */
async function preparerBase(reglages: Reglages, base: Base): Promise<boolean> {
  await etape('Migrations', async (dire) => {
    const noms = await appliquerMigrations(base.url);
    dire(noms.length ? `${noms.length} appliquée${noms.length > 1 ? 's' : ''}` : 'la base est à jour');
  });
  const demo = await enDemonstration(reglages, base);
  if (!demo)
    await etape('Département', async (dire) => {
      const { assurerDepartement } = await import('./installation');
      dire(await assurerDepartement(reglages.TREMPLIN_DEPARTEMENT));
    });
  else
    await etape('Données de démonstration', async (dire) => {
      const semees = await uneFois(base.url, async () => {
        const { ensemencer } = await import('@/prisma/seed');
        await ensemencer(maintenant());
      });
      dire(semees ? 'créées' : 'déjà là');
    });
  return demo;
}

/** Waits until the server says that it and its database are well. */
async function attendrePret(adresse: string, serveur: Enfant): Promise<void> {
  const limite = performance.now() + 120_000;
  while (performance.now() < limite) {
    if (serveur.processus.exitCode !== null) break;
    const reponse = await fetch(`${adresse}/api/sante`).catch(() => undefined);
    if (reponse?.ok) return;
    await attendre(150);
  }
  throw new ErreurDemarrage('Le serveur n’a pas démarré : le message ci-dessus dit pourquoi.');
}

/** The client of the database is read late: a first start has just generated it. */
async function ceQuiManque(): Promise<string | undefined> {
  const [{ premierAgentManquant }, { db }] = await Promise.all([
    import('./installation'),
    import('@/lib/db'),
  ]);
  const phrase = await premierAgentManquant();
  await db.$disconnect();
  return phrase;
}

function accueillir(adresse: string, demo: boolean, aFaire: string | undefined): void {
  console.log(`\nTremplin est prêt : ${adresse}`);
  if (demo) {
    console.log(`\nCinq personnes à essayer sur ${adresse}/connexion :`);
    for (const [nom, { qui }] of Object.entries(PERSONAS)) console.log(`  ${nom.padEnd(13)} ${qui}`);
  }
  if (aFaire) console.log(`\n${aFaire}`);
  console.log('\nCtrl-C pour arrêter.');
}

/** A promise of the first request to stop. */
function demandeArret(): Promise<'arret'> {
  return new Promise((ok) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ok('arret'));
  });
}

/** A page's short-lived objects die young: with Node's 16 MB for them, collecting takes a third of a request. */
const MEMOIRE = ['--max-semi-space-size=64'];

type Cours = { enfants: Enfant[]; pret: () => void; fin: AbortSignal };

async function servir(reglages: Reglages, base: Base, { enfants, pret, fin }: Cours): Promise<void> {
  const adresse = `http://${hote(reglages.HOST)}:${reglages.PORT}`;
  process.env.DATABASE_URL = base.url;
  const aJour = constructionAJour();
  if (!aJour) await etape('Client de la base', async () => genererClient());
  const demo = await preparerBase(reglages, base);
  const envEnfants = environnement(reglages, base, adresse, demo);
  if (!DEV && !aJour) await etape('Construction du site', () => construire(envEnfants));
  const serveur = await etape('Serveur', async () => {
    const enfant = DEV
      ? lancerEnfant([NEXT, 'dev', '-p', String(reglages.PORT), '-H', reglages.HOST], envEnfants)
      : lancerEnfant([...MEMOIRE, '--import', 'tsx', 'lib/demarrage/serveur.ts'], envEnfants, 'ignore');
    enfants.push(enfant);
    await attendrePret(adresse, enfant);
    return enfant;
  });
  const ouvrier = lancerEnfant(
    ['--conditions=react-server', '--import', 'tsx', 'lib/demarrage/worker.ts'],
    envEnfants,
    'ignore',
  );
  enfants.push(ouvrier);
  pret();
  accueillir(adresse, demo, await ceQuiManque());
  const qui = await Promise.race([
    serveur.fin.then(() => 'Le serveur s’est arrêté'),
    ouvrier.fin.then(() => 'L’ouvrier qui envoie les messages s’est arrêté'),
    base.embarquee ? tenirEnVie(base.embarquee, fin) : new Promise<never>(() => undefined),
  ]);
  throw new ErreurDemarrage(`${qui} : le message ci-dessus dit pourquoi.`);
}

/** One start at a time prepares the embedded database; once ready, another one may share it on another port. */
function reserver(reglages: Reglages): () => void {
  if (reglages.DATABASE_URL) return () => undefined;
  const verrou = prendreVerrou(path.join(dossierDonnees(reglages.TREMPLIN_DONNEES), 'depart.verrou'));
  if ('liberer' in verrou) return verrou.liberer;
  throw new ErreurDemarrage(
    `Tremplin démarre déjà dans ce dossier (processus ${verrou.par}) : attendez qu’il soit prêt, ou arrêtez-le.`,
  );
}

async function demarrer(): Promise<void> {
  const reglages = env();
  await verifierPort(reglages.HOST, reglages.PORT);
  const pret = reserver(reglages);
  const arret = demandeArret();
  const fin = new AbortController();
  const enfants: Enfant[] = [];
  let base: Base | undefined;
  try {
    base = await etape('Base de données', async (dire) => {
      const ouverte = await ouvrirBase();
      dire(ouverte.description);
      return ouverte;
    });
    const travail = servir(reglages, base, { enfants, pret, fin: fin.signal });
    await Promise.race([arret, travail]);
    travail.catch(() => undefined);
    console.log('\nArrêt…');
  } finally {
    fin.abort();
    await Promise.all(enfants.map((enfant) => arreterEnfant(enfant)));
    await base?.fermer();
    pret();
  }
  console.log('Tout est arrêté.');
  process.exit(0);
}

await executer(demarrer);
