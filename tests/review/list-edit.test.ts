/** The desk's edits of YAML files: what was asked is written, and no other byte changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { EditError, editList, listOf } from '../../src/review/files/list-edit';

const FILE = `# Decisions. Made up.

# First part
- statement: example-p1-hollin   # the link
  decision: confirm
  reason: "Read against ¶1."

- find: {article: example, words: "it’s 5 o'clock"}
  decision: correct
  set:
    # Why the day is open:
    said_on: null
    stances: {neutrality: {stance: conditional, condition: if: then}}
  reason: >
    Folded
    text.

# Last part
- statement: example-p3-brod
  decision: reject
  reason: no
# end
`.replace('if: then', "'if: then'");

const CONFIRM = { statement: 'example-p9-kolt', decision: 'confirm', reason: 'Read.' };

test('an appended entry is the only change', () => {
	expect(editList(FILE, { kind: 'append', entry: CONFIRM })).toBe(
		`${FILE}\n- statement: example-p9-kolt\n  decision: confirm\n  reason: Read.\n`
	);
});

test('a replaced entry keeps its comments, and all other lines', () => {
	const after = editList(FILE, {
		kind: 'replace',
		index: 1,
		entry: {
			...(listOf(FILE)[1] as object),
			set: { said_on: '2025-12-05', stances: { neutrality: 'oppose' } }
		}
	});
	expect(after).toContain("    # Why the day is open:\n    said_on: '2025-12-05'\n".replaceAll("'", ''));
	expect(after.split('- find')[0]).toBe(FILE.split('- find')[0]);
	expect(after.split('# Last part')[1]).toBe(FILE.split('# Last part')[1]);
});

test('a removed entry takes its lines with it and leaves the comments of others', () => {
	expect(editList(FILE, { kind: 'remove', index: 2 })).toBe(
		FILE.replace('- statement: example-p3-brod\n  decision: reject\n  reason: no\n', '')
	);
});

test('a conditional stance is written on one line, as the file’s heading shows it', () => {
	const entry = {
		statement: 'a-p1-b',
		decision: 'correct',
		set: { stances: { neutrality: { stance: 'conditional', condition: 'if asked' }, 'eu-membership': null } },
		reason: 'It says: if.'
	};
	expect(editList('', { kind: 'append', entry })).toBe(`- statement: a-p1-b
  decision: correct
  set:
    stances:
      neutrality: { stance: conditional, condition: if asked }
      eu-membership: null
  reason: 'It says: if.'
`);
});

test.each([
	['nothing', '', ''],
	['comments alone', '# one\n#two\n', '# one\n#two\n'],
	['an empty list', '# none yet\n[]\n', '# none yet\n'],
	['no line break at its end', '# one', '# one\n']
])('the first entry in a file that holds %s', (_, before, kept) => {
	expect(editList(before, { kind: 'append', entry: CONFIRM })).toBe(
		`${kept}- statement: example-p9-kolt\n  decision: confirm\n  reason: Read.\n`
	);
});

test('line breaks of Windows stay', () => {
	const windows = FILE.replaceAll('\n', '\r\n');
	const after = editList(windows, { kind: 'append', entry: CONFIRM });
	expect(after.startsWith(windows)).toBe(true);
	expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a list below a key grows at its own end, above what follows', () => {
	const actors =
		'# Who\nactors:\n  - id: brod\n    name: Brod # a minister\n\n  - id: kolt\n    name: Kolt\n\n# several\ncollectives:\n  - names: [x]\n';
	const after = editList(actors, { kind: 'append', entry: { id: 'orlin', name: 'Orlin' } }, ['actors']);
	expect(after).toBe(actors.replace('name: Kolt\n', 'name: Kolt\n\n  - id: orlin\n    name: Orlin\n'));
});

test('a changed entry keeps its lists in brackets and its comments beside them', () => {
	const actors =
		'actors:\n  - id: brod\n    names: [Brod, Oksana] # two\n    # Since when?\n    roles:\n      - role: Minister\n';
	const [brod] = listOf(actors, ['actors']) as { roles: object[] }[];
	const entry = { ...brod, names: ['Brod', 'Oksana', 'O. Brod'], roles: [...brod!.roles, { role: 'Envoy' }] };
	expect(editList(actors, { kind: 'replace', index: 0, entry }, ['actors'])).toBe(
		'actors:\n  - id: brod\n    names: [Brod, Oksana, O. Brod] # two\n    # Since when?\n    roles:\n      - role: Minister\n      - role: Envoy\n'
	);
});

test('a list in brackets, and one with anchors, is edited all the same', () => {
	const flow = '# top\n[{ statement: a, decision: confirm, reason: b }] # end\n';
	expect(listOf(editList(flow, { kind: 'append', entry: CONFIRM }))).toHaveLength(2);
	const anchors = '- &one { statement: a, decision: confirm, reason: b }\n- *one\n';
	const after = editList(anchors, { kind: 'append', entry: CONFIRM });
	expect(after).toContain('*one');
	expect(listOf(after)).toHaveLength(3);
});

test('a file with a fault is not written', () => {
	expect(() => editList('- a: [1\n- b', { kind: 'append', entry: CONFIRM })).toThrow(EditError);
	expect(() => editList('just words', { kind: 'append', entry: CONFIRM })).toThrow('is not a list');
	expect(() => editList(FILE, { kind: 'remove', index: 3 })).toThrow('none at 3');
});

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const value = fc.oneof(
	word,
	fc.constantFrom(null, 'null', '2025-12-05', "it's", 'a: b', '- x', '# y', 'line\nbreak', ' ')
);
const entry = fc.record(
	{
		statement: value,
		decision: fc.constantFrom('confirm', 'correct', 'reject'),
		set: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), value, { maxKeys: 3 }),
		reason: value
	},
	{ requiredKeys: ['statement', 'decision', 'reason'], noNullPrototype: true }
);
const plainEntry = entry.map((one) => JSON.parse(JSON.stringify(one)) as unknown);

test('appending, replacing and removing change the entry and leave the other lines', () => {
	const seeds = readFileSync('seeds/reviews.yaml', 'utf8');
	const count = listOf(seeds).length;
	fc.assert(
		fc.property(
			plainEntry,
			fc.nat(count - 1),
			fc.constantFrom('append', 'replace', 'remove'),
			(one, index, kind) => {
				const after = editList(seeds, { kind, index, entry: one } as Parameters<typeof editList>[1]);
				const wanted = listOf(seeds);
				if (kind === 'append') wanted.push(one);
				else if (kind === 'replace') wanted[index] = one;
				else wanted.splice(index, 1);
				expect(listOf(after)).toEqual(wanted);
				// All of the comments are still there.
				const comments = (text: string) => text.split('\n').filter((line) => line.startsWith('#'));
				expect(comments(after)).toEqual(expect.arrayContaining(comments(seeds)));
				// From the top to the entry and from it to the end, no byte differs.
				const [a, b] = [seeds, after];
				let same = 0;
				while (same < a.length && a[same] === b[same]) same += 1;
				let tail = 0;
				while (tail < a.length - same && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
				const changed = seeds.slice(same, seeds.length - tail);
				expect(changed.split('\n- ').length).toBeLessThanOrEqual(2);
			}
		),
		{
			numRuns: 25,
			// A space of Unicode that YAML does not take for space.
			examples: [[{ statement: '\u205f', decision: 'confirm', reason: '\u205f' }, 0, 'append']]
		}
	);
});

test('a chain of edits leaves the list that the edits describe', () => {
	const edit = fc.record({
		entry: plainEntry,
		at: fc.nat(50),
		kind: fc.constantFrom('append', 'insert', 'replace', 'remove')
	});
	fc.assert(
		fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
			let text = FILE;
			const list = listOf(FILE);
			for (const { entry: one, at, kind } of edits) {
				if (list.length === 0 && kind !== 'append') continue;
				const index = list.length === 0 ? 0 : at % list.length;
				text = editList(text, { kind, index, entry: one } as Parameters<typeof editList>[1]);
				if (kind === 'append') list.push(one);
				else if (kind === 'insert') list.splice(index, 0, one);
				else if (kind === 'replace') list[index] = one;
				else list.splice(index, 1);
				expect(listOf(text)).toEqual(list);
			}
		}),
		{ numRuns: 60 }
	);
});
