/**
 * A tooltip with the values of a mark under the pointer or focus. Screen readers get them from the mark's accessible
 * name.
 */

const GAP = 8;

/** A mark's label split into heading and rest: "Some Actor", "opposes, said Wed 3 Dec 2025". */
export function tipWords(label: string): [head: string, rest: string] {
	const cut = label.indexOf(': ');
	return cut < 0 ? [label, ''] : [label.slice(0, cut), label.slice(cut + 2)];
}

/** Shows tooltips for the labelled links of `pictures`, instead of the browser's own, which are slow and small. */
export function showTips(pictures: Element): void {
	for (const title of pictures.querySelectorAll('svg a > title')) title.remove();
	const tip = document.createElement('div');
	tip.className = 'tip';
	tip.hidden = true;
	tip.setAttribute('aria-hidden', 'true');
	document.body.append(tip);

	const hide = () => (tip.hidden = true);
	const show = ({ target }: Event) => {
		const mark = target instanceof Element ? target.closest('svg a[aria-label]') : null;
		if (!mark) return hide();
		const [head, rest] = tipWords(mark.getAttribute('aria-label') ?? '');
		const strong = document.createElement('strong');
		strong.textContent = head;
		tip.replaceChildren(strong, rest);
		tip.hidden = false;
		place(tip, (mark.querySelector('.target') ?? mark).getBoundingClientRect());
	};
	for (const event of ['pointerover', 'focusin']) pictures.addEventListener(event, show);
	for (const event of ['pointerleave', 'focusout']) pictures.addEventListener(event, hide);
	addEventListener('keydown', (event) => {
		if (event.key === 'Escape') hide();
	});
}

/** Above the mark, or below it if there is no room; never outside the frame, which would cut it off. */
function place(tip: HTMLElement, mark: DOMRect): void {
	const { width, height } = tip.getBoundingClientRect();
	const room = document.documentElement.clientWidth - width;
	const above = mark.top - height - GAP;
	tip.style.left = `${Math.max(0, Math.min(room, mark.left + mark.width / 2 - width / 2)) + scrollX}px`;
	tip.style.top = `${(above < 0 ? mark.bottom + GAP : above) + scrollY}px`;
}
