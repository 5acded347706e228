/** Harmless canaries: each would set `canary`, load nothing, and is written to break out of one kind of file. */

const SCRIPT = 'canary=1';
const MARKUP = [
	`<script>${SCRIPT}</script>`,
	`</script><script>${SCRIPT}</script>`,
	`<img src=x onerror=${SCRIPT}>`,
	`<svg onload=${SCRIPT}>`,
	`<svg><script>${SCRIPT}</script></svg>`,
	`<iframe srcdoc="<script>${SCRIPT}</script>">`,
	`<a href="javascript:${SCRIPT}">x</a>`,
	`<math><mtext></style><img src=x onerror=${SCRIPT}>`,
	`<!--<script>${SCRIPT}</script>`,
	`--><script>${SCRIPT}</script>`,
	`]]><script>${SCRIPT}</script>`,
	`<![CDATA[<script>${SCRIPT}</script>]]>`,
	`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "canary">]>&e;`,
	`</title><script>${SCRIPT}</script>`,
	`</style><script>${SCRIPT}</script>`,
	`</textarea><script>${SCRIPT}</script>`,
	`<details open ontoggle=${SCRIPT}>`,
	`<object data="javascript:${SCRIPT}">`
];
const ATTRIBUTE = [
	`" onload="${SCRIPT}`,
	`' onload='${SCRIPT}`,
	`" autofocus onfocus=${SCRIPT} x="`,
	`"><script>${SCRIPT}</script>`,
	`'><script>${SCRIPT}</script>`,
	'` onload=canary=1 `',
	'javascript:canary=1',
	'&quot; onload=canary=1',
	'&#34; onload=canary=1',
	'{{canary}}',
	'${canary}',
	'{@html canary}'
];
const SHEET = [
	'=canary()',
	'+canary()',
	'-1+canary()',
	'@canary',
	'＝canary()',
	'＋1',
	'\t=canary()',
	'\r=1',
	' =canary()',
	'a;=canary()',
	'a\n=canary()',
	'"=canary()"'
];
const PATH = [
	'../../canary',
	'..\\canary',
	'/canary',
	'canary/../..',
	'a%2f..%2fcanary',
	'.',
	'..',
	'con',
	'a\0b'
];
const TEXT = [
	'\u202Ecanary',
	'\u0007canary',
	'\uFFFEcanary',
	'\uFFFFcanary',
	'\uD800canary',
	'canary\u2028x',
	'__proto__',
	'constructor',
	'R&D Institute',
	'a < b',
	'a > b',
	"Brod's",
	'“Brod”',
	'&amp;',
	'&nope;',
	'%',
	'\\',
	'😀'
];

/** As they are, within a name, twice, and with words before them. */
export const PAYLOADS: readonly string[] = [...MARKUP, ...ATTRIBUTE, ...SHEET, ...PATH, ...TEXT].flatMap(
	(payload) => [payload, `Orlin ${payload} Brod`, payload + payload]
);
