/** Colour of a cell by its score, in five steps: the bar in it tells the rest. */
export function groundOf(score: number): 'alike' | 'rather-alike' | 'neither' | 'rather-apart' | 'far-apart' {
	if (score >= 0.5) return 'alike';
	if (score > 0) return 'rather-alike';
	if (score === 0) return 'neither';
	return score > -0.5 ? 'rather-apart' : 'far-apart';
}
