import { avecBase } from './base';
import { construire } from './construction';
import { etape, executer } from './etapes';

// `npm run build`: the production build that `npm start` would make, on the base of this installation.
await executer(() => avecBase(() => etape('Construction du site', () => construire(process.env))));
