/** One made-up sentence or more for each construction that attributes; people and countries are invented. */
import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/pipeline/attribute';
import type { Mode } from '../../../src/lib/model/vocab';
import { segmented, words } from '../support/plain';

type Row = [source: string, cue: string, content: string, mode: Mode];

const CONSTRUCTIONS: Record<string, [text: string, rows: Row[]][]> = {
	'quotation, then source and cue': [
		['“We are close,” Vance told reporters on Monday.', [['Vance', 'told', '“We are close,”', 'direct']]],
		['"We are close," Vance said.', [['Vance', 'said', '"We are close,"', 'direct']]],
		["''We are close,'' Vance said.", [['Vance', 'said', "''We are close,''", 'direct']]],
		['“Is there a plan?” Vance asked.', [['Vance', 'asked', '“Is there a plan?”', 'direct']]]
	],
	'one who says what another has said, named behind it': [
		[
			'Karsk has warned that it will leave the union, a Veldonian envoy said.',
			[
				['Karsk', 'has warned', 'that it will leave the union', 'indirect'],
				['a Veldonian envoy', 'said', 'Karsk has warned that it will leave the union', 'indirect']
			]
		]
	],
	'quotation, then the cue before its source': [
		[
			'“We are close to a deal,” said Foreign Minister Ilona Vance.',
			[['Foreign Minister Ilona Vance', 'said', '“We are close to a deal,”', 'direct']]
		],
		['Talks have failed, says Vance', [['Vance', 'says', 'Talks have failed', 'indirect']]]
	],
	'quotation split by its cue, or going on behind it': [
		[
			'“The talks,” said Vance, who leads the party, “have failed.”',
			[['Vance, who leads the party', 'said', '“The talks,” … “have failed.”', 'direct']]
		],
		[
			'“The talks,” Vance said, “have failed.”',
			[['Vance', 'said', '“The talks,” … “have failed.”', 'direct']]
		],
		[
			'“We are close,” Vance told reporters. “Closer than ever.”',
			[['Vance', 'told', '“We are close,” … “Closer than ever.”', 'direct']]
		]
	],
	'quotation over several paragraphs, without a cue of its own': [
		[
			'“The bridge is gone,” Vance said. “We saw it fall.\n“Nobody was on it, and we thank heaven for that.”',
			[
				[
					'Vance',
					'said',
					'“The bridge is gone,” … “We saw it fall. … “Nobody was on it, and we thank heaven for that.”',
					'direct'
				]
			]
		]
	],
	'quotation within a quotation': [
		[
			'“He told us ‘the road is closed’ and left,” Vance said.',
			[['Vance', 'said', '“He told us ‘the road is closed’ and left,”', 'direct']]
		],
		[
			'"He told us \'the road is closed\' and left," Vance said.',
			[['Vance', 'said', '"He told us \'the road is closed\' and left,"', 'direct']]
		]
	],
	'quotation without a cue, in the paragraph after an attributed one': [
		[
			'“We are close,” Vance told reporters on Monday.\n“It was a long night, and nobody slept.”',
			[['Vance', 'told', '“We are close,” … “It was a long night, and nobody slept.”', 'direct']]
		]
	],
	'quotation behind the cue': [
		['Vance said: "The bridge is gone."', [['Vance', 'said', '"The bridge is gone."', 'direct']]],
		[
			'Vance said, “We will leave. Nobody will follow.”',
			[['Vance', 'said', '“We will leave. Nobody will follow.”', 'direct']]
		],
		['She added: “Nobody.”', [['She', 'added', '“Nobody.”', 'direct']]]
	],
	'reported speech with that and without': [
		['Vance said that the talks had failed.', [['Vance', 'said', 'that the talks had failed', 'indirect']]],
		['Vance said the talks had failed.', [['Vance', 'said', 'the talks had failed', 'indirect']]],
		[
			'Vance told the senate that the law had failed.',
			[['Vance', 'told', 'that the law had failed', 'indirect']]
		],
		[
			'Vance did not say whether she would resign.',
			[['Vance', 'did not say', 'whether she would resign', 'indirect']]
		]
	],
	'a time and a setting between cue and content': [
		[
			'Vance said Monday in a televised address that the talks had failed.',
			[['Vance', 'said', 'that the talks had failed', 'indirect']]
		]
	],
	'words quoted within reported speech': [
		[
			'Vance said the talks were “a farce” from the start.',
			[['Vance', 'said', 'the talks were “a farce” from the start', 'mixed']]
		]
	],
	'cue behind or within what is reported': [
		['The talks had failed, Vance said.', [['Vance', 'said', 'The talks had failed', 'indirect']]],
		['The talks, Vance said, had failed.', [['Vance', 'said', 'The talks … had failed', 'indirect']]],
		['As Vance noted, the plan was dead.', [['Vance', 'noted', 'the plan was dead', 'indirect']]]
	],
	'according to': [
		[
			'The talks had failed, according to two officials briefed on the matter.',
			[['two officials briefed on the matter', 'according to', 'The talks had failed', 'indirect']]
		],
		[
			'According to Vance, the talks had failed.',
			[['Vance', 'According to', 'the talks had failed', 'indirect']]
		]
	],
	participles: [
		[
			'Vance left the room, describing the treaty as a gift.',
			[['Vance', 'describing', 'the treaty as a gift', 'indirect']]
		],
		[
			'Describing the treaty as a gift, Vance left the room.',
			[['Vance', 'Describing', 'the treaty as a gift', 'indirect']]
		],
		[
			'Vance left the room, calling the talks a farce.',
			[['Vance', 'calling', 'the talks a farce', 'indirect']]
		],
		[
			'“I quit,” Vance said, adding that she was tired.',
			[
				['Vance', 'said', '“I quit,”', 'direct'],
				['Vance', 'adding', 'that she was tired', 'indirect']
			]
		],
		[
			'Citing two officials, the paper reported that Vance would resign.',
			[
				['the paper', 'Citing', 'two officials', 'indirect'],
				['the paper', 'reported', 'that Vance would resign', 'indirect']
			]
		]
	],
	'what a verb of judging is about': [
		['Vance denied the claim.', [['Vance', 'denied', 'the claim', 'indirect']]],
		['Vance described the treaty as “a gift.”', [['Vance', 'described', 'the treaty as “a gift.”', 'mixed']]],
		['The plan calls for a vote in May.', [['The plan', 'calls for', 'a vote', 'indirect']]]
	],
	'conjoined cues': [
		[
			'Vance said the talks had failed and warned that a new war was close.',
			[
				['Vance', 'said', 'the talks had failed', 'indirect'],
				['Vance', 'warned', 'that a new war was close', 'indirect']
			]
		],
		[
			'Vance called the talks “a farce” and accused Karsk of stalling.',
			[
				['Vance', 'called', 'the talks “a farce”', 'mixed'],
				['Vance', 'accused', 'Karsk of stalling', 'indirect']
			]
		],
		[
			'Vance hopes to win, but Tell says he will.',
			[
				['Vance', 'hopes', 'to win', 'narrated'],
				['Tell', 'says', 'he will', 'indirect']
			]
		]
	],
	'conjoined cues that share one content': [
		[
			'Vance warned and insisted that the talks had failed.',
			[
				['Vance', 'warned', 'that the talks had failed', 'indirect'],
				['Vance', 'insisted', 'that the talks had failed', 'indirect']
			]
		],
		[
			'Vance said, and Tell confirmed, that the talks had failed.',
			[
				['Vance', 'said', 'that the talks had failed', 'indirect'],
				['Tell', 'confirmed', 'that the talks had failed', 'indirect']
			]
		],
		[
			'Vance said on Monday, and Tell confirmed on Tuesday, that the talks had failed.',
			[
				['Vance', 'said', 'that the talks had failed', 'indirect'],
				['Tell', 'confirmed', 'that the talks had failed', 'indirect']
			]
		],
		[
			'Vance said, wrote and repeated that the talks had failed.',
			[
				['Vance', 'said', 'that the talks had failed', 'indirect'],
				['Vance', 'wrote', 'that the talks had failed', 'indirect'],
				['Vance', 'repeated', 'that the talks had failed', 'indirect']
			]
		],
		[
			'Karsk wants and expects to leave the union.',
			[
				['Karsk', 'wants', 'to leave the union', 'narrated'],
				['Karsk', 'expects', 'to leave the union', 'narrated']
			]
		],
		[
			'Vance welcomed, and Tell condemned, the treaty.',
			[
				['Vance', 'welcomed', 'the treaty', 'indirect'],
				['Tell', 'condemned', 'the treaty', 'indirect']
			]
		],
		[
			'“We are close,” Vance said and Tell confirmed.',
			[
				['Vance', 'said', '“We are close,”', 'direct'],
				['Tell', 'confirmed', '“We are close,”', 'direct']
			]
		],
		[
			'The talks had failed, Vance said and Tell confirmed.',
			[
				['Vance', 'said', 'The talks had failed', 'indirect'],
				['Tell', 'confirmed', 'The talks had failed', 'indirect']
			]
		]
	],
	'joined cues of which the second alone has the content': [
		[
			'Vance agreed, and Tell said that the talks had failed.',
			[['Tell', 'said', 'that the talks had failed', 'indirect']]
		],
		[
			'“We are close,” Vance said and added that the talks were hard.',
			[
				['Vance', 'said', '“We are close,”', 'direct'],
				['Vance', 'added', 'that the talks were hard', 'indirect']
			]
		]
	],
	'conjoined sources': [
		[
			'“We are close,” said Vance and her deputy.',
			[['Vance and her deputy', 'said', '“We are close,”', 'direct']]
		],
		[
			'Both Karsk and Veldonia believe that the war can end.',
			[['Both Karsk and Veldonia', 'believe', 'that the war can end', 'narrated']]
		],
		[
			'Vance and her deputy said the talks had failed.',
			[['Vance and her deputy', 'said', 'the talks had failed', 'indirect']]
		],
		[
			'Vance and Tell both said that the talks had failed.',
			[['Vance and Tell', 'said', 'that the talks had failed', 'indirect']]
		],
		[
			'Karsk and Velda each said on Monday that the talks had failed.',
			[['Karsk and Velda', 'said', 'that the talks had failed', 'indirect']]
		],
		[
			'They all agreed that the talks had failed.',
			[['They', 'agreed', 'that the talks had failed', 'indirect']]
		],
		['Both said that the talks had failed.', [['Both', 'said', 'that the talks had failed', 'indirect']]],
		[
			'Neither Karsk nor Velda said that the talks had failed.',
			[['Neither Karsk nor Velda', 'said', 'that the talks had failed', 'indirect']]
		]
	],
	'who is quoted by somebody, beside who quotes': [
		[
			'Harbour Radio quoted Vance as saying on Monday that the talks had failed.',
			[
				['Harbour Radio', 'quoted', 'Vance as saying on Monday that the talks had failed', 'indirect'],
				['Vance', 'as saying', 'that the talks had failed', 'indirect']
			]
		],
		[
			'“We are close,” Harbour Radio quoted Vance, her deputy, as saying.',
			[
				['Harbour Radio', 'quoted', '“We are close,” … Vance, her deputy, as saying', 'mixed'],
				['Vance, her deputy,', 'as saying', '“We are close,”', 'direct']
			]
		],
		[
			'Vance was quoted by Harbour Radio as saying that the talks had failed.',
			[['Vance', 'was quoted by Harbour Radio as saying', 'that the talks had failed', 'indirect']]
		],
		[
			'“We are close,” Vance was quoted as saying by Harbour Radio.',
			[['Vance', 'was quoted as saying by Harbour Radio', '“We are close,”', 'direct']]
		],
		['Vance quoted a poem.', [['Vance', 'quoted', 'a poem', 'indirect']]]
	],
	'a negated pair of verbs is one cue': [
		[
			'Vance neither confirmed nor denied that the talks had failed.',
			[['Vance', 'neither confirmed nor denied', 'that the talks had failed', 'indirect']]
		],
		[
			'Vance was asked, but neither confirmed nor denied the report.',
			[['Vance', 'neither confirmed nor denied', 'the report', 'indirect']]
		],
		[
			'Vance would neither confirm nor deny that the talks had failed.',
			[['Vance', 'would neither confirm nor deny', 'that the talks had failed', 'indirect']]
		],
		[
			'Vance did not confirm or deny that the talks had failed.',
			[['Vance', 'did not confirm or deny', 'that the talks had failed', 'indirect']]
		],
		[
			'Vance refused to confirm or deny that the talks had failed.',
			[['Vance', 'refused', 'to confirm or deny that the talks had failed', 'indirect']]
		],
		[
			'The allies were split, but neither said that the talks had failed.',
			[['neither', 'said', 'that the talks had failed', 'indirect']]
		]
	],
	'an office that ends in what looks like an adjective': [
		[
			'The secretary general said that the talks had failed.',
			[['The secretary general', 'said', 'that the talks had failed', 'indirect']]
		],
		[
			'Karsk’s chief warned that the talks had failed.',
			[['Karsk’s chief', 'warned', 'that the talks had failed', 'indirect']]
		]
	],
	'clauses and appositions around the source': [
		[
			'Vance, who leads the party, said the talks had failed.',
			[['Vance, who leads the party', 'said', 'the talks had failed', 'indirect']]
		],
		[
			'Omar Tell, a spokesman for the ministry in Karsk, said the talks had failed.',
			[['Omar Tell, a spokesman for the ministry in Karsk', 'said', 'the talks had failed', 'indirect']]
		],
		[
			'Two diplomats familiar with the talks said no deal was near.',
			[['Two diplomats familiar with the talks', 'said', 'no deal was near', 'indirect']]
		],
		[
			'Ilona Vance - who is visiting Karsk - urged the senate to pass the law.',
			[['Ilona Vance - who is visiting Karsk', 'urged', 'the senate to pass the law', 'indirect']]
		]
	],
	'relative clauses as content': [
		['What Vance called a success was a failure.', [['Vance', 'called', 'What … a success', 'indirect']]],
		[
			'The plan, which critics said was a gift to Karsk, died in the senate.',
			[['critics', 'said', 'which … was a gift to Karsk', 'indirect']]
		],
		['It was a demand Karsk rejects outright.', [['Karsk', 'rejects', 'a demand', 'indirect']]]
	],
	'noun cues': [
		['He withdrew his pledge to leave the union.', [['his', 'pledge', 'to leave the union', 'indirect']]],
		[
			'Karsk’s insistence that the border stay closed surprised nobody.',
			[['Karsk’s', 'insistence', 'that the border stay closed surprised nobody', 'indirect']]
		],
		[
			'Vance made the claim that the bridge was safe.',
			[['Vance', 'claim', 'that the bridge was safe', 'indirect']]
		]
	],
	'beliefs, attitudes and intentions': [
		['Karsk intends to leave the union.', [['Karsk', 'intends', 'to leave the union', 'narrated']]],
		[
			'Karsk views membership in the union as a shield.',
			[['Karsk', 'views', 'membership in the union as a shield', 'narrated']]
		],
		[
			'Karsk is vehemently opposed to the treaty.',
			[['Karsk', 'is vehemently opposed to', 'the treaty', 'narrated']]
		],
		[
			'Veldonia refuses to give up the islands.',
			[['Veldonia', 'refuses', 'to give up the islands', 'indirect']]
		],
		[
			'Veldonia is prepared to drop its claim to the islands.',
			[['Veldonia', 'is prepared', 'to drop its claim to the islands', 'narrated']]
		],
		[
			'The government has repeatedly ruled out new talks.',
			[['The government', 'has repeatedly ruled out', 'new talks', 'indirect']]
		]
	],
	'passives, with a source and without': [
		[
			'It is widely believed that the war will end.',
			[['', 'is widely believed', 'that the war will end', 'narrated']]
		],
		['Vance was accused of lying.', [['', 'was accused', 'Vance … of lying', 'indirect']]],
		['The treaty was rejected by Karsk.', [['Karsk', 'was rejected', 'The treaty', 'indirect']]],
		[
			'The treaty is expected to pass next week.',
			[['', 'is expected', 'The treaty … to pass next week', 'narrated']]
		]
	],
	'an abbreviation between quotation and source': [
		[
			'“The road is closed,” said Sen. Mara Quill. “It was mined.”',
			[['Sen. Mara Quill', 'said', '“The road is closed,” … “It was mined.”', 'direct']]
		]
	]
};

describe.each(Object.entries(CONSTRUCTIONS))('%s', (_, cases) => {
	test.each(cases)('%s', (text, rows) => {
		const { attributions } = attribute(segmented(text));
		const found = attributions.map(({ source, cue, content, mode }) => [
			words(text, source),
			words(text, cue),
			words(text, content),
			mode
		]);
		expect(found).toEqual(rows);
	});
});

describe('what attributes nothing', () => {
	test.each([
		'The bridge fell on Monday and nobody was hurt.',
		'The new mayor moved into the old house.',
		'A company called Brightwater owns the dam.',
		'That said, the road was long.'
	])('%s', (text) => {
		expect(attribute(segmented(text)).attributions).toEqual([]);
	});
});

test('a headline attributes by a colon', () => {
	const text = 'Vance: No deal in sight\nThe talks went on in Karsk for a third day.';
	const { attributions } = attribute(segmented(text, true));
	expect(attributions.map(({ source, content }) => [words(text, source), words(text, content)])).toEqual([
		['Vance', 'No deal in sight']
	]);
});

test.each([
	[
		'by pronoun',
		'Foreign Minister Ilona Vance met Omar Tell at length. She said that the talks had failed.',
		'Foreign Minister Ilona Vance'
	],
	['by surname', 'Ilona Vance spoke at length. Vance said that the talks had failed.', 'Ilona Vance'],
	[
		'by role',
		'Foreign Minister Ilona Vance spoke at length. The minister said that the talks had failed.',
		'Foreign Minister Ilona Vance'
	]
])('a speaker carried %s is mentioned in full', (_, text, full) => {
	const [only, ...others] = attribute(segmented(text)).attributions;
	expect(others).toEqual([]);
	expect(words(text, only?.mention ?? [])).toBe(full);
});

test('a wish within somebody’s words is kept separate', () => {
	const text = 'Vance said Karsk wants to leave the union.';
	const { attributions, embedded } = attribute(segmented(text));
	expect(attributions.map(({ source }) => words(text, source))).toEqual(['Vance']);
	expect(embedded?.map(({ source, content }) => [words(text, source), words(text, content)])).toEqual([
		['Karsk', 'to leave the union']
	]);
});
