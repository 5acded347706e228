/** When it was said, as far as the article tells. All names are made up; articles are of Friday, 7 March 2025. */
import { describe, expect, test } from 'vitest';
import { dateStatements } from '../../src/pipeline/date';
import { timeExpressions } from '../../src/pipeline/date/expressions';
import { dates, resolve } from './support/book';
import { marked, type Marked } from './support/marked';

/** "on|from..to basis: words" of every statement, in order. */
function when(source: string, options?: Marked): string[] {
	return dateStatements(resolve(marked(source, options)), dates).map(
		({ on, from, to, basis, words }) =>
			`${on ?? `${from ?? ''}..${to ?? ''}`} ${basis}${words ? `: ${words}` : ''}`
	);
}

describe('date', () => {
	test.each([
		[
			'a weekday is the last one',
			'[1S Marant] [1C said] on Monday [1X that talks went on].',
			'2025-03-03 weekday: on Monday'
		],
		[
			'the day of publication itself',
			'[1S Marant] [1C said] Friday [1X that talks went on].',
			'2025-03-07 weekday: Friday'
		],
		[
			'before the speaker',
			'On Tuesday [1S Marant] [1C said] [1X that talks went on].',
			'2025-03-04 weekday: On Tuesday'
		],
		[
			'a date in full',
			'[1S Marant] [1C said] on 2 March 2025 [1X that talks went on].',
			'2025-03-02 explicit: on 2 March 2025'
		],
		[
			'a date without its year',
			'[1S Marant] [1C said] on December 30 [1X that talks went on].',
			'2024-12-30 explicit: December 30'
		],
		[
			'a weekday with its date',
			'[1S Marant] [1C said] on Sunday (2 March) [1X that talks went on].',
			'2025-03-02 explicit: on Sunday (2 March)'
		],
		['today', '[1S Marant] [1C said] today [1X that talks went on].', '2025-03-07 weekday: today'],
		[
			'yesterday',
			'[1S Marant] [1C said] yesterday [1X that talks went on].',
			'2025-03-06 weekday: yesterday'
		],
		[
			'recently',
			'[1S Marant] recently [1C said] [1X that talks went on].',
			'..2025-03-07 relative: recently'
		],
		[
			'last month',
			'[1S Marant] [1C said] last month [1X that talks went on].',
			'2025-02-01..2025-02-28 relative: last month'
		],
		[
			'this week ends with the publication',
			'[1S Marant] [1C said] this week [1X that talks went on].',
			'2025-03-03..2025-03-07 relative: this week'
		],
		[
			'after an event',
			'After Sunday’s talks, [1S Marant] [1C said] [1X that talks went on].',
			'2025-03-02..2025-03-07 relative: After Sunday'
		],
		[
			'at an event',
			'[1S Marant] [1C said] at Sunday’s talks [1X that talks went on].',
			'2025-03-02 weekday: Sunday'
		],
		[
			'days ago',
			'Two days ago [1S Marant] [1C said] [1X that talks went on].',
			'2025-03-05 weekday: Two days ago'
		],
		[
			'weeks ago: rounded either way',
			'Three weeks ago [1S Marant] [1C said] [1X that talks went on].',
			'2025-02-07..2025-02-21 relative: Three weeks ago'
		],
		[
			'a couple of months ago',
			'A couple of months ago [1S Marant] [1C said] [1X that talks went on].',
			'2024-12-04..2025-02-07 relative: A couple of months ago'
		],
		[
			'a week ago may be a few days',
			'[1S Marant] [1C said] a week ago [1X that talks went on].',
			'2025-02-21..2025-03-07 relative: a week ago'
		],
		[
			'months ago, without a number',
			'[1S Marant] [1C said] months ago [1X that talks went on].',
			'..2025-02-07 relative: months ago'
		],
		[
			'what somebody was years ago is not when they said it',
			'[1C said] [1S Ann Marant, chief of staff in the campaign four years ago], [1X that talks went on].',
			'..2025-03-07 published'
		],
		[
			'what began years ago is not when it was said',
			'[1S Marant] [1C said] on Tuesday [1X that the war that began ten years ago went on].',
			'2025-03-04 weekday: on Tuesday'
		],
		[
			'the day before yesterday',
			'[1S Marant] [1C said] the day before yesterday [1X that talks went on].',
			'2025-03-05 weekday: the day before yesterday'
		],
		[
			'a year',
			'[1S Marant] [1C said] in 2008 [1X that talks went on].',
			'2008-01-01..2008-12-31 relative: in 2008'
		],
		[
			'a month gone by',
			'In April [1S Marant] [1C said] [1X that talks went on].',
			'2024-04-01..2024-04-30 relative: In April'
		],
		[
			'the month of publication',
			'In March [1S Marant] [1C said] [1X that talks went on].',
			'2025-03-01..2025-03-07 relative: In March'
		],
		[
			'a month of a year',
			'[1S Marant] [1C said] in February 2024 [1X that talks went on].',
			'2024-02-01..2024-02-29 relative: in February 2024'
		],
		[
			'a season',
			'In the autumn of 2023 [1S Marant] [1C said] [1X that talks went on].',
			'2023-09-01..2023-11-30 relative: In the autumn of 2023'
		],
		[
			'the weekend',
			'At the weekend [1S Marant] [1C said] [1X that talks went on].',
			'2025-03-01..2025-03-02 relative: At the weekend'
		],
		[
			'overnight',
			'[1S Marant] [1C said] [1X overnight that talks went on].',
			'2025-03-06..2025-03-07 relative: overnight'
		],
		['since a year', 'Since 2014 [1S Marant] has [1C said] [1X that talks went on].', '.. none'],
		[
			'when the source came by an office',
			'[1S Marant], elected in February, [1C said] [1X that talks went on].',
			'..2025-03-07 published'
		],
		[
			'when the source held an office',
			'[1S Marant], prime minister in 2008, [1C said] [1X that talks went on].',
			'..2025-03-07 published'
		],
		['nothing', '[1S Marant] [1C said] [1X that talks went on].', '..2025-03-07 published'],
		[
			'a day in what was said',
			'[1S Marant] [1C said] [1X that the talks of Monday went on].',
			'..2025-03-07 published'
		],
		[
			'a day after the cue that the content took along',
			'[1S Marant] [1C said] [1X on Monday that talks went on].',
			'2025-03-03 weekday: on Monday'
		],
		[
			'a day within an occasion that the content took along',
			'[1S Marant] [1C said] [1X in an address late Monday that talks went on].',
			'2025-03-03 weekday: late Monday'
		],
		[
			'a day that describes the source',
			'[1S Marant, who met Orlo on Monday,] [1C said] [1X that talks went on].',
			'..2025-03-07 published'
		],
		[
			'a day of another clause',
			'Pell met Orlo on Monday in talks which [1S Velda] [1C said] [1X brought nothing at all].',
			'..2025-03-07 published'
		],
		['repeated', '[1S Marant] has repeatedly [1C said] [1X that talks went on].', '.. none'],
		['a present state', '[1S Velda] [1C believes] [1X that talks will go on].', '.. none'],
		[
			'an unknown attitude in the past',
			'[1S Velda] [1C rejected] [1X the terms of the truce].',
			'..2025-03-07 published'
		]
	])('%s', (_, text, expected) => {
		expect(when(text)).toEqual([expected]);
	});

	test('a day carries over to the next passage, within one occasion and speaker', () => {
		const next = '[2S Marant] [2C added] [2X that they were hard].';
		expect(when(`[1S Marant] [1C said] on Monday [1X that talks went on].\n\n${next}`)[1]).toBe(
			'2025-03-03 weekday: on Monday'
		);
		expect(when(`[1S Marant] [1C said] on Monday [1X that talks went on].\n\nSnow fell.\n\n${next}`)[1]).toBe(
			'..2025-03-07 published'
		);
		expect(
			when(
				'[1S Marant] [1C said] on Monday [1X that talks went on].\n\n[2S Marant] [2C said] in an interview [2X that they were hard].'
			)[1]
		).toBe('..2025-03-07 published');
		expect(
			when(
				'[1S Orlo] [1C said] on Monday [1X that talks went on].\n\n[2S Marant] [2C said] [2X that they were hard].'
			)[1]
		).toBe('..2025-03-07 published');
	});

	test('the next day is counted from the last known day, of any speaker', () => {
		const next = (words: string) =>
			when(
				`[1S Marant] [1C said] on Monday [1X that talks went on].\n\n${words} [2S Orlo] [2C said] [2X that they were hard].`
			)[1];
		expect(next('The next day')).toBe('2025-03-04 weekday: The next day');
		expect(next('Two days later')).toBe('2025-03-05 weekday: Two days later');
		expect(next('The previous day')).toBe('2025-03-02 weekday: The previous day');
		expect(next('Nine days later')).toBe('..2025-03-07 published');
		expect(next('Two days before,')).toBe('2025-03-01 weekday: Two days before');
		expect(next('Two days before the vote')).toBe('..2025-03-07 published');
		expect(
			when(
				'[1S Orlo] [1C said] on Monday [1X that talks went on].\n\nNine days later [2S Orlo] [2C said] [2X that they were hard].'
			)[1]
		).toBe('..2025-03-07 published');
		expect(when('The next day [1S Orlo] [1C said] [1X that they were hard].')).toEqual([
			'..2025-03-07 published'
		]);
	});

	test('two cues of one source share its day; two sources do not', () => {
		expect(
			when(
				'[1S Marant] [1C said] on Monday [1X that talks went on], but [2C added] [2X that they were hard].'
			)[0]
		).toBe('2025-03-03 weekday: on Monday');
		expect(
			when(
				'[1S Marant] [1C said] on Monday [1X that talks went on]; [2S Orlo] [2C said] [2X they were hard].'
			)
		).toEqual(['2025-03-03 weekday: on Monday', '..2025-03-07 published']);
	});

	test('the day of a relayer is a bound', () => {
		expect(
			when('On Monday, [1S state media] [1C reported] [1X that [2S Orlo] [2C said] [2X that talks went on]].')
		).toEqual(['..2025-03-03 relative: On Monday']);
		expect(
			when(
				'On Monday, [1S state media] [1C reported] [1X that [2S Orlo] on Sunday [2C said] [2X talks went on]].'
			)
		).toEqual(['2025-03-02 weekday: on Sunday']);
	});

	test('what X says of Y is said when X says it, however long Y has held it', () => {
		expect(
			when('[1S Pell] [1C said] on Monday [1X that Karsk has repeatedly indicated that it wants talks].')
		).toEqual(['2025-03-03 weekday: on Monday']);
	});

	test('a future day does not date an utterance, and does not carry over', () => {
		expect(when('[1S Marant] [1C said] of the vote on 3 May 2031 [1X that talks went on].')).toEqual([
			'..2025-03-07 published'
		]);
		expect(
			when(
				'[1S Marant] will [1C say] on Monday [1X that talks went on].\n\n[2S Marant] [2C added] [2X that they were hard].'
			)
		).toEqual(['2025-03-10 weekday: on Monday', '..2025-03-07 published']);
	});

	test('no day without a day of publication', () => {
		const options = { publishedOn: null };
		expect(when('[1S Marant] [1C said] on Monday [1X that talks went on].', options)).toEqual([
			'.. relative: on Monday'
		]);
		expect(when('[1S Marant] [1C said] on 3 March 2025 [1X that talks went on].', options)).toEqual([
			'2025-03-03 explicit: on 3 March 2025'
		]);
	});
});

describe('time expressions', () => {
	test('never after publication unless the tense is future', () => {
		for (const day of ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']) {
			const on = timeExpressions(`spoke on ${day}`, '2025-03-07', dates)[0]?.on ?? '';
			expect(on <= '2025-03-07').toBe(true);
			expect(on > '2025-02-28').toBe(true);
		}
		expect(timeExpressions('will speak on Monday', '2025-03-07', dates)[0]?.on).toBe('2025-03-10');
		expect(timeExpressions('will speak on March 20', '2025-12-07', dates)[0]?.on).toBe('2026-03-20');
	});

	test('lower-case words and bare numbers are not days', () => {
		expect(
			timeExpressions('he sat by the sun, in 2027, with a 28-point plan; it may come', '2025-03-07', dates)
		).toEqual([]);
	});

	test.each([
		['open 24/7 since then', []],
		['wrote 2 weeks ago', ['2025-02-14..2025-02-28']],
		['wrote two weeks ago', ['2025-02-14..2025-02-28']],
		['wrote 5 hours later', []],
		['wrote in the last 24 hours', ['2025-03-06..2025-03-07']],
		['met from Feb. 28 to March 3', ['2025-02-28..2025-03-03']],
		['met between Dec. 30, 2024 and Jan. 2, 2025', ['2024-12-30..2025-01-02']],
		['met on March 3-4', ['2025-03-03..2025-03-04']],
		['said on 03/04/2024', ['2024-03-04..2024-04-03']],
		['said on 13/02/2025', ['2025-02-13']],
		['said on 03.02.2025', ['2025-02-03']],
		['said on 05/11/2024', ['2024-05-11..2024-11-05']]
	])('%s', (text, expected) => {
		const found = timeExpressions(text, '2025-03-07', dates).filter(({ shift }) => shift === undefined);
		expect(found.map(({ on, from, to }) => on ?? `${from ?? ''}..${to ?? ''}`)).toEqual(expected);
	});

	test('figures that can be two days are one where the order is known', () => {
		const on = (order: 'day-first' | 'month-first') =>
			timeExpressions('said on 03/04/2024', '2025-03-07', dates, order)[0]?.on;
		expect([on('day-first'), on('month-first')]).toEqual(['2024-04-03', '2024-03-04']);
	});
});

describe('a day told of a body', () => {
	test('is that of its spokesman’s next words', () => {
		expect(
			when(
				'The [1S Citadel] on Monday [1C said] [1X that talks went on].\n\n[2X “They were hard,”] [2S Tolm] [2C said].'
			)[1]
		).toBe('2025-03-03 weekday: on Monday');
		expect(
			when(
				'[1S Karsk] on Monday [1C said] [1X that talks went on].\n\n[2X “They were hard,”] [2S Tolm] [2C said].'
			)[1]
		).toBe('2025-03-03 weekday: on Monday');
	});

	test('reaches farther where the same words are quoted, and on to the briefing named then', () => {
		const between = 'Velda has its own view of that.\n\nIt will be heard.';
		const text = (quoted: string) =>
			`[1S Karsk] [1C said] on Monday [1X that it had been a “key question” there].\n\n${between}\n\n` +
			`[2X It was “${quoted},”] [2S Tolm] [2C said].\n\nAt a briefing, [3S Tolm] [3C told] reporters [3X that talks went on].`;
		expect(when(text('one of the key questions')).slice(1)).toEqual([
			'2025-03-03 weekday: on Monday',
			'2025-03-03 weekday: on Monday'
		]);
		expect(when(text('one of the hard topics')).slice(1)).toEqual([
			'..2025-03-07 published',
			'..2025-03-07 published'
		]);
	});

	test('is nobody else’s', () => {
		expect(
			when(
				'[1S Karsk] on Monday [1C said] [1X that talks went on].\n\n[2X “They were hard,”] [2S Marant] [2C said].'
			)[1]
		).toBe('..2025-03-07 published');
	});
});

test('a noun for what was said carries its day', () => {
	expect(when('In Monday’s statement, [1S Marant] [1C said] [1X that talks went on].')).toEqual([
		'2025-03-03 weekday: Monday'
	]);
	expect(when('Before Monday’s vote, [1S Marant] [1C said] [1X that talks went on].')).toEqual([
		'..2025-03-03 relative: Before Monday'
	]);
});
