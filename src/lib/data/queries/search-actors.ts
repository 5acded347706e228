/** By which names can an actor be found? */
import { actorNames } from '../sql/actor-names';
import { sql } from '../sql/sql';

/** Every actor, including those without statements. */
export const searchActors = () => actorNames(sql`true`);
