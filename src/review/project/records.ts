/** How often each rule was right in reviewed cases. */
import type { Statement } from '../../pipeline/statements';
import type { Entry } from './entries';

export interface RuleRecord {
	right: number;
	of: number;
}

type Stances = Record<string, unknown>;

/** What an entry says of a machine's stance: right, wrong, or nothing. */
function verdict(
	entry: Entry,
	proposition: string,
	stance: string,
	condition: string | null
): boolean | null {
	if (entry.decision === 'confirm') return true;
	if (entry.decision === 'reject') return false;
	const stances = (entry.set?.stances ?? {}) as Stances;
	if (!(proposition in stances)) return null;
	const given = stances[proposition];
	if (given === null) return false;
	if (typeof given === 'string') return given === stance;
	const full = given as { stance?: string; condition?: string };
	return full.stance === stance && (full.condition ?? null) === condition;
}

/** Rule → its record, over the machine's statements and the entries that name them. */
export function ruleRecords(
	machine: readonly Statement[],
	decided: readonly { entry: Entry }[]
): Map<string, RuleRecord> {
	const byId = new Map(machine.map((one) => [one.id, one]));
	const records = new Map<string, RuleRecord>();
	for (const { entry } of decided) {
		const statement = byId.get(entry.statement ?? '');
		if (!statement) continue;
		for (const { propositionId, stance, condition, rule } of statement.stances) {
			const right = verdict(entry, propositionId, stance, condition);
			if (right === null) continue;
			const record = records.get(rule) ?? { right: 0, of: 0 };
			records.set(rule, { right: record.right + (right ? 1 : 0), of: record.of + 1 });
		}
	}
	return records;
}
