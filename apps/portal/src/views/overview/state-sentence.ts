import type { Overview } from '../api-types.ts';
import type { View } from '../view.ts';

/** The page's heading: whether somebody is there now, and until when or from when. */
export function stateSentence({ messages, times }: View, { state, contracts }: Overview): string {
  const { overview } = messages;
  const inForce = contracts.filter(({ status }) => status === 'active' || status === 'expiring');
  if (inForce.length === 0) return overview.noContract;
  if (state.openNow) {
    return state.closesAt
      ? overview.openUntil({ until: times.timeOrSpoken(state.closesAt) })
      : overview.openAlways;
  }
  if (!state.opensAt) return overview.openForTickets;
  return overview.closedUntil({ at: times.spoken(state.opensAt) });
}
