/** The built site as files, for tests that read what was written rather than what a browser shows. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that is served, absolute. */
export const BUILT = join(
	dirname(fileURLToPath(import.meta.url)),
	'..',
	'..',
	'..',
	process.env.E2E_FOLDER ?? 'build'
);
