// What bundled CommonJS packages expect to be there; esbuild puts these only where no name of the kind is declared.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const __filename = fileURLToPath(import.meta.url);
export const __dirname = dirname(__filename);
