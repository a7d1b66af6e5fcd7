/** A connection that was not made since it would not lead into the public internet. */
export class PrivateAddressError extends Error {
  readonly address: string;

  constructor(host: string, address: string) {
    const name = host === address ? address : `${host} stands for ${address}, and that`;
    super(`${name} is no public address`);
    this.address = address;
  }
}
