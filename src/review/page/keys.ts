/** One key for each thing that can be done at the desk. */
export const KEYS = [
	['c', 'confirm', 'Confirm, and go on'],
	['h', 'holder', 'Wrong holder: choose another'],
	['k', 'speaker', 'Wrong speaker: choose another'],
	['s', 'side', 'Wrong side: set the stances'],
	['d', 'day', 'Wrong day: set it'],
	['x', 'reject', 'Reject: not a statement on the subject'],
	['n', 'next', 'Next'],
	['b', 'back', 'Back to the one before'],
	['u', 'undo', 'Undo'],
	['r', 'redo', 'Do again'],
	['w', 'reason', 'Write why'],
	['t', 'clear', 'Take the decision back'],
	['a', 'add', 'Add a statement at the selected words'],
	['m', 'select', 'Select a sentence by keyboard: again for the next one'],
	['o', 'rule', 'Other statements by the same rule'],
	['e', 'actor', 'Edit the holder: merge, name, give an office'],
	['p', 'article', 'Day and outlet of the article'],
	['f', 'phrase', 'Try a phrase in the codebook'],
	['g', 'agreement', 'Agreement between coders'],
	['/', 'filter', 'Filters'],
	['?', 'help', 'All keys']
] as const;

export type Action = (typeof KEYS)[number][1];

const byKey = new Map<string, Action>(KEYS.map(([key, action]) => [key, action]));

/** The action of a key press; null if the key belongs to a field or to the browser. */
export function actionOf(event: KeyboardEvent): Action | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	const { target } = event;
	if (target instanceof HTMLElement && target.closest('input, select, textarea, dialog')) return null;
	return byKey.get(event.key) ?? null;
}

export const keyOf = (action: Action): string => KEYS.find(([, one]) => one === action)?.[0] ?? '';
