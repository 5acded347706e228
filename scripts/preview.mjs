/** `npm run preview`: serves build/ as it stands. `--port`, `--host`; `--folder` and `--strict` are for the tests. */
import { main } from './lib/command.mjs';
import { serveBuild } from './lib/serve.mjs';

await main(() => serveBuild(process.argv.slice(2)));
