/** How far the coding was checked, and with what result. */
import { table } from './define';

export const accuracy = table({
	row: "how often the rules' positions on one proposition were right, in the sample that people check (npm run sample)",
	key: ['proposition_id'],
	columns: {
		proposition_id: { type: 'text', references: 'propositions.proposition_id', is: 'The proposition' },
		sampled: { type: 'integer', unit: 'positions', is: "The rules' positions on it in the statements drawn" },
		checked: { type: 'integer', unit: 'positions', is: 'Those of them that a person has decided on' },
		right: {
			type: 'integer',
			unit: 'positions',
			is: 'Those of these with the right holder and side: precision is right / checked'
		},
		missed: {
			type: 'integer',
			unit: 'positions',
			is: 'Positions that a person added in the paragraphs checked, or put in the place of a wrong one: recall is right / (right + missed)'
		},
		precision_low: { type: 'real', nullable: true, unit: '0 to 1', is: "Wilson's 95% interval of precision" },
		precision_high: { type: 'real', nullable: true, unit: '0 to 1', is: 'The same, upper end' },
		recall_low: { type: 'real', nullable: true, unit: '0 to 1', is: "Wilson's 95% interval of recall" },
		recall_high: { type: 'real', nullable: true, unit: '0 to 1', is: 'The same, upper end' }
	}
});
