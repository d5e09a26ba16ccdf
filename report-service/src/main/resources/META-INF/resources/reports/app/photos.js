// Photos: the original bytes are kept and sent as the camera made them; only the small picture on the screen is drawn anew.

import { sha256 } from "./content.js";
import { all, get, put } from "./store.js";

export const KINDS = ["PHOTO_BEFORE", "PHOTO_AFTER", "PHOTO_TYPE_PLATE", "PHOTO"];
export const LARGEST = 20 * 1024 * 1024;
const TYPES = ["image/jpeg", "image/png"];
const THUMBNAIL = 320;

/** @returns {Promise<{photo?: object, fault?: string}>} the photo as the report names it, or the key of what is wrong */
export async function take(reportId, file, kind) {
  if (!TYPES.includes(file.type)) {
    return { fault: "photo.type" };
  }
  if (file.size > LARGEST || file.size === 0) {
    return { fault: "photo.large" };
  }
  const bytes = await file.arrayBuffer();
  const photo = { sha256: await sha256(bytes), kind, mediaType: file.type, size: file.size };
  if (!(await get("photo", [reportId, photo.sha256]))) {
    const blob = new Blob([bytes], { type: file.type });
    await put("photo", { reportId, ...photo, blob, thumbnail: await thumbnail(blob) });
  }
  return { photo };
}

async function thumbnail(blob) {
  try {
    const picture = await createImageBitmap(blob, { imageOrientation: "from-image" });
    const scale = Math.min(1, THUMBNAIL / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
  } catch {
    // The server looks whether it is an image; here it only has no small picture.
    return null;
  }
}

/** Addresses of the small pictures of a report, for those that are on this device. */
export async function thumbnails(reportId, known) {
  for (const photo of (await all("photo")).filter((one) => one.reportId === reportId)) {
    const name = reportId + photo.sha256;
    if (!known.has(name) && photo.thumbnail) {
      known.set(name, URL.createObjectURL(photo.thumbnail));
    }
  }
}

/** One that is not on this device is asked of the server. */
export const address = (job, photo, known) =>
  known.get(job.id + photo.sha256) ?? `/api/reports/${job.id}/photos/${photo.sha256}?size=thumbnail`;
