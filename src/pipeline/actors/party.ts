/** One holder or speaker as the resolve stage knows it, before all of an article's parties are gathered. */
import type { ActorKind, Side } from '../../lib/model/vocab';

export interface Party {
	actorId: string;
	/** 0 to 1: how sure it is that these words mean this actor. */
	confidence: number;
}

/** An actor that the codebook does not list: a source left unnamed, or a person or body not known yet. */
export interface FoundActor {
	id: string;
	name: string;
	kind: ActorKind;
	side: Side;
	country: string | null;
	parentId: string | null;
	/** Shown beside the name. */
	role: string | null;
	/** The words by which the article calls it. */
	words: string;
}
