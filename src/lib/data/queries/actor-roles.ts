/** Which offices did an actor hold, and when? */
import type { Day } from '../../model/day';
import { query, sql } from '../sql/sql';

/** An office and its dates; null for an end that is open or unknown. */
export interface ActorRoleRow {
	role: string;
	from_on: Day | null;
	to_on: Day | null;
}

/** Dated offices, latest first. */
export const actorRoles = (actorId: string) =>
	query<ActorRoleRow>(sql`
SELECT role, CAST(from_on AS VARCHAR) AS from_on, CAST(to_on AS VARCHAR) AS to_on
FROM actor_roles
WHERE actor_id = ${actorId}
ORDER BY actor_roles.to_on DESC NULLS FIRST, actor_roles.from_on DESC NULLS LAST, role
`);
