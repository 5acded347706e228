/** An entry that a reader copies must be one that the build reads. All ids and words are made up. */
import { describe, expect, test } from 'vitest';
import { reviewEntry, type Coded } from '../../../src/routes/parts/review-entry';
import { Problems } from '../../../src/pipeline/codebook/problems';
import { readReviews } from '../../../src/pipeline/codebook/reviews';
import { parseYaml } from '../../../src/pipeline/codebook/yaml-file';

const CODED: Coded = {
	statement_id: 'made-up-p3-ida-invented',
	holder_id: 'ida-invented',
	speaker_id: null,
	mode: 'mixed',
	cue: 'said: "yes" #\\ no',
	said_on: null,
	said_from: '2025-12-01',
	said_to: '2025-12-03',
	date_basis: 'relative',
	date_words: 'since "Monday"',
	stances: [
		{ proposition_id: 'join', stance: 'conditional', condition: 'if “all” agree: {soon}, "now"' },
		{ proposition_id: 'neutral', stance: 'oppose', condition: null }
	]
};

/** As the build reads it; throws where it finds a mistake. */
function read(text: string) {
	const problems = new Problems();
	const file = parseYaml('reviews.yaml', text, problems);
	const reviews = file ? readReviews(file, new Set(['join', 'neutral'])) : [];
	problems.throwIfAny();
	return reviews;
}

describe('a review entry', () => {
	test('is valid unchanged, with the whole coding', () => {
		expect(read(reviewEntry(CODED))).toMatchObject([
			{
				statement: 'made-up-p3-ida-invented',
				find: null,
				decision: 'correct',
				set: {
					...{ holder: 'ida-invented', speaker: null, mode: 'mixed', cue: 'said: "yes" #\\ no' },
					...{ said_on: null, said_from: '2025-12-01', said_to: '2025-12-03', date_basis: 'relative' },
					date_words: 'since "Monday"',
					stances: {
						join: { stance: 'conditional', condition: 'if “all” agree: {soon}, "now"' },
						neutral: { stance: 'oppose', condition: null }
					}
				}
			}
		]);
	});

	test.each<[string, Partial<Coded>]>([
		['no stance and no cue', { stances: [], cue: '' }],
		[
			'a day',
			{ said_on: '2025-12-02', said_from: '2025-12-02', said_to: '2025-12-02', date_basis: 'explicit' }
		],
		['a standing position', { said_from: null, said_to: null, date_basis: 'none', mode: 'narrated' }],
		[
			'a condition without words',
			{ stances: [{ proposition_id: 'join', stance: 'conditional', condition: null }] }
		],
		['no words that tell the day', { date_words: null }],
		['a speaker', { speaker_id: 'unnamed-made-up-official' }]
	])('with %s is read too', (_, given) => {
		expect(read(reviewEntry({ ...CODED, ...given }))).toHaveLength(1);
	});

	test('two of them make a list', () => {
		expect(
			read(reviewEntry(CODED) + reviewEntry({ ...CODED, statement_id: 'made-up-p4-other' }))
		).toHaveLength(2);
	});
});
