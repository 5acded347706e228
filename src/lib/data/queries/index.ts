/** Every question the site asks, one file each. Tests and the query page find them here. */
import type { Filter } from '../../model/filter';
import type { Query } from '../engine';
import { actorOptions } from './actorOptions';
import { articleDays } from './articleDays';
import { articles } from './articles';
import { articleStatements } from './articleStatements';
import { articleText } from './articleText';
import { corroboration } from './corroboration';
import { counts } from './counts';
import { delay } from './delay';
import { elsewhere } from './elsewhere';
import { events } from './events';
import { evidence } from './evidence';
import { evidenceStances } from './evidenceStances';
import { ladder } from './ladder';
import { lanes } from './lanes';
import { leadWords } from './leadWords';
import { matrix } from './matrix';
import { oldIds } from './oldIds';
import { outletOptions } from './outletOptions';
import { propositions } from './propositions';
import { signatories } from './signatories';
import { statementIds } from './statementIds';
import { statementPlace } from './statementPlace';
import { utteranceIds } from './utteranceIds';

/** What a question can be asked with. */
export interface Asked {
	filter: Filter;
	proposition: string;
	utterance: string;
	article: string;
	statement: string;
	joint: string;
}

/** All questions by the name of their file, each asked with what it needs of `Asked`. */
export const QUESTIONS = {
	actorOptions: () => actorOptions(),
	articleDays: ({ filter }) => articleDays(filter),
	articles: ({ filter, proposition }) => articles(filter, proposition),
	articleStatements: ({ article }) => articleStatements(article),
	articleText: ({ article }) => articleText(article),
	corroboration: ({ filter, proposition }) => corroboration(filter, proposition),
	counts: ({ filter, proposition }) => counts(filter, proposition),
	delay: ({ filter, proposition }) => delay(filter, proposition),
	elsewhere: ({ article }) => elsewhere(article),
	events: () => events(),
	evidence: ({ utterance }) => evidence(utterance),
	evidenceStances: ({ utterance }) => evidenceStances(utterance),
	ladder: ({ filter, proposition }) => ladder(filter, proposition),
	lanes: ({ filter, proposition }) => lanes(filter, proposition),
	leadWords: ({ statement }) => leadWords([statement]),
	matrix: ({ filter }) => matrix(filter),
	oldIds: () => oldIds(),
	outletOptions: () => outletOptions(),
	propositions: () => propositions(),
	signatories: ({ joint }) => signatories(joint),
	statementIds: () => statementIds(),
	statementPlace: ({ statement }) => statementPlace(statement),
	utteranceIds: () => utteranceIds()
} satisfies Record<string, (asked: Asked) => Query<unknown>>;

export type QuestionName = keyof typeof QUESTIONS;

/** The row a question answers. */
export type Answer<N extends QuestionName> = NonNullable<ReturnType<(typeof QUESTIONS)[N]>['row']>;

export {
	actorOptions,
	articleDays,
	articles,
	articleStatements,
	articleText,
	corroboration,
	counts,
	delay,
	elsewhere,
	events,
	evidence,
	evidenceStances,
	ladder,
	lanes,
	leadWords,
	matrix,
	oldIds,
	outletOptions,
	propositions,
	signatories,
	statementIds,
	statementPlace,
	utteranceIds
};
export { cutEvidence } from './evidence';
export { cutLeadWords } from './leadWords';
