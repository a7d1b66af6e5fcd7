import { sayShare } from "../words.js";

/** A share, 0 to 1, as a bar and its figure. */
export function ShareBar({ share }: { share: number }) {
  return (
    <>
      <svg class="share-bar" aria-hidden="true">
        <rect width={`${Math.min(100, Math.round(1000 * share) / 10)}%`} height="100%" />
      </svg>
      <span class="share">{sayShare(share)}</span>
    </>
  );
}
