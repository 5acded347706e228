/** The charts of the site. A new chart is a folder beside this file and a line here. */
import type { ChartDefinition } from './definition';
import { agreement } from './agreement';
import { atlas } from './atlas';
import { balance } from './balance';
import { corroboration } from './corroboration';
import { delay } from './delay';
import { ladder } from './ladder';
import { lanes } from './lanes';
import { matrix } from './matrix';
import { network } from './network';
import { polarisation } from './polarisation';
import { shift } from './shift';

export const CHARTS = {
	ladder,
	lanes,
	matrix,
	balance,
	shift,
	agreement,
	polarisation,
	network,
	atlas,
	corroboration,
	delay
};

/** Rows and series differ between charts, but the parts of one chart agree with each other. */
const BY_NAME = new Map(Object.entries(CHARTS)) as unknown as Map<string, ChartDefinition<unknown, unknown>>;

/** The chart with that id, for callers that pass its rows from one part to the next without looking at them. */
export const chartCalled = (id: string): ChartDefinition<unknown, unknown> | undefined => BY_NAME.get(id);
