/** A browser that refuses a change of address breaks no page, and the address follows later. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardHistory } from '../../src/lib/components/history-guard';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A history that takes `allowed` changes and refuses the others, as Safari does. */
function browser(allowed: number) {
	const made: string[] = [];
	let popped = () => {};
	const state = { allowed };
	const change = (method: string) => (_: unknown, __: string, url?: string | URL | null) => {
		if (state.allowed-- <= 0) throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
		made.push(`${method} ${url}`);
	};
	const history = { pushState: change('push'), replaceState: change('replace') };
	guardHistory({
		history,
		addEventListener: (_, listener) => (popped = listener),
		setTimeout: (act, milliseconds) => setTimeout(act, milliseconds)
	});
	return { history, made, state, pop: () => popped() };
}

test('changes go through while the browser takes them', () => {
	const { history, made } = browser(9);
	history.pushState(null, '', '?a');
	history.replaceState(null, '', '?b');
	expect(made).toEqual(['push ?a', 'replace ?b']);
});

test('a refused change does not throw, and the newest follows as one entry', () => {
	const { history, made, state } = browser(1);
	history.pushState(null, '', '?1');
	for (const url of ['?2', '?3']) expect(() => history.pushState(null, '', url)).not.toThrow();
	history.replaceState(null, '', '?4');
	expect(made).toEqual(['push ?1']);
	state.allowed = 9;
	vi.advanceTimersByTime(2000);
	expect(made).toEqual(['push ?1', 'push ?4']);
	vi.advanceTimersByTime(60_000);
	expect(made).toHaveLength(2);
});

test('a later change that is taken replaces the one that waits, and still adds its entry', () => {
	const { history, made, state } = browser(0);
	history.pushState(null, '', '?1');
	state.allowed = 9;
	history.replaceState(null, '', '?2');
	vi.advanceTimersByTime(60_000);
	expect(made).toEqual(['push ?2']);
});

test('Back drops the change that waits', () => {
	const { history, made, state, pop } = browser(0);
	history.pushState(null, '', '?1');
	pop();
	state.allowed = 9;
	vi.advanceTimersByTime(60_000);
	expect(made).toEqual([]);
});

test('tries end where a browser never allows it, and start again with the next change', () => {
	const { history, made, state } = browser(0);
	history.pushState(null, '', '?1');
	vi.advanceTimersByTime(600_000);
	expect(vi.getTimerCount()).toBe(0);
	history.pushState(null, '', '?2');
	state.allowed = 9;
	vi.advanceTimersByTime(2000);
	expect(made).toEqual(['push ?2']);
});

test('other errors are thrown: a state that cannot be copied is a mistake of the caller', () => {
	const history = {
		pushState: () => {
			throw new DOMException('could not be cloned', 'DataCloneError');
		},
		replaceState: () => {}
	};
	guardHistory({ history, addEventListener: () => {}, setTimeout: () => 0 });
	expect(() => history.pushState()).toThrow('cloned');
});
