/** Whom can one filter by? */
import { actorNames } from '../actor-names';
import { sql } from '../sql';

/** Everyone who holds a position. */
export const actorOptions = () => actorNames(sql`a.utterances > 0`);
