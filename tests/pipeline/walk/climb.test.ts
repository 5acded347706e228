/** From a name up the tree: side and holder. The trees are written by hand; all words are made up. */
import { expect, test } from 'vitest';
import type { ParsedSentence, Token } from '../../../src/pipeline/parse/types';
import { Climb } from '../../../src/pipeline/walk/climb';
import { Predicates } from '../../../src/pipeline/walk/predicates';
import { Tree } from '../../../src/pipeline/walk/tree';

const predicates = new Predicates({
	predicates: {
		oppose: ['oppose', 'against'],
		support: ['support'],
		exclude: ['rule out'],
		want: ['demand', 'ready', 'bid'],
		concede: ['renounce'],
		doubt: ['doubt'],
		say: ['say']
	}
});

/** "word/lemma/UPOS/head/rel" for each token, the head counted from 0. */
function sentence(marked: string): ParsedSentence {
	let at = 0;
	const tokens = marked.split(' ').map((one): Token => {
		const [text = '', lemma = '', upos = '', head = '', rel = ''] = one.split('/');
		const start = at;
		at += text.length + 1;
		return {
			...{ start, end: start + text.length, text, lower: text.toLowerCase(), lemma, xpos: '', sure: 1, rel },
			upos: upos as Token['upos'],
			head: Number(head)
		};
	});
	return { start: 0, end: at - 1, tokens };
}

function read(marked: string, names: string) {
	const parsed = sentence(marked);
	const text = parsed.tokens.map((token) => token.text).join(' ');
	const start = text.indexOf(names);
	const mention = { start, end: start + names.length };
	const tree = new Tree(parsed);
	const reading = new Climb(tree, predicates, mention, 'named', 'demand').run(tree.topOf(mention) ?? 0);
	return [reading.stance, ...reading.holders.map((span) => text.slice(span.start, span.end))];
}

const MEMBERSHIP = 'membership/membership/NOUN';

test.each([
	[
		'those whom somebody names oppose it, each apart',
		`Brod/Brod/PROPN/1/nsubj said/say/VERB/-1/root Spain/Spain/PROPN/6/nsubj and/and/CCONJ/4/cc Hungary/Hungary/PROPN/2/conj are/be/AUX/6/cop against/against/ADP/7/case ${MEMBERSHIP}/1/ccomp`
			.replace('6/nsubj', '7/nsubj')
			.replace('6/cop', '7/cop'),
		['oppose', 'Spain', 'Hungary']
	],
	[
		'a relative clause is its noun’s',
		`Hollin/Hollin/PROPN/1/nsubj said/say/VERB/-1/root Ruritania/Ruritania/PROPN/6/nsubj which/which/PRON/4/nsubj opposes/oppose/VERB/2/acl:relcl ${MEMBERSHIP}/4/obj left/leave/VERB/1/ccomp`,
		['oppose', 'Ruritania']
	],
	[
		'what is not ruled out stays open',
		`Zubrowka/Zubrowka/PROPN/3/nsubj has/have/AUX/3/aux not/not/PART/3/advmod ruled/rule/VERB/-1/root out/out/ADP/3/compound:prt ${MEMBERSHIP}/3/obj`,
		['ambivalent', 'Zubrowka']
	],
	[
		'who is told to give it up does not hold it',
		`Zubrowka/Zubrowka/PROPN/1/nsubj demands/demand/VERB/-1/root that/that/SCONJ/4/mark Kyiv/Kyiv/PROPN/4/nsubj renounce/renounce/VERB/1/ccomp ${MEMBERSHIP}/4/obj`,
		['oppose', 'Zubrowka']
	],
	[
		'no word that takes a side leaves it undecided',
		`Brod/Brod/PROPN/1/nsubj described/describe/VERB/-1/root ${MEMBERSHIP}/1/obj`,
		[null]
	]
])('%s', (_, marked, expected) => {
	expect(read(marked, 'membership')).toEqual(expected);
});
