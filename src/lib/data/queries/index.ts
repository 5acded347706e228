/** Every question the site asks, one file each. Tests and the query page find them here. */
import type { Filter } from '../../model/filter';
import type { Query } from '../engine';
import { actorIds } from './actorIds';
import { actorList } from './actorList';
import { actorOptions } from './actorOptions';
import { actorPositions } from './actorPositions';
import { actorProfile } from './actorProfile';
import { actorQuotes } from './actorQuotes';
import { actorRelatives } from './actorRelatives';
import { actorRoles } from './actorRoles';
import { agreement } from './agreement';
import { articleDays } from './articleDays';
import { articleStatements } from './articleStatements';
import { articleText } from './articleText';
import { articles } from './articles';
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
import { recoded } from './recoded';
import { reporters } from './reporters';
import { searchActors } from './searchActors';
import { searchWords } from './searchWords';
import { shift } from './shift';
import { signatories } from './signatories';
import { standings } from './standings';
import { sourceNote } from './sourceNote';
import { statementIds } from './statementIds';
import { statementPlace } from './statementPlace';
import { told } from './told';
import { utteranceIds } from './utteranceIds';

/** What a question can be asked with. */
export interface Asked {
	filter: Filter;
	proposition: string;
	utterance: string;
	article: string;
	statement: string;
	joint: string;
	actor: string;
}

/** All questions by the name of their file, each asked with what it needs of `Asked`. */
export const QUESTIONS = {
	actorIds: () => actorIds(),
	actorList: () => actorList(),
	actorOptions: () => actorOptions(),
	actorPositions: ({ filter, proposition }) => actorPositions(filter, proposition),
	actorProfile: ({ actor }) => actorProfile(actor),
	actorQuotes: ({ actor }) => actorQuotes(actor),
	actorRelatives: ({ actor }) => actorRelatives(actor),
	actorRoles: ({ actor }) => actorRoles(actor),
	agreement: ({ filter }) => agreement(filter),
	articleDays: ({ filter }) => articleDays(filter),
	articleStatements: ({ article }) => articleStatements(article),
	articleText: ({ article }) => articleText(article),
	articles: ({ filter, proposition }) => articles(filter, proposition),
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
	recoded: ({ proposition }) => recoded(proposition),
	reporters: ({ filter, proposition }) => reporters(filter, proposition),
	searchActors: () => searchActors(),
	searchWords: () => searchWords(100),
	shift: ({ filter, proposition }) => shift(filter, proposition),
	signatories: ({ joint }) => signatories(joint),
	standings: ({ filter }) => standings(filter),
	sourceNote: () => sourceNote(),
	statementIds: () => statementIds(),
	statementPlace: ({ statement }) => statementPlace(statement),
	told: ({ filter, proposition }) => told(filter, proposition),
	utteranceIds: () => utteranceIds()
} satisfies Record<string, (asked: Asked) => Query<unknown>>;

export type QuestionName = keyof typeof QUESTIONS;

/** The row a question answers. */
export type Answer<N extends QuestionName> = NonNullable<ReturnType<(typeof QUESTIONS)[N]>['row']>;

export {
	actorIds,
	actorList,
	actorOptions,
	actorPositions,
	actorProfile,
	actorQuotes,
	actorRelatives,
	actorRoles,
	agreement,
	articleDays,
	articleStatements,
	articleText,
	articles,
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
	recoded,
	reporters,
	searchActors,
	searchWords,
	shift,
	signatories,
	standings,
	sourceNote,
	statementIds,
	statementPlace,
	told,
	utteranceIds
};
export { cutEvidence } from './evidence';
