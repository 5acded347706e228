/** What was said: statements, their stances, and the utterances behind several reports. */
import { CANDIDATE_REASONS, DATE_BASES, DIRECTIONS, MODES, REVIEW_STATES, STANCES } from '../vocab';
import { table } from './define';

export const statements = table({
	row: "one holder's position in one passage, by one speaker on one day",
	key: ['statement_id'],
	columns: {
		statement_id: { type: 'text', is: 'article-pNN-holder, with -2, -3 … in order of appearance' },
		article_id: { type: 'text', references: 'articles.article_id', is: 'Article that reports it' },
		passage_no: { type: 'integer', is: 'Passage that reports it (with article_id: passages)' },
		start: { type: 'integer', unit: 'UTF-16 code units', is: 'Where it begins in the text read' },
		end: { type: 'integer', unit: 'UTF-16 code units', is: 'Where it ends (exclusive)' },
		holder_id: { type: 'text', references: 'actors.actor_id', is: 'Whose position it is' },
		speaker_id: {
			type: 'text',
			nullable: true,
			references: 'actors.actor_id',
			is: 'Who uttered it; empty if the article itself describes the position'
		},
		via: { type: 'text[]', references: 'actors.actor_id', is: 'Who relays it, in order' },
		joint_id: { type: 'text', nullable: true, is: 'Shared by the signatories of one joint statement' },
		mode: { type: 'text', values: MODES, is: 'How the article gives it' },
		cue: { type: 'text', is: 'Words that mark it as attributed' },
		said_on: { type: 'date', nullable: true, is: 'Day it was said; empty unless known to the day' },
		said_from: { type: 'date', nullable: true, is: 'Not said before this day' },
		said_to: { type: 'date', nullable: true, is: 'Not said after this day' },
		date_basis: { type: 'text', values: DATE_BASES, is: 'How the day it was said is known' },
		date_words: { type: 'text', nullable: true, is: 'Words of the article that tell the day' },
		published_on: {
			type: 'date',
			nullable: true,
			is: 'Day its words were published: that of the article, or of the version that added their paragraph'
		},
		utterance_id: {
			type: 'text',
			references: 'utterances.utterance_id',
			is: 'Speech act or standing position it reports'
		},
		origin: {
			type: 'integer',
			is: 'Number, within its utterance, of the independent source it comes from: copies of one wire, and reports of one outlet, share it'
		},
		confidence: { type: 'real', unit: '0 to 1', is: 'How sure the coding of holder and span is' },
		review: { type: 'text', values: REVIEW_STATES, is: 'What a person has decided about it' },
		review_reason: { type: 'text', nullable: true, is: 'Why' },
		corrected: {
			type: 'text[]',
			is: 'What a review changed in the statement itself: holder, speaker, day, mode, cue; changed positions are marked in stances.review'
		}
	}
});

export const stances = table({
	row: "a statement's position on one proposition",
	key: ['statement_id', 'proposition_id'],
	columns: {
		statement_id: { type: 'text', references: 'statements.statement_id', is: 'The statement' },
		proposition_id: { type: 'text', references: 'propositions.proposition_id', is: 'The proposition' },
		stance: { type: 'text', values: STANCES, is: 'Position of the holder' },
		condition: { type: 'text', nullable: true, is: 'The stated condition or trade, in words' },
		direction: {
			type: 'text',
			nullable: true,
			values: DIRECTIONS,
			is: 'Of a conditional position: for (would accept it on the condition) or against (would give it up)'
		},
		rule: { type: 'text', is: 'Rule that decided it' },
		rule_words: { type: 'text', nullable: true, is: 'Words of the article that decided it' },
		reason: { type: 'text', nullable: true, is: 'In words, how those lead to the position' },
		confidence: { type: 'real', unit: '0 to 1', is: 'How sure the stance is' },
		review: { type: 'text', values: REVIEW_STATES, is: 'What a person has decided about it' },
		decided_by: {
			type: 'text[]',
			is: 'Who decided it: rules, review (a decision in reviews.yaml), or the names of coders; several where they agree'
		}
	}
});

export const candidates = table({
	row: 'words that name a proposition and whose position was left undecided: for review, in no chart',
	key: ['candidate_id'],
	columns: {
		candidate_id: { type: 'text', is: 'article-pNN-proposition, with -2, -3 … in order of appearance' },
		article_id: { type: 'text', references: 'articles.article_id', is: 'Article that contains it' },
		passage_no: { type: 'integer', is: 'Passage that contains it (with article_id: passages)' },
		start: { type: 'integer', unit: 'UTF-16 code units', is: 'Where its sentence begins in the text read' },
		end: { type: 'integer', unit: 'UTF-16 code units', is: 'Where it ends (exclusive)' },
		words: { type: 'text', is: 'The sentence' },
		names: { type: 'text', is: 'The words of it that name the proposition' },
		proposition_id: { type: 'text', references: 'propositions.proposition_id', is: 'The proposition' },
		holder_id: {
			type: 'text',
			nullable: true,
			references: 'actors.actor_id',
			is: 'Whose position it would be; empty where that is not known'
		},
		reason: { type: 'text', values: CANDIDATE_REASONS, is: 'Why nothing was coded' },
		reason_words: { type: 'text', nullable: true, is: 'The same in words' }
	}
});

export const utterances = table({
	row: 'one speech act or standing position, reported once or more',
	key: ['utterance_id'],
	columns: {
		utterance_id: { type: 'text', is: 'u- and the id of its first reported statement' },
		holder_id: { type: 'text', references: 'actors.actor_id', is: 'Whose position it is' },
		said_on: { type: 'date', nullable: true, is: 'Day it was said; empty unless known to the day' },
		said_from: { type: 'date', nullable: true, is: 'Not said before this day' },
		said_to: { type: 'date', nullable: true, is: 'Not said after this day' },
		reported_on: { type: 'date', nullable: true, is: 'Day it was first published' },
		statements: { type: 'integer', unit: 'statements', is: 'Reports of it' },
		outlets: { type: 'integer', unit: 'outlets', is: 'Outlets that report it' },
		independent_outlets: {
			type: 'integer',
			unit: 'outlets',
			is: 'Outlets that report it, copies of one wire story counted once'
		},
		lead_statement_id: {
			type: 'text',
			references: 'statements.statement_id',
			is: 'The report shown first'
		}
	}
});

export const utterance_stances = table({
	row: "an utterance's position on one proposition",
	key: ['utterance_id', 'proposition_id'],
	columns: {
		utterance_id: { type: 'text', references: 'utterances.utterance_id', is: 'The utterance' },
		proposition_id: { type: 'text', references: 'propositions.proposition_id', is: 'The proposition' },
		stance: { type: 'text', values: STANCES, is: 'The reviewed position, else the most confident one' },
		reports: { type: 'integer', unit: 'statements', is: 'Reports that give a position on it' },
		disputed: { type: 'boolean', is: 'Reports differ about the position' }
	}
});

export const old_ids = table({
	row: 'an id that a statement had and has no longer',
	key: ['statement_id'],
	columns: {
		statement_id: { type: 'text', is: 'The old id' },
		moved_to: {
			type: 'text',
			nullable: true,
			references: 'statements.statement_id',
			is: 'The statement that replaces it; empty if it was withdrawn'
		},
		reason: { type: 'text', nullable: true, is: 'Why it was withdrawn' }
	}
});
