/** Which actors can the reader filter by? */
import { actorNames } from '../sql/actor-names';
import { sql } from '../sql/sql';

/** All holders. */
export const actorOptions = () => actorNames(sql`a.utterances > 0`);
