/** `npm run data`. */
import { buildTables } from './tables';

process.exitCode = await buildTables(process.argv.slice(2));
