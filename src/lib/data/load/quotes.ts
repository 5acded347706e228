/**
 * An actor's positions in quotations: loaded in Node for the files written during the build, in the browser for other
 * actors.
 */
import type { Engine } from '../engine/engine';
import { actorProfile, type ActorProfileRow } from '../queries/actor-profile';
import { actorQuotes, type QuoteRow } from '../queries/actor-quotes';
import { cutWords } from '../sql/words';

export interface ActorQuotes {
	profile: Pick<ActorProfileRow, 'actor_id' | 'actor' | 'role' | 'side'>;
	/** By proposition, then in time. */
	quotes: QuoteRow[];
}

/** Null if no actor has this id. */
export async function loadQuotes(engine: Engine, actorId: string): Promise<ActorQuotes | null> {
	const [profile] = await engine.rows(actorProfile(actorId));
	if (!profile) return null;
	const { actor_id, actor, role, side } = profile;
	return {
		profile: { actor_id, actor, role, side },
		quotes: (await engine.rows(actorQuotes(actorId))).map(cutWords)
	};
}
