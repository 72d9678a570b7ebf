// A picture that an authenticator app scans. Drawn here, so that the secret in it goes nowhere else.
import qrcode from "qrcode-generator";
import { qrPath } from "./qr-path.ts";

/** Squares of white that must lie around it for a camera to find it (ISO/IEC 18004). */
const QUIET = 4;

export default function QrCode({ text }: { text: string }) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const side = size + 2 * QUIET;
  return (
    <svg
      className="set-up__picture"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label="QR code. The key below it says the same."
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} className="set-up__light" />
      <path
        d={qrPath({ size, isDark: (row, column) => code.isDark(row, column) })}
        className="set-up__dark"
      />
    </svg>
  );
}
