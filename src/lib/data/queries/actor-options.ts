/** Whom can one filter by? */
import { actorNames } from '../sql/actor-names';
import { sql } from '../sql/sql';

/** Everyone who holds a position. */
export const actorOptions = () => actorNames(sql`a.utterances > 0`);
