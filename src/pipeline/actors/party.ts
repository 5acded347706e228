/** One holder or speaker within the resolve stage, before all of an article's parties are collected. */
import type { ActorKind, Side } from '../../lib/model/vocab';

export interface Party {
	actorId: string;
	/** 0 to 1: confidence that these words mean this actor. */
	confidence: number;
}

/** An actor missing from the codebook: an unnamed source, or an unknown person or body. */
export interface FoundActor {
	id: string;
	name: string;
	kind: ActorKind;
	side: Side;
	country: string | null;
	parentId: string | null;
	/** Shown beside the name. */
	role: string | null;
	/** The words the article uses for it. */
	words: string;
}
