/** Every question the site asks, one file each. Tests and the query page find them here. */
import type { Filter } from '../../model/filter';
import type { Query } from '../engine';
import { actorOptions } from './actorOptions';
import { articleDays } from './articleDays';
import { counts } from './counts';
import { events } from './events';
import { evidence } from './evidence';
import { evidenceStances } from './evidenceStances';
import { ladder } from './ladder';
import { lanes } from './lanes';
import { matrix } from './matrix';
import { propositions } from './propositions';
import { statementIds } from './statementIds';
import { utteranceIds } from './utteranceIds';

/** What a question can be asked with. */
export interface Asked {
	filter: Filter;
	proposition: string;
	utterance: string;
}

/** All questions by the name of their file, each asked with what it needs of `Asked`. */
export const QUESTIONS = {
	actorOptions: () => actorOptions(),
	articleDays: ({ filter }) => articleDays(filter),
	counts: ({ filter, proposition }) => counts(filter, proposition),
	events: () => events(),
	evidence: ({ utterance }) => evidence(utterance),
	evidenceStances: ({ utterance }) => evidenceStances(utterance),
	ladder: ({ filter, proposition }) => ladder(filter, proposition),
	lanes: ({ filter, proposition }) => lanes(filter, proposition),
	matrix: ({ filter }) => matrix(filter),
	propositions: () => propositions(),
	statementIds: () => statementIds(),
	utteranceIds: () => utteranceIds()
} satisfies Record<string, (asked: Asked) => Query<unknown>>;

export type QuestionName = keyof typeof QUESTIONS;

/** The row a question answers. */
export type Answer<N extends QuestionName> = NonNullable<ReturnType<(typeof QUESTIONS)[N]>['row']>;

export {
	actorOptions,
	articleDays,
	counts,
	events,
	evidence,
	evidenceStances,
	ladder,
	lanes,
	matrix,
	propositions,
	statementIds,
	utteranceIds
};
export { cutEvidence } from './evidence';
