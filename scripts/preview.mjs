/** `npm run preview`: serves build/ as it stands. `--port`, `--host`; `--folder` and `--strict` are for the tests. */
import { main } from './lib/command.mjs';
import { serveBuild, serverOptions } from './lib/serve.mjs';

await main(() => serveBuild(serverOptions(process.argv.slice(2))));
