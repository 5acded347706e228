/**
 * CodeMirror, the editor with colours and completion. Import it when /explore is open. It is in a shadow root, where it
 * adds its rules by adoptedStyleSheets: the page's CSP forbids <style>.
 */
import {
	autocompletion,
	closeBrackets,
	closeBracketsKeymap,
	completionKeymap
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { OwnTable } from '$lib/data/explore/own-table';
import { columnsIn, schemaWith } from './completion';

export interface CodeEditor {
	/** Replaces the text, as a step that can be undone. */
	set: (text: string) => void;
	/** Completes the reader's own tables, too. */
	know: (own: readonly OwnTable[]) => void;
	focus: () => void;
	destroy: () => void;
}

interface Options {
	host: HTMLElement;
	text: string;
	/** Accessible name of the field. */
	label: string;
	onchange: (text: string) => void;
	onrun: () => void;
}

const COLOURS = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
	{ tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--agree)' },
	{ tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' }
]);

const THEME = EditorView.theme({
	'&': { minHeight: '9rem', maxHeight: 'min(24rem, 55vh)', color: 'var(--ink)' },
	'&.cm-focused': { outline: 'none' },
	'.cm-scroller': { fontFamily: 'ui-monospace, monospace', fontSize: 'inherit', lineHeight: '1.55' },
	'.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
	'.cm-line': { padding: '0 0.8rem 0 0.5rem' },
	'.cm-gutters': { border: '0', background: 'none', color: 'var(--muted)' },
	'.cm-tooltip': { border: '1px solid var(--rule-strong)', background: 'var(--field)', color: 'var(--ink)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul': {
		fontFamily: 'ui-monospace, monospace',
		maxWidth: 'min(30rem, 90vw)'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		background: 'var(--tint)',
		color: 'var(--ink)'
	},
	'.cm-completionDetail': { color: 'var(--muted)' },
	'&.cm-focused .cm-matchingBracket': { background: 'var(--tint)' }
});

export function openCodeEditor({ host, text, label, onchange, onrun }: Options): CodeEditor {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const language = new Compartment();
	let schema = schemaWith([]);
	const languageOf = (own: readonly OwnTable[]) => {
		schema = schemaWith(own);
		return sql({ dialect: PostgreSQL, schema, upperCaseKeywords: true });
	};
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: text,
			extensions: [
				// Tab is not bound: it leaves the field, as everywhere.
				Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (onrun(), true) }])),
				lineNumbers(),
				history(),
				bracketMatching(),
				closeBrackets(),
				language.of(languageOf([])),
				PostgreSQL.language.data.of({ autocomplete: columnsIn(() => schema) }),
				autocompletion({ icons: false }),
				syntaxHighlighting(COLOURS),
				THEME,
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': label }),
				EditorView.updateListener.of(({ docChanged, state }) => docChanged && onchange(state.doc.toString())),
				keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap])
			]
		})
	});
	return {
		set(next) {
			if (next !== view.state.doc.toString())
				view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
		},
		know: (own) => view.dispatch({ effects: language.reconfigure(languageOf(own)) }),
		focus: () => view.focus(),
		destroy() {
			view.destroy();
			root.replaceChildren();
		}
	};
}
