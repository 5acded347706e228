import { expect, test } from 'vitest';
import { sentenceStarts } from '../../../src/pipeline/parse/sentences';
import { tokenise } from '../../../src/pipeline/parse/tokenise';

test.each<[string, string[]]>([
	['Brod left. Hollin stayed.', ['Brod', 'Hollin']],
	['Mr. Brod met Gen. Kolt on Dec. 3. He left.', ['Mr.', 'He']],
	['He lives in the U.S. The talks are over.', ['He', 'The']],
	['The U.S. Senate met at 5 p.m. on Monday.', ['The']],
	['"We will go. We will not stop," Hollin said.', ['"', 'We']],
	['"Why?" she asked. "Who?" Brod said.', ['"', '"']],
	['"It is over." Brod left.', ['"', 'Brod']],
	['A headline\n\nThe text begins', ['A', 'The']],
	['The price is $1.5 million... and rising. OK?', ['The', 'OK']],
	['J. Brod spoke (it was late.) Then he left.', ['J.', 'Then']]
])('%s', (text, firsts) => {
	const tokens = tokenise(text);
	expect(sentenceStarts(text, tokens).map((i) => tokens[i]?.text)).toEqual(firsts);
});
