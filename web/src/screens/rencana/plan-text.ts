import { momentAt } from '$rules/words/dates.js';
import { cards, number } from '$rules/words/numbers.js';
import { consignmentsOf, type SavedPlan } from './saved-plan.js';

/** A sent plan as a message to the offices it reaches. */
export function sentText(plan: SavedPlan, timezone: string): string {
  const { fromName, settledAt, given } = plan;
  const consignments = consignmentsOf(plan);
  return [
    `*Pengiriman blangko KTP-el dari ${fromName}*`,
    settledAt ? momentAt(settledAt, timezone) : '',
    `${cards(given)}, ${number(consignments.length)} pengiriman:`,
    ...consignments.map(
      ({ officeName, quantity, number: paper }) =>
        `- ${officeName}: ${number(quantity)} (${paper})`,
    ),
    'Mohon jumlah yang tiba dihitung dan dicatat di aplikasi.',
  ]
    .filter(Boolean)
    .join('\n');
}
