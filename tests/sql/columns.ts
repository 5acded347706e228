/** Columns each question answers, in any order. TypeScript checks that these are just the fields of its row type. */
import type { Answer, QuestionName } from '../../src/lib/data/queries';
import type { UtteranceMark } from '../../src/lib/data/rows';

type Fields<T> = Record<keyof T, true>;

const MARK: Fields<UtteranceMark> = {
	...{ utterance_id: true, lead_statement_id: true, actor_id: true, actor: true, role: true, side: true },
	...{ said_on: true, said_from: true, said_to: true, reported_on: true },
	...{ statements: true, independent_outlets: true }
};

const FIELDS: { [N in QuestionName]: Fields<Answer<N>> } = {
	actorIds: { actor_id: true, actor: true, utterances: true },
	actorList: {
		...{ actor_id: true, actor: true, role: true, side: true },
		...{ utterances: true, propositions: true, last_on: true }
	},
	actorPositions: { ...MARK, proposition_id: true, stance: true, disputed: true, latest: true },
	actorProfile: {
		...{ actor_id: true, actor: true, kind: true, role: true, side: true, country: true },
		...{ wikidata: true, provisional: true, utterances: true, aliases: true }
	},
	actorQuotes: {
		...{ utterance_id: true, lead_statement_id: true, proposition_id: true, stance: true, disputed: true },
		...{ said_on: true, said_from: true, said_to: true, reported_on: true, independent_outlets: true },
		...{ mode: true, text_kind: true, outlet: true, passage: true, words_start: true, words_end: true }
	},
	actorRelatives: { actor_id: true, actor: true, role: true, relation: true, utterances: true },
	actorRoles: { role: true, from_on: true, to_on: true },
	actorOptions: { actor_id: true, actor: true, role: true, side: true, utterances: true, aliases: true },
	agreement: {
		...{ holder_id: true, holder: true, side: true, proposition_id: true, proposition: true },
		...{ stance: true, utterance_id: true, lead_statement_id: true }
	},
	articleDays: { published_on: true, articles: true },
	articles: {
		...{ article_id: true, outlet_id: true, outlet: true, headline: true, byline: true, url: true },
		...{ wire: true, text_kind: true, source_document: true, published_on: true, published_basis: true },
		...{ published_note: true, words: true, statements: true, holders: true, stances: true }
	},
	articleStatements: {
		...{ statement_id: true, utterance_id: true, passage_no: true, words_start: true, words_end: true },
		...{ holder_id: true, holder: true, speaker: true, mode: true, said_on: true, said_from: true },
		...{ said_to: true, reported_on: true, stances: true, propositions: true }
	},
	articleText: { passage_no: true, source_paragraph: true, text: true },
	corroboration: {
		...{ ...MARK, disputed: true, outlets: true, total: true, single: true, statement_id: true },
		...{ article_id: true, outlet_id: true, outlet: true, mode: true, origin: true, stance: true }
	},
	counts: {
		...{ utterances: true, utterances_all: true, addressed: true, actors: true, articles: true },
		...{ undated: true, begun_unknown: true, first_on: true, last_on: true }
	},
	delay: {
		...{ ...MARK, outlet_id: true, outlet: true, published_on: true, days: true, stance: true },
		disputed: true
	},
	elsewhere: {
		...{ utterance_id: true, statement_id: true, article_id: true, outlet: true, headline: true },
		published_on: true
	},
	events: { event_id: true, label: true, place: true, from_on: true, to_on: true },
	evidence: {
		...{ statement_id: true, utterance_id: true, holder_id: true, holder: true, holder_role: true },
		...{ holder_kind: true, side: true, speaker_id: true, speaker: true, via: true, mode: true, cue: true },
		...{ said_on: true, said_from: true, said_to: true, date_basis: true, date_words: true },
		...{ confidence: true, review: true, review_reason: true, passage: true, words_start: true },
		...{ words_end: true, passage_no: true, source_paragraph: true, article_id: true, outlet: true },
		...{ headline: true, byline: true, url: true, wire: true, text_kind: true, published_on: true },
		...{ published_basis: true, published_note: true }
	},
	evidenceStances: {
		...{ statement_id: true, proposition_id: true, proposition: true, text: true, stance: true },
		...{ condition: true, rule: true, rule_words: true, confidence: true, review: true }
	},
	ladder: {
		...{ ...MARK, stance: true, disputed: true, latest: true, condition: true, direction: true },
		...{ group_id: true, group_name: true }
	},
	shift: { ...MARK, stance: true, disputed: true },
	standings: {
		...{ ...MARK, proposition_id: true, stance: true, disputed: true, latest: true },
		...{ condition: true, direction: true, group_id: true, group_name: true }
	},
	lanes: { ...MARK, stance: true, disputed: true },
	leadWords: { statement_id: true, passage: true, words_start: true, words_end: true },
	matrix: { ...MARK, proposition_id: true, stance: true, disputed: true },
	oldIds: { statement_id: true, moved_to: true, reason: true },
	outletOptions: { outlet_id: true, outlet: true, utterances: true },
	propositions: {
		...{ proposition_id: true, text: true, label: true, kind: true, goal: true, utterances: true }
	},
	reporters: { outlet_id: true, outlet: true, utterances: true, statements: true },
	searchActors: { actor_id: true, actor: true, role: true, side: true, utterances: true, aliases: true },
	searchWords: {
		...{ lead_statement_id: true, utterance_id: true, actor: true, side: true, stance: true },
		...{ proposition: true, day: true, passage: true, words_start: true, words_end: true }
	},
	signatories: { statement_id: true, holder_id: true, holder: true },
	sourceNote: { articles: true, outlets: true, first_on: true, last_on: true },
	recoded: { statement_id: true, utterance_id: true },
	statementIds: { statement_id: true, utterance_id: true },
	statementPlace: {
		...{ statement_id: true, utterance_id: true, joint_id: true, moved_to: true, reason: true, old: true }
	},
	told: {
		...{ ...MARK, propositions: true, stances: true, date_basis: true, date_words: true, outlet: true },
		...{ published_on: true, passage: true, words_start: true, words_end: true }
	},
	utteranceIds: { utterance_id: true }
};

export const columnsOf = (name: QuestionName): string[] => Object.keys(FIELDS[name]).sort();
