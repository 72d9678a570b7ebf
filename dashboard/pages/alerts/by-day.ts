// Alerts in runs of one day, in the order in which they came.
import type { Alert } from "#api/contract/alerts.ts";

export function byDay(alerts: readonly Alert[]): { day: string; alerts: Alert[] }[] {
  const days: { day: string; alerts: Alert[] }[] = [];
  for (const alert of alerts) {
    const last = days.at(-1);
    if (last?.day === alert.dayText) last.alerts.push(alert);
    else days.push({ day: alert.dayText, alerts: [alert] });
  }
  return days;
}
