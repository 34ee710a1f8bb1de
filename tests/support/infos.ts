import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the server under test tells the tests the address of its database. */
export const fichierInfos = (port: string) => path.join(tmpdir(), `tremplin-e2e-${port}.json`);

export const SECRET_DES_TESTS = 'secret-des-tests-qui-ne-sert-qu-aux-tests';
