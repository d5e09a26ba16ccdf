// Says at a field what is wrong with it, be it found here or by the server.

import { html, nothing } from "./lib/lit-html.js";
import { app } from "./state.js";
import { t } from "./words.js";

const own = (pointer) => app.faults.find((fault) => fault.pointer === pointer);
const servers = (pointer) => app.job?.sync.faults.find((fault) => fault.pointer === pointer);

export const faultAt = (pointer) => {
  const fault = own(pointer);
  return fault ? t(fault.key) : (servers(pointer)?.detail ?? null);
};

export const invalid = (pointer) => (faultAt(pointer) ? "true" : nothing);

const idOf = (pointer) => "fault" + pointer.replaceAll("/", "-");

export const describedBy = (pointer) => (faultAt(pointer) ? idOf(pointer) : nothing);

export const fault = (pointer) => {
  const text = faultAt(pointer);
  return text ? html`<span class="fault" id=${idOf(pointer)}>${text}</span>` : nothing;
};

/** Faults of the server that no field shows. */
export const unplaced = (job) => job.sync.faults.filter((one) => !/^\/(signerId|asset|interventionType|service(From|To)|lines|split|remarks)/.test(one.pointer));
