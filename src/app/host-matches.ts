import type { AddressPattern } from '../core/address-pattern.ts';
import type { Policy } from '../core/policy/policy.ts';

/** Browser match patterns of the hosts that only the policy knows: rules' addresses and the organization's own tools. */
export function listHostMatches({ rules, customServices }: Policy): string[] {
  const patterns = [
    ...rules.all.flatMap(({ scope }) => scope.addresses ?? []),
    ...customServices.value.flatMap(({ addresses }) => addresses),
  ];
  return [...new Set(patterns.flatMap(matchesOf))].sort();
}

/** Whole hosts, because in-page navigation changes paths without loading. */
function matchesOf({ host, subdomains }: AddressPattern): string[] {
  return subdomains ? [`*://*.${host}/*`] : [`*://${host}/*`, `*://www.${host}/*`];
}
