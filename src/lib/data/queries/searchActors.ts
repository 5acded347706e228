/** Under which names can one look for an actor? */
import { actorNames } from '../actor-names';
import { sql } from '../sql';

/** Every actor, silent ones too. */
export const searchActors = () => actorNames(sql`true`);
