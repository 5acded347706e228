/** English of days and numbers. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const dates = {
	months: MONTHS,
	monthsLong: [
		...['January', 'February', 'March', 'April', 'May', 'June'],
		...['July', 'August', 'September', 'October', 'November', 'December']
	],
	weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
	/** "3 Dec": day of the month and month. */
	dayAndMonth: (date: string, month: string) => `${date} ${month}`,
	/** "14–15 Dec 2025": two days of one month; `rest` is the second with month and year. */
	nearDays: (date: string, rest: string) => `${date}–${rest}`,
	/** Between thousands. */
	grouping: ',',
	decimal: '.',
	and: 'and',
	said: (day: string) => `said ${day}`,
	reported: (day: string) => `reported ${day}`,
	notPublished: 'publication day unknown',
	between: (days: string) => `said between ${days}`,
	saidBy: (day: string) => `said by ${day}`,
	saidSince: (day: string) => `said since ${day}`,
	dayNotGiven: (reported: string) => `${reported}, day not given`,
	standing: 'standing position',
	by: (day: string) => `by ${day}`,
	since: (day: string) => `since ${day}`
};
