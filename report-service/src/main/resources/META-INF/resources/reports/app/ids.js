// Ids are made here, so that work can begin without a network and sending it twice makes nothing twice.

/** UUID version 7: 48 bits of time in milliseconds, then chance. */
export function uuid7(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = BigInt(now);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = Number(time & 0xffn);
    time >>= 8n;
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The number that the server would give, so that it can be said on the phone before the report is there. */
export function reportNumber(id) {
  const tail = BigInt("0x" + id.replaceAll("-", "").slice(16)) & 0xfffffffffffn;
  return "R-" + tail.toString(36).toUpperCase();
}
