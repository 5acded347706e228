/**
 * `npm run fonts`: cuts the typefaces of `@fontsource` into src/fonts, after an update of those packages. A page loads
 * the letters of English and the punctuation it uses; the rest of Latin is loaded if a page has such a letter.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error -- the package has no types
import subsetFont from 'subset-font';
import { main } from './lib/command.mjs';
import { root } from './lib/root.mjs';

/** The same as in the first unicode-range of each face in src/fonts.css. */
const BASIC = [
	...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(0x20 + i)),
	...'\u00a0§«°±¶·»½×‐‑‒–—‘’‚“”„•…′″€−'
].join('');

/** Pair kerning and figures of equal width; the other features of the typefaces are not used. */
const FEATURES = ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'];

const FACES = [
	['inter', '400-normal'],
	['inter', '600-normal'],
	['source-serif-4', '400-normal'],
	['source-serif-4', '400-italic'],
	['source-serif-4', '600-normal']
];

await main(async () => {
	mkdirSync(join(root, 'src/fonts'), { recursive: true });
	for (const [family = '', style = ''] of FACES) {
		const whole = join(root, `node_modules/@fontsource/${family}/files/${family}-latin-${style}.woff2`);
		const cut = await subsetFont(readFileSync(whole), BASIC, {
			targetFormat: 'woff2',
			keepFeatures: FEATURES
		});
		writeFileSync(join(root, `src/fonts/${family}-${style}.woff2`), cut);
		console.log(`${family} ${style}: ${cut.length} bytes`);
	}
});
