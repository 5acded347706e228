/** Arithmetic of text spans. */
import type { Attribution, Span } from '../types';

/** From the first to the last unit of the spans; null if there are none. */
export function hull(spans: readonly Span[]): Span | null {
	if (spans.length === 0) return null;
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}

export const encloses = (outer: Span, inner: Span): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Everything that an attribution covers: source, cue and content. */
export const extent = ({ source, cue, content }: Attribution): Span | null =>
	hull([...source, ...cue, ...content]);

/** `spans` without `cut`, in order. */
export function without(spans: readonly Span[], cut: readonly Span[]): Span[] {
	return cut.reduce<Span[]>(
		(left, gone) =>
			left.flatMap((span) =>
				overlaps(span, gone)
					? [
							{ start: span.start, end: Math.max(span.start, gone.start) },
							{ start: Math.min(span.end, gone.end), end: span.end }
						].filter(({ start, end }) => start < end)
					: [span]
			),
		[...spans].sort((a, b) => a.start - b.start)
	);
}

/** The words of the spans, joined by a blank. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
	spans.map(({ start, end }) => text.slice(start, end)).join(' ');
