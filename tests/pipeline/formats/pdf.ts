/** Makes small PDFs of set lines. */
export interface PdfLine {
	text: string;
	/** Points from the left and from the foot of the page. */
	x: number;
	y: number;
	size: number;
	page: number;
}

const escaped = (text: string): string => text.replace(/[()\\]/g, '\\$&');

/** A PDF whose pages show `lines`, in Helvetica; one empty page where there are none. */
export function pdf(lines: readonly PdfLine[]): Uint8Array {
	const count = Math.max(1, ...lines.map(({ page }) => page));
	const pages = Array.from({ length: count }, (_, i) => lines.filter(({ page }) => page === i + 1));
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]/Count ${count}>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
	];
	pages.forEach((own, i) => {
		const shown = own
			.map(({ text, x, y, size }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
			.join('\n');
		objects.push(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
			`<</Length ${shown.length}>>stream\n${shown}\nendstream`
		);
	});
	let file = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const at = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	return Buffer.from(
		`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
		'latin1'
	);
}
