/**
 * Every query: how to ask it, and the columns it answers. A new query needs an entry here; TypeScript checks that the
 * columns are the fields of its row type, and queries.test.ts that no file is left out.
 */
import { actorIds } from '../../src/lib/data/queries/actor-ids';
import { actorList } from '../../src/lib/data/queries/actor-list';
import { actorOptions } from '../../src/lib/data/queries/actor-options';
import { actorPositions } from '../../src/lib/data/queries/actor-positions';
import { actorProfile } from '../../src/lib/data/queries/actor-profile';
import { actorQuotes } from '../../src/lib/data/queries/actor-quotes';
import { actorRelatives } from '../../src/lib/data/queries/actor-relatives';
import { actorRoles } from '../../src/lib/data/queries/actor-roles';
import { agreement } from '../../src/lib/data/queries/agreement';
import { articleDays } from '../../src/lib/data/queries/article-days';
import { articleStatements } from '../../src/lib/data/queries/article-statements';
import { articleText } from '../../src/lib/data/queries/article-text';
import { articleVersions } from '../../src/lib/data/queries/article-versions';
import { articles } from '../../src/lib/data/queries/articles';
import { codedStatements } from '../../src/lib/data/queries/coded-statements';
import { corroboration } from '../../src/lib/data/queries/corroboration';
import { counts } from '../../src/lib/data/queries/counts';
import { delay } from '../../src/lib/data/queries/delay';
import { elsewhere } from '../../src/lib/data/queries/elsewhere';
import { events } from '../../src/lib/data/queries/events';
import { evidence } from '../../src/lib/data/queries/evidence';
import { evidenceStances } from '../../src/lib/data/queries/evidence-stances';
import { ladder } from '../../src/lib/data/queries/ladder';
import { lanes } from '../../src/lib/data/queries/lanes';
import { leadWords } from '../../src/lib/data/queries/lead-words';
import { matrix } from '../../src/lib/data/queries/matrix';
import { oldIds } from '../../src/lib/data/queries/old-ids';
import { outletOptions } from '../../src/lib/data/queries/outlet-options';
import { propositions } from '../../src/lib/data/queries/propositions';
import { reporters } from '../../src/lib/data/queries/reporters';
import { accuracy } from '../../src/lib/data/queries/accuracy';
import { reviewCounts } from '../../src/lib/data/queries/review-counts';
import { searchActors } from '../../src/lib/data/queries/search-actors';
import { searchWords } from '../../src/lib/data/queries/search-words';
import { shift } from '../../src/lib/data/queries/shift';
import { signatories } from '../../src/lib/data/queries/signatories';
import { sourceNote } from '../../src/lib/data/queries/source-note';
import { standings } from '../../src/lib/data/queries/standings';
import { statementIds } from '../../src/lib/data/queries/statement-ids';
import { statementPlace } from '../../src/lib/data/queries/statement-place';
import { utteranceList } from '../../src/lib/data/queries/utterance-list';
import { utteranceIds } from '../../src/lib/data/queries/utterance-ids';
import type { Query } from '../../src/lib/data/engine/engine';
import type { UtteranceMark } from '../../src/lib/data/sql/mark';
import type { Filter } from '../../src/lib/model/filter';

/** Everything that a query may be asked with. */
export interface Arguments {
	filter: Filter;
	proposition: string;
	utterance: string;
	article: string;
	statement: string;
	joint: string;
	actor: string;
}

type Fields<Row> = Record<keyof Row, true>;

interface Entry {
	ask: (given: Arguments) => Query<object>;
	/** Sorted. */
	columns: string[];
}

const entry = <Row extends object>(ask: (given: Arguments) => Query<Row>, columns: Fields<Row>): Entry => ({
	ask,
	columns: Object.keys(columns).sort()
});

const MARK: Fields<UtteranceMark> = {
	...{ utterance_id: true, lead_statement_id: true, actor_id: true, actor: true, role: true, side: true },
	...{ said_on: true, said_from: true, said_to: true, reported_on: true },
	...{ statements: true, independent_outlets: true }
};

/** By the name of the query's file. */
export const QUERIES: Readonly<Record<string, Entry>> = {
	'actor-ids': entry(() => actorIds(), { actor_id: true, actor: true, utterances: true }),
	'actor-list': entry(() => actorList(), {
		...{ actor_id: true, actor: true, role: true, side: true },
		...{ utterances: true, propositions: true, last_on: true }
	}),
	'actor-options': entry(() => actorOptions(), {
		actor_id: true,
		actor: true,
		role: true,
		side: true,
		utterances: true,
		aliases: true
	}),
	'actor-positions': entry(({ filter, proposition }) => actorPositions(filter, proposition), {
		...MARK,
		proposition_id: true,
		stance: true,
		disputed: true,
		review: true,
		decided_by: true,
		latest: true
	}),
	'actor-profile': entry(({ actor }) => actorProfile(actor), {
		...{ actor_id: true, actor: true, kind: true, role: true, side: true, country: true },
		...{ wikidata: true, provisional: true, utterances: true, aliases: true }
	}),
	'actor-quotes': entry(({ actor }) => actorQuotes(actor), {
		...{ utterance_id: true, lead_statement_id: true, proposition_id: true, stance: true, disputed: true },
		...{ said_on: true, said_from: true, said_to: true, reported_on: true, independent_outlets: true },
		...{ mode: true, text_kind: true, outlet: true, passage: true, words_start: true, words_end: true }
	}),
	'actor-relatives': entry(({ actor }) => actorRelatives(actor), {
		actor_id: true,
		actor: true,
		role: true,
		relation: true,
		utterances: true
	}),
	'actor-roles': entry(({ actor }) => actorRoles(actor), { role: true, from_on: true, to_on: true }),
	agreement: entry(({ filter }) => agreement(filter), {
		...{ holder_id: true, holder: true, side: true, proposition_id: true, proposition: true },
		...{ stance: true, utterance_id: true, lead_statement_id: true }
	}),
	'article-days': entry(({ filter }) => articleDays(filter), { published_on: true, articles: true }),
	'article-statements': entry(({ article }) => articleStatements(article), {
		...{ statement_id: true, utterance_id: true, passage_no: true, words_start: true, words_end: true },
		...{ holder_id: true, holder: true, speaker: true, mode: true, said_on: true, said_from: true },
		...{ said_to: true, reported_on: true, stances: true, kinds: true, propositions: true }
	}),
	'article-text': entry(({ article }) => articleText(article), {
		passage_no: true,
		source_paragraph: true,
		text: true
	}),
	'article-versions': entry(({ article }) => articleVersions(article), {
		...{ version_no: true, dated_on: true, updated_at: true, headline: true, paragraphs: true },
		...{ added: true, changed: true, removed: true, shown: true }
	}),
	articles: entry(({ filter, proposition }) => articles(filter, proposition), {
		...{ article_id: true, outlet_id: true, outlet: true, headline: true, byline: true, url: true },
		...{ wire: true, text_kind: true, source_document: true, published_on: true, published_basis: true },
		...{ published_note: true, words: true, statements: true, holders: true, stances: true }
	}),
	'coded-statements': entry(() => codedStatements(), {
		...{ statement_id: true, utterance_id: true, proposition_id: true, proposition: true },
		...{ proposition_text: true, kind: true, stance: true, condition: true, direction: true, rule: true },
		...{
			rule_words: true,
			reason: true,
			stance_confidence: true,
			stance_review: true,
			decided_by: true,
			holder_id: true
		},
		...{ holder: true, holder_role: true, side: true, speaker_id: true, speaker: true, via: true },
		...{ mode: true, cue: true, said_on: true, said_from: true, said_to: true, date_basis: true },
		...{ date_words: true, published_on: true, published_basis: true, confidence: true, review: true },
		...{ review_reason: true, corrected: true, independent_outlets: true, origin: true },
		...{ article_id: true },
		...{ outlet_id: true, outlet: true, headline: true, byline: true, url: true, wire: true },
		...{ text_kind: true, source_document: true, sha256: true, passage_no: true },
		...{ source_paragraph: true, passage: true, words_start: true, words_end: true }
	}),
	corroboration: entry(({ filter, proposition }) => corroboration(filter, proposition), {
		...{ ...MARK, disputed: true, outlets: true, total: true, single: true, statement_id: true },
		...{ article_id: true, outlet_id: true, outlet: true, mode: true, origin: true, stance: true }
	}),
	counts: entry(({ filter, proposition }) => counts(filter, proposition), {
		...{ utterances: true, utterances_all: true, addressed: true, actors: true, articles: true },
		...{ undated: true, begun_unknown: true, first_on: true, last_on: true }
	}),
	delay: entry(({ filter, proposition }) => delay(filter, proposition), {
		...{ ...MARK, outlet_id: true, outlet: true, published_on: true, days: true, stance: true },
		disputed: true
	}),
	elsewhere: entry(({ article }) => elsewhere(article), {
		...{ utterance_id: true, statement_id: true, article_id: true, outlet: true, headline: true },
		published_on: true
	}),
	events: entry(() => events(), { event_id: true, label: true, place: true, from_on: true, to_on: true }),
	evidence: entry(({ utterance }) => evidence(utterance), {
		...{ statement_id: true, utterance_id: true, holder_id: true, holder: true, holder_role: true },
		...{ holder_kind: true, side: true, speaker_id: true, speaker: true, via: true, mode: true, cue: true },
		...{ said_on: true, said_from: true, said_to: true, date_basis: true, date_words: true },
		...{ confidence: true, review: true, review_reason: true, passage: true, words_start: true },
		...{ words_end: true, passage_no: true, source_paragraph: true, article_id: true, outlet: true },
		...{ headline: true, byline: true, url: true, wire: true, text_kind: true, published_on: true },
		...{ published_basis: true, published_note: true }
	}),
	'evidence-stances': entry(({ utterance }) => evidenceStances(utterance), {
		...{ statement_id: true, proposition_id: true, proposition: true, text: true, stance: true },
		...{
			condition: true,
			kind: true,
			direction: true,
			rule: true,
			rule_words: true,
			decided_by: true,
			confidence: true,
			review: true
		}
	}),
	ladder: entry(({ filter, proposition }) => ladder(filter, proposition), {
		...MARK,
		stance: true,
		disputed: true,
		review: true,
		decided_by: true,
		latest: true,
		condition: true,
		direction: true,
		group_id: true,
		group_name: true
	}),
	lanes: entry(({ filter, proposition }) => lanes(filter, proposition), {
		...MARK,
		stance: true,
		disputed: true,
		review: true,
		decided_by: true
	}),
	'lead-words': entry(({ statement }) => leadWords([statement]), {
		statement_id: true,
		passage: true,
		words_start: true,
		words_end: true
	}),
	matrix: entry(({ filter }) => matrix(filter), {
		...MARK,
		proposition_id: true,
		stance: true,
		disputed: true,
		review: true,
		decided_by: true
	}),
	'old-ids': entry(() => oldIds(), { statement_id: true, moved_to: true, reason: true }),
	'outlet-options': entry(() => outletOptions(), { outlet_id: true, outlet: true, utterances: true }),
	propositions: entry(() => propositions(), {
		...{ proposition_id: true, text: true, label: true, kind: true, goal: true, utterances: true }
	}),
	reporters: entry(({ filter, proposition }) => reporters(filter, proposition), {
		outlet_id: true,
		outlet: true,
		utterances: true,
		statements: true
	}),
	accuracy: entry(() => accuracy(), {
		...{ proposition: true, sampled: true, checked: true, right: true, missed: true }
	}),
	'review-counts': entry(() => reviewCounts(), { review: true, statements: true }),
	'search-actors': entry(() => searchActors(), {
		actor_id: true,
		actor: true,
		role: true,
		side: true,
		utterances: true,
		aliases: true
	}),
	'search-words': entry(() => searchWords(100), {
		...{ lead_statement_id: true, utterance_id: true, actor: true, side: true, stance: true },
		...{ proposition: true, day: true, passage: true, words_start: true, words_end: true }
	}),
	shift: entry(({ filter, proposition }) => shift(filter, proposition), {
		...MARK,
		stance: true,
		disputed: true,
		review: true,
		decided_by: true
	}),
	signatories: entry(({ joint }) => signatories(joint), {
		statement_id: true,
		holder_id: true,
		holder: true
	}),
	'source-note': entry(() => sourceNote(), { articles: true, outlets: true, first_on: true, last_on: true }),
	standings: entry(({ filter }) => standings(filter), {
		...{
			...MARK,
			proposition_id: true,
			stance: true,
			disputed: true,
			review: true,
			decided_by: true,
			latest: true
		},
		...{ condition: true, direction: true, group_id: true, group_name: true }
	}),
	'statement-ids': entry(() => statementIds(), { statement_id: true, utterance_id: true }),
	'statement-place': entry(({ statement }) => statementPlace(statement), {
		...{ statement_id: true, utterance_id: true, joint_id: true, moved_to: true, reason: true, old: true }
	}),
	'utterance-list': entry(({ filter, proposition }) => utteranceList(filter, proposition), {
		...{
			...MARK,
			propositions: true,
			kinds: true,
			stances: true,
			date_basis: true,
			date_words: true,
			outlet: true
		},
		...{ published_on: true, passage: true, words_start: true, words_end: true }
	}),
	'utterance-ids': entry(() => utteranceIds(), { utterance_id: true })
};
