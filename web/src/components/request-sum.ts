import type { Reasoning } from '$rules/restocking/request.js';
import { restockSum } from '$rules/restocking/restock-quantity.js';
import { spanCovered } from '$rules/words/requests.js';
import { cards, decimal, number } from '$rules/words/numbers.js';

const less = (value: number) => (value === 0 ? '0' : `−${number(value)}`);

export interface Step {
  word: string;
  value: string;
}

/** How a request by the rule came to its quantity, from what it is kept with and nothing of today. */
export function stepsOf(reasoning: Reasoning, quantity: number): Step[] {
  const { onHand, inTransit, minimumStock, expectedUse, packSize } = reasoning;
  const { twiceMinimum, wanted } = restockSum(reasoning);
  const steps: Step[] = [];
  if (expectedUse !== null)
    steps.push({
      word:
        reasoning.method === 'forecast'
          ? `perkiraan pemakaian ${spanCovered(reasoning)}`
          : `${spanCovered(reasoning)} × rata-rata ${decimal(reasoning.averageDailyUse ?? 0)} per hari`,
      value: number(expectedUse),
    });
  if (minimumStock !== null && twiceMinimum !== null)
    steps.push({ word: `2 × ambang batas ${number(minimumStock)}`, value: number(twiceMinimum) });
  if (steps.length === 2) steps.push({ word: 'yang lebih besar', value: number(wanted) });
  steps.push({ word: 'dikurangi stok', value: less(onHand) });
  steps.push({ word: 'dikurangi yang dalam perjalanan', value: less(inTransit) });
  steps.push({
    word:
      packSize === null
        ? 'dibulatkan ke atas menurut kemasan'
        : `dibulatkan ke atas, kelipatan ${number(packSize)}`,
    value: cards(quantity),
  });
  return steps;
}
