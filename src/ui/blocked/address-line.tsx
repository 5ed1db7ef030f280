/** An address with its host in bold: what follows the host can be made to look like one. */
export function AddressLine({ address }: { readonly address: string }) {
  const { protocol, host, pathname, search } = new URL(address);
  const rest = `${pathname}${search}`;
  return (
    <p class="address small" dir="ltr" data-testid="blocked:address">
      {protocol}//<strong>{host}</strong>
      {rest.length > 160 ? `${rest.slice(0, 160)}…` : rest}
    </p>
  );
}
